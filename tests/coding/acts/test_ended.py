"""Whoever ends a strike gives in, and has struck."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Greek nurses ended a three-week strike on Monday.",
         ["CONCEDE GRC:HLH >", "PROTEST GRC:HLH >"]),
        ("Greek nurses called off a strike on Monday.", ["CONCEDE GRC:HLH >"]),
        ("Greece asked Serbian nurses to end a strike.", ["REQUEST GRC > SRB:HLH"]),
    ],
)
def test_a_strike_that_is_ended_was_one(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events
