"""`multivector serve`: bound to this machine, opened in the browser, a token for any other."""

from collections.abc import Callable
from typing import Any

import pytest

from multivector.web.observatory.guard import Guard

Served = list[tuple[Guard, str, int]]


ALL = "0.0.0.0"  # noqa: S104 -- nothing is bound here


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Served:
    """What would be served: application, host and port; nothing is bound."""
    found: Served = []

    def run(app: Guard, host: str, port: int, ready: Callable[[str], None]) -> None:
        found.append((app, host, port))
        ready(f"http://{host}:{port}/")

    monkeypatch.setattr("multivector.cli.commands.serve.run_server", run)
    return found


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr("multivector.cli.commands.serve.open_when_ready", found.append)
    return found


def test_it_opens_the_watch_on_this_machine_alone(
    call: Callable[..., Any], served: Served, opened: list[str]
) -> None:
    call("init", "w")
    ran = call("serve", "w", "--port", "8500")
    assert (ran.code, ran.out) == (0, "http://127.0.0.1:8500/\n")
    assert opened == ["http://127.0.0.1:8500/"]
    (app, host, port), = served
    assert isinstance(app, Guard)
    assert (host, port) == ("127.0.0.1", 8500)


def test_no_open_opens_nothing(
    call: Callable[..., Any], served: Served, opened: list[str]
) -> None:
    call("init", "w")
    assert call("serve", "w", "--no-open").code == 0
    assert (len(served), opened) == (1, [])


def test_another_address_prints_a_token(
    call: Callable[..., Any], served: Served, monkeypatch: pytest.MonkeyPatch,
) -> None:
    call("init", "w")
    made = {call("serve", "w", "--no-open", "--host", ALL).out for _ in range(2)}
    assert len(made) == 2
    assert all("?token=" in one and len(one) > 50 for one in made)
    monkeypatch.setenv("MULTIVECTOR_TOKEN", "mine")
    assert call("serve", "w", "--no-open", "--host", ALL).out.endswith("?token=mine\n")
    assert len(served) == 3


def test_no_watch_is_told(call: Callable[..., Any], served: Served) -> None:
    ran = call("serve", "nowhere")
    assert ran.code == 2
    assert "multivector init" in ran.err
    assert served == []
