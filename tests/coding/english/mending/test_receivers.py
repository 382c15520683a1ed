"""Who is given something, where nothing but the order of words tells it."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norway sent Malawi food.", "AID NOR > MWI"),
        ("Norway sold Poland gas.", "COOPERATE NOR > POL"),
        ("France gives Chad helicopters", "AID FRA > TCD"),
        ("Norway sold Airbus jets to Chad.", "COOPERATE NOR > TCD"),
    ],
)
def test_a_bare_name_receives(told: Told, text: str, line: str) -> None:
    assert line in told(text)
