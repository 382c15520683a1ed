"""Parties that are told of by a name that somebody gives them."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Peru blamed Chile and what it called Bolivian smugglers.",
         ["ACCUSE PER > BOL:CRM+CHL"]),
        ("Peru blamed Chile and what it described as Bolivian smugglers.",
         ["ACCUSE PER > BOL:CRM+CHL"]),
    ],
)
def test_a_name_is_one_more_of_those_told(told: Told, text: str, lines: list[str]) -> None:
    assert told(text) == lines
