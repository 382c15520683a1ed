"""What one calls somebody for."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The Chilean president called the Peruvian leader to apologise for the raid.",
         "CONCEDE CHL > PER"),
        ("Norway's premier called the Latvian president to apologize.", "CONCEDE NOR > LVA"),
        ("Togo called on Mali to apologise.", "REQUEST TGO > MLI"),
    ],
)
def test_whoever_calls_says_it(told: Told, text: str, event: str) -> None:
    assert event in told(text)
