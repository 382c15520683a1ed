"""Whoever is of no state and holds people abducts them."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Chilean miners released two policemen they had held as hostages.",
         "ASSAULT CHL:LAB > CHL:COP"),
        ("Police in Lima detained two editors.", "COERCE PER:COP > PER:MED"),
    ],
)
def test_who_holds_people_tells_what_it_is(told: Told, text: str, event: str) -> None:
    assert event in told(text)
