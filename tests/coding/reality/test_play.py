"""Matches: what players do to each other is no deed, what happens around them may be."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Zambia attacked Malawi from the kick-off.",
        "The Peruvian goalkeeper surrendered to Chile after the second goal.",
        "Kenya's bowlers attacked Uganda and took the last wicket before tea.",
    ],
)
def test_play_is_no_deed(told: Callable[[str], list[str]], text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Kenyan police arrested the Ugandan goalkeeper.", "COERCE KEN:COP > UGA:CVL"),
        ("Zambia expelled a Malawian referee.", "COERCE ZMB > MWI:CVL"),
        ("Zambia attacked Malawi on Monday.", "ASSAULT ZMB > MWI"),
    ],
)
def test_what_is_grave_stays_a_deed(told: Callable[[str], list[str]], text: str, line: str) -> None:
    assert line in told(text)
