"""Whom one calls on with "for"."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The UN called for Sudan to open the border.", "REQUEST UN > SDN"),
        ("Kenya called for the militia to disarm.", "REQUEST KEN > KEN:PRM"),
        ("Opposition calls for Ghana's minister to resign", "REQUEST GHA:OPP > GHA"),
    ],
)
def test_he_is_the_one_who_is_asked(told: Told, text: str, line: str) -> None:
    assert told(text) == [line]


def test_who_is_to_suffer_it_is_not_asked(told: Told) -> None:
    lines = told("The UN called for Sudanese envoys to be freed.")
    assert not any(line.startswith("REQUEST") and "SDN" in line for line in lines)
