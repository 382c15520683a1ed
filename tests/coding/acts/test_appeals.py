"""Mere appeals are coded where that is asked for, requests and demands always."""

from collections.abc import Callable

import pytest

from multivector.coding.coder import Coder
from multivector.coding.explaining.traces import Fate
from multivector.coding.judge.judging import Judge
from multivector.coding.rules import load_rules
from multivector.domain import Document, Event, document_id
from multivector.worlds import World

Told = Callable[..., list[str]]

APPEALS = (
    "The UN urged Sudan to open the border.",
    "Ghana called on Togo to release the men.",
    "Japan's calls for restraint in Chad went unheard.",
    "Kenyan bishops appealed to Somalia to spare the port.",
    "Chile asked Peru to open the pass.",
    "Kenya's minister said that Somalia should return the boats.",
    "Kenya said Somalia should return the boats because it must keep its word.",
    "The UN urged Sudan to show restraint after the resignation of its premier.",
    "Qatar reiterated its call on Iran to show restraint.",
)
DEMANDS = (
    "Turkey demanded an apology from Sweden.",
    "Kenya said that Somalia must return the boats.",
    "Kenya said that Somalia has to return the boats.",
    "France called for the resignation of the Syrian president.",
    "The Spanish police ordered the Turkish crew to leave the ship.",
    "Washington put pressure on Israel.",
    "Lebanon asked Norway for observers.",
    "Zambia sought a loan from the IMF.",
    "Three Iranian sailors sought asylum in Italy.",
    "Malawi's opposition called on the president of Malawi to resign.",
)


@pytest.fixture(scope="module")
def plain(world: World, ruling: Judge) -> Coder:
    """Codes what PLOVER codes."""
    return Coder(world, prefilter=False, rules=load_rules("en", ruling))


@pytest.mark.parametrize("text", APPEALS)
def test_an_appeal_is_no_event(told: Told, plain: Coder, text: str) -> None:
    assert any(one.startswith("REQUEST") for one in told(text))
    assert "REQUEST" not in [event.type for event in _code(plain, text)]


@pytest.mark.parametrize("text", DEMANDS)
def test_a_demand_or_a_request_for_help_is_one(plain: Coder, text: str) -> None:
    assert "REQUEST" in [event.type for event in _code(plain, text)]


def test_what_is_only_asked_for_stays_undone(plain: Coder) -> None:
    assert _code(plain, "The UN urged Chad to withdraw its troops from Sudan.") == ()


def test_other_acts_of_the_sentence_stay(plain: Coder) -> None:
    events = _code(plain, "Kenya condemned Somalia and urged Chad to close its ports.")
    assert [event.type for event in events] == ["ACCUSE"]


def test_the_explanation_tells_of_the_appeal(plain: Coder) -> None:
    [sentence] = plain.explain(_document("Ghana called on Togo to release the men."))
    assert Fate.APPEAL in [sense.fate for word in sentence.words for sense in word.senses]
    assert not sentence.events


def test_the_version_tells_whether_appeals_are_coded(plain: Coder) -> None:
    other = plain.with_appeals()
    assert other.version == f"{plain.version}-appeals"
    assert other.with_claims().version == other.version


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Ghana called for joint exercises with Togo.", "AGREE GHA > TGO"),
        ("Modi called for deeper ties with Japan.", "AGREE IND > JPN"),
        ("The prime minister of Nepal called for closer cooperation with Bhutan.",
         "AGREE NPL > BTN"),
    ],
)
def test_who_calls_for_what_he_takes_part_in_offers_it(told: Told, text: str, event: str) -> None:
    assert told(text) == [event]


def _code(coder: Coder, text: str) -> tuple[Event, ...]:
    return next(iter(coder.code([_document(text)]))).events


def _document(text: str) -> Document:
    return Document(document_id(None, text), text, "a test", language="en")
