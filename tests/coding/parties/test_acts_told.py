"""Nouns that recall an act: whoever denounces "the sentence" denounces whoever passed it."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]

# The last event of each text is the one in question.
RECALLED = [
    (("A Chadian court jailed a Kenyan pilot. He wept. Nobody was there. It rained. "
      "Ghana denounced the sentence."), "ACCUSE GHA > TCD:JUD"),
    ("Chad's police raided a Malian bank. Niger deplored the operation as hasty.",
     "ACCUSE NER > TCD:COP"),
    ("Serbia accused Croatia of spying. The Croatian premier dismissed the complaint.",
     "REJECT HRV > SRB"),
    ("Chad bombed a Sudanese town. This was denounced by both Ghana and Togo.",
     "ACCUSE GHA+TGO > TCD"),
    ("Chad blocked a road. Mali denounced the move, and Niger condemned what it called a reprisal.",
     "ACCUSE NER > TCD"),
]


@pytest.mark.parametrize(("text", "event"), RECALLED)
def test_who_judges_an_act_judges_him_who_did_it(told: Told, text: str, event: str) -> None:
    assert told(text)[-1] == event


def test_an_act_of_which_nothing_was_told_is_nobodys(told: Told) -> None:
    text = "Chad thanked Togo. Ghana condemned the massacre."
    assert told(text)[-1] == "ACCUSE GHA >"


def test_what_somebody_objects_to_is_no_act_by_its_name(told: Told) -> None:
    text = "Serbia sent a protest to Croatia against what it described as an attack on the balance."
    assert told(text) == ["ACCUSE SRB > HRV"]
