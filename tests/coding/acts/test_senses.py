"""What a sense asks for, and what it finds around its word."""

from collections.abc import Callable
from typing import Any

import pytest

from multivector.coding.acts.lexicon import Entry, _read_file, load_lexicon
from multivector.coding.acts.senses import Fit, SenseFitter
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.frames import FrameReader
from multivector.coding.parties.phrases import PhraseReader
from multivector.domain import Event

Phrases = Callable[[str], PhraseReader]
CLASSES = load_lexicon("en").classes


def _entry(**item: Any) -> Entry:
    pos = "nouns" if item.pop("noun", False) else "verbs"
    (entry,) = _read_file("test.yaml", {"type": "CONSULT", pos: [item]}, CLASSES)
    return entry


def _word(phrases: PhraseReader, text: str) -> Token:
    return next(token for token in phrases.sentence.tokens if token.text == text)


def _fit(phrases: PhraseReader, entry: Entry, word: str) -> Fit | None:
    fitter = SenseFitter(phrases, FrameReader(phrases), CLASSES["territory"])
    return fitter.fit(entry, _word(phrases, word), None)


FITTING = [
    ("Chile opened talks with Peru.", {"lemma": "open", "object": ["@talks"]}, "opened"),
    ("Chile opened a round of talks.", {"lemma": "open", "object": ["talk"]}, "opened"),
    ("Chile expelled two Peruvians.", {"lemma": "expel", "object": ["@people"]}, "expelled"),
    ("Chile wooed at least 12 Christians.", {"lemma": "woo", "object": ["christian"]}, "wooed"),
    ("Chile wooed Peru.", {"lemma": "woo", "object": ["@state"]}, "wooed"),
    ("Police wooed Peru.", {"lemma": "woo", "subject": ["COP"]}, "wooed"),
    ("Lima fell to Chile.", {"lemma": "fall", "subject": ["@place"]}, "fell"),
    ("Chile asked Peru to leave.", {"lemma": "ask", "complement": "to"}, "asked"),
    ("Chile said that Peru could land.", {"lemma": "say", "complement": "may"}, "said"),
    ("\"Open the border,\" Chile told Peru.", {"lemma": "tell", "complement": "bid"}, "told"),
    ("Chile opened a customs union.", {"lemma": "open", "object": ["customs union"]}, "opened"),
    ("Most of the police wooed Peru.", {"lemma": "woo", "subject": ["COP"]}, "wooed"),
    ("Chile set free two pilots.", {"lemma": "set", "particle": "free"}, "set"),
    ("Chile said that Peru left.", {"lemma": "say", "complement": "that"}, "said"),
    ("Chile said that Peru must leave.", {"lemma": "say", "complement": "must"}, "said"),
    ("Chile said Peru should leave.", {"lemma": "say", "complement": "must"}, "said"),
    ("Chile said Peru needed to leave.", {"lemma": "say", "complement": "must"}, "said"),
    ("Chile said that a reform of the UN was needed.",
     {"lemma": "say", "complement": "must"}, "said"),
    ("Chile talked with Peru.", {"lemma": "talk", "needs": ["with"]}, "talked"),
    ("Chile talked at dawn.", {"lemma": "talk", "without": ["at", "to"]}, "talked"),
    ("The secret talks were long.", {"lemma": "talk", "noun": True, "modifier": ["secret"]},
     "talks"),
    ("Chile freed men convicted of theft.", {"lemma": "free", "object": ["convicted *"]}, "freed"),
]

FAILING = [
    ("Chile opened a bridge.", {"lemma": "open", "object": ["@talks"]}, "opened", "object"),
    ("Chile opened a shop.", {"lemma": "open", "not_object": ["shop"]}, "opened", "not_object"),
    ("Chile talked to Peru.", {"lemma": "talk", "without": ["to"]}, "talked", "without"),
    ("Chile wooed Peru.", {"lemma": "woo", "subject": ["COP"]}, "wooed", "subject"),
    ("Police wooed Peru.", {"lemma": "woo", "not_subject": ["COP"]}, "wooed", "subject"),
    ("Rebels fell on Chile.", {"lemma": "fall", "subject": ["@place"]}, "fell", "subject"),
    ("Chile freed men who were convicted.", {"lemma": "free", "object": ["convicted *"]}, "freed",
     "object"),
    ("Chile asked Peru.", {"lemma": "ask", "complement": "to"}, "asked", "complement"),
    ("Chile said that Peru left.", {"lemma": "say", "complement": "must"}, "said", "complement"),
    ("Chile opened a labour union.", {"lemma": "open", "object": ["customs union"]}, "opened",
     "object"),
    ("Chile said that, should Peru leave, it would pay.",
     {"lemma": "say", "complement": "must"}, "said", "complement"),
    ("Chile talked for hours.", {"lemma": "talk", "needs": ["with"]}, "talked", "needs"),
    ("The talks were long.", {"lemma": "talk", "noun": True, "modifier": ["secret"]},
     "talks", "modifier"),
    ("The secret talks were long.", {"lemma": "talk", "noun": True, "not_modifier": ["secret"]},
     "talks", "modifier"),
]


@pytest.mark.parametrize(("text", "item", "word"), FITTING)
def test_a_sense_fits_where_it_finds_what_it_asks_for(
    phrases: Phrases, text: str, item: dict[str, Any], word: str
) -> None:
    fit = _fit(phrases(text), _entry(**item), word)
    assert fit is not None
    assert fit.failed == frozenset()


@pytest.mark.parametrize(("text", "item", "word", "failed"), FAILING)
def test_it_names_what_it_does_not_find(
    phrases: Phrases, text: str, item: dict[str, Any], word: str, failed: str
) -> None:
    fit = _fit(phrases(text), _entry(**item), word)
    assert fit is not None
    assert fit.failed == {failed}


def test_without_its_particle_it_is_another_word(phrases: Phrases) -> None:
    entry = _entry(lemma="sit", particle="down")
    assert _fit(phrases("Chile sat still with Peru."), entry, "sat") is None
    fit = _fit(phrases("Chile sat down with Peru."), entry, "sat")
    assert fit is not None
    assert [word.text for word in fit.words] == ["sat", "down"]


def test_the_object_that_a_verb_asks_for_is_part_of_its_words(phrases: Phrases) -> None:
    fit = _fit(phrases("Chile held talks."), _entry(lemma="hold", object=["talk"]), "held")
    assert fit is not None
    assert [word.text for word in fit.words] == ["held", "talks"]


@pytest.mark.parametrize(
    ("text", "word", "kinds"),
    [
        ("Chile praised Peru.", "Peru", {"@party", "@state", "@place"}),
        ("Chile praised two Peruvians.", "Peruvians", {"@people"}),
        ("Chile praised the Peruvian police.", "police", {"COP", "@party", "@people"}),
        ("Chile praised the Peruvian premier.", "premier", {"@person", "@people"}),
        ("Chile praised the bridge.", "bridge", set()),
    ],
)
def test_the_kinds_of_a_word(phrases: Phrases, text: str, word: str, kinds: set[str]) -> None:
    read = phrases(text)
    fitter = SenseFitter(read, FrameReader(read))
    found = fitter.kinds(_word(read, word))
    assert kinds <= found if kinds else not found


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Chile captured two villages in Peru.", "villages"),
        ("Chile shut a Peruvian base.", "base"),
        ("Chile left the EU.", "EU"),
        ("Chile left Peru.", "Peru"),
    ],
)
def test_places_and_organisations_are_no_people(phrases: Phrases, text: str, word: str) -> None:
    read = phrases(text)
    fitter = SenseFitter(read, FrameReader(read), CLASSES["territory"])
    assert "@people" not in fitter.kinds(_word(read, word))


def test_the_title_of_a_name_is_what_a_sense_asks_for(only: Callable[..., Event]) -> None:
    text = "The Togolese king received President Hadi Sako of Mali."
    assert only(text).trigger.cut(text) == "received President Hadi Sako"


def test_so_is_what_a_thing_with_a_name_is_called(told: Callable[..., list[str]]) -> None:
    text = "In Quito, the military government ordered the weekly newspaper Sol to suspend printing."
    assert "COERCE ECU > ECU:MED" in told(text)
