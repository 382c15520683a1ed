"""What is seized after its owner was struck is his, and those who lead a body are of it."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Burundi took the BBC off the air and barred its reporters.", "COERCE BDI > GBR:MED"),
        ("Police raided the offices of a charity in Cairo and seized its computers.",
         "COERCE EGY:COP > EGY:NGO"),
        ("The Thai court dissolved the party and banned its leaders from politics.",
         "COERCE THA:JUD > THA:PTY"),
    ],
)
def test_it_is_the_owners(told: Callable[[str], list[str]], text: str, line: str) -> None:
    assert told(text) == [line, line]


def test_ones_own_border_is_ones_own(told: Callable[[str], list[str]]) -> None:
    lines = told("Kenya expelled the ambassador of Chad and closed its border.")
    assert lines == ["SANCTION KEN > TCD", "COERCE KEN >"]
