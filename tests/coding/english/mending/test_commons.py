"""Common nouns that the tagger takes for names."""

from collections.abc import Callable

import pytest

from multivector.coding.english.parser import parse_english
from multivector.coding.parsing.sentences import SentenceSpan

Told = Callable[..., list[str]]

OPENINGS = [
    ("Rebels attacked Kenya.", ["ASSAULT KEN:REB > KEN"]),
    ("Gendarmes shot two Malian herders.", ["ASSAULT MLI:COP > MLI:AGR"]),
    ("LIMA, May 3 (Andina) - Nurses blocked a road.", ["PROTEST PER:HLH >"]),
    ("In Doha the mullah thanked Oman.", ["SUPPORT QAT:REL > OMN"]),
]


def test_what_is_held_is_no_verb(told: Told) -> None:
    text = "Mexican President Raul Perez criticised Peruvian and Cuban plans for dams on Friday."
    assert told(text) == ["ACCUSE MEX > CUB+PER"]


@pytest.mark.parametrize(("text", "events"), OPENINGS)
def test_a_word_that_opens_the_sentence_may_be_common(
    told: Told, text: str, events: list[str]
) -> None:
    assert told(text) == events


def test_a_capital_within_a_word_makes_it_a_name() -> None:
    text = "A Kenyan court lifted its ban on popular video app TikTok on the condition that it pays."
    (sentence,) = parse_english([("d", SentenceSpan(0, len(text), 0), text)])
    assert {t.text for t in sentence.tokens if t.pos == "PROPN"} == {"TikTok"}


def test_an_offensive_that_does_something_is_one(told: Told) -> None:
    lines = told("A Togo-backed Malian army offensive on the bastion has displaced forty families.")
    assert any(line.startswith("ASSAULT MLI") for line in lines)


def test_where_somebody_is_in_a_picture_is_no_part_of_the_sentence(told: Told) -> None:
    lines = told(
        "Chilean President Ana Rojas, second left, and Peruvian Premier Luis Vega, left, attended "
        "a meeting in Oslo."
    )
    assert lines == ["CONSULT CHL & PER"]
