"""The parts of an event that every language makes alike."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from multivector.coding.acts.lexicon import load_lexicon
from multivector.coding.assembling import (
    are_parties_told,
    evidence_span,
    is_mutual,
    is_told,
    make_roles,
    nearest_amount,
    span_over,
    unnamed_speaker,
)
from multivector.coding.parsing.stretches import AmountPhrase
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading
from multivector.domain import Amount

TEXT = "Chile reportedly sent Peru 40 tonnes of wheat, and Bolivia looked on."
ENTRY = load_lexicon("en").senses("verb", "send")[0]


@pytest.fixture(scope="module")
def sentence(phrases: Callable[[str], PhraseReader]) -> PhraseReader:
    return phrases(TEXT)


def _reading(sentence: PhraseReader, name: str) -> Reading:
    token = next(t for t in sentence.sentence.tokens if t.text == name)
    return sentence.read(token)[0]


def test_roles_come_in_the_order_of_the_text(sentence: PhraseReader) -> None:
    chile, peru = _reading(sentence, "Chile"), _reading(sentence, "Peru")
    roles = make_roles("d", [peru], [chile])
    assert [(role.id, role.role.value) for role in roles] == [
        ("CHL", "recipient"), ("PER", "actor"),
    ]


def test_evidence_spans_act_complements_and_parties_of_the_sentence(
    sentence: PhraseReader,
) -> None:
    sent = next(t for t in sentence.sentence.tokens if t.text == "sent")
    elsewhere = replace(_reading(sentence, "Peru"), start=900, end=904)
    span = evidence_span(
        sentence.sentence, [sent], sent.all("dobj"), [_reading(sentence, "Chile"), elsewhere]
    )
    assert TEXT[span.start : span.end] == "Chile reportedly sent Peru 40 tonnes of wheat"
    assert span_over("d", [sent]).start == sent.start


def test_the_amount_is_the_acts_own(sentence: PhraseReader) -> None:
    start = TEXT.index("40")
    amounts = [AmountPhrase(start, start + len("40 tonnes"), Amount(40.0, "tonnes"))]
    words = {t.text: t.index for t in sentence.sentence.tokens}
    assert nearest_amount(sentence.sentence, amounts, {words["sent"]}) == Amount(40.0, "tonnes")
    assert nearest_amount(sentence.sentence, amounts, {words["looked"]}) is None


def test_who_alleges_it_is_unnamed_but_his_cue_is_told(sentence: PhraseReader) -> None:
    said = unnamed_speaker(sentence.sentence, "reportedly", sentence.sentence.tokens[0])
    assert (said.id, said.name, said.cue) == (None, "unnamed", "reportedly")
    assert TEXT[said.span.start : said.span.end] == "reportedly"


@pytest.mark.parametrize(
    ("party", "actors", "recipients", "told"),
    [
        ("none", (), (), True),
        ("one", (), (), False),
        ("one", ("Chile",), (), True),
        ("actor", (), ("Peru",), False),
        ("recipient", (), ("Peru",), True),
        ("two", ("Chile",), (), False),
        ("two", ("Chile",), ("Peru",), True),
    ],
)
def test_an_entry_demands_its_parties(
    sentence: PhraseReader, party: str, actors: tuple[str, ...], recipients: tuple[str, ...], *,
    told: bool,
) -> None:
    sides = [[_reading(sentence, name) for name in side] for side in (actors, recipients)]
    assert are_parties_told(replace(ENTRY, party=party), *sides) == told


def test_several_without_a_recipient_act_on_each_other(sentence: PhraseReader) -> None:
    both = [_reading(sentence, "Chile"), _reading(sentence, "Peru")]
    mutual = replace(ENTRY, mutual=True)
    assert is_mutual(mutual, both, [])
    assert not is_mutual(mutual, both[:1], [])
    assert not is_mutual(mutual, both, [_reading(sentence, "Bolivia")])


def test_a_government_of_nowhere_is_nobody(sentence: PhraseReader) -> None:
    chile = _reading(sentence, "Chile")
    assert is_told(chile)
    assert not is_told(replace(chile, base="?", sector="GOV"))
    assert is_told(replace(chile, base="?", sector="REB"))
