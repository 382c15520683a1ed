"""Whom an act only names is no recipient of it."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Peruvian prosecutors opened an inquiry into the sale of a bank.",
         "ACCUSE PER:JUD >"),
        ("Gunmen in Chad demanded the release of two editors.", "REQUEST TCD:UAF >"),
        ("Two Libyan militias withdrew from the parliament.", "RETREAT LBY:PRM >"),
    ],
)
def test_the_other_side_stays_open(told: Told, text: str, event: str) -> None:
    assert event in told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Peruvian prosecutors opened an inquiry into two ministers.", "ACCUSE PER:JUD > PER"),
        ("Chad asked Mali for the release of two editors.", "REQUEST TCD > MLI"),
        ("Ethiopian troops withdrew from Somalia.", "RETREAT ETH:MIL > SOM"),
    ],
)
def test_who_is_meant_stays(told: Told, text: str, event: str) -> None:
    assert event in told(text)
