"""A crew is of the state of its vessel."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Iran seized a Greek tanker and detained its crew.", "COERCE IRN > GRC:BUS"),
        ("Syria shot down a Turkish jet and captured its pilot.", "ASSAULT SYR > TUR:MIL"),
    ],
)
def test_its_crew_is_not_of_the_captor(told: Told, text: str, event: str) -> None:
    assert told(text)[-1] == event
