import socket

import pytest

from multivector.cli.serving import bind
from multivector.domain import UsageError


def test_a_free_port_is_had_and_a_taken_one_is_told() -> None:
    with bind("127.0.0.1", 0) as bound:
        port = bound.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port), timeout=5):
            pass
        with pytest.raises(UsageError, match="cannot listen there"):
            bind("127.0.0.1", port)


def test_an_address_of_another_machine_is_told() -> None:
    with pytest.raises(UsageError, match="cannot listen there"):
        bind("192.0.2.1", 0)
