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
