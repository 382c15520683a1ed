"""Two verbs of one type and party tell two deeds where each has an object of its own."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Denmark lent Peru two pumps on Monday and sent it 40 tents.", ["AID DNK > PER"] * 2),
        ("Chad opened an embassy in Rome in May, months after recognising Italy.",
         ["SUPPORT TCD > ITA"] * 2),
        ("Soldiers and gunmen clashed in Lima, where nine people have been killed since Friday.",
         ["ASSAULT PER:MIL & PER:UAF", "ASSAULT > PER:CVL"]),
    ],
)
def test_each_deed_is_told(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Mali met Niger and held talks with Niger.", ["CONSULT MLI & NER"]),
        ("Peru condemned and denounced Chile.", ["ACCUSE PER > CHL"]),
    ],
)
def test_one_deed_told_by_two_verbs_stays_one(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events
