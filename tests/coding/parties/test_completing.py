"""A side that the frame leaves empty: which party of the sentence is meant, if any."""

from collections.abc import Callable, Iterable

import pytest

from multivector.coding.acts.lexicon import load_lexicon
from multivector.coding.acts.triggers import Trigger
from multivector.coding.judge.linear import LinearModel
from multivector.coding.parties.completing import Completer, candidate_parties, completion_features
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading

Phrases = Callable[[str], PhraseReader]
TEXT = "Chile praised Peru; Bolivia cut ties."
NOBODY = LinearModel(-5.0, {})
# Whoever stands before the act, the nearer the likelier.
BEFORE = LinearModel(-2.0, {"before between=0": 4.0, "before between=1": 3.0})


@pytest.fixture(scope="module")
def sentence(phrases: Phrases) -> PhraseReader:
    return phrases(TEXT)


@pytest.fixture(scope="module")
def act(sentence: PhraseReader) -> Trigger:
    token = next(t for t in sentence.sentence.tokens if t.text == "cut")
    return Trigger(token, load_lexicon("en").senses("verb", "cut")[0], (token,))


def _reading(sentence: PhraseReader, name: str) -> Reading:
    token = next(t for t in sentence.sentence.tokens if t.text == name)
    return sentence.read(token)[0]


def _bases(readings: Iterable[Reading]) -> list[str | None]:
    return [reading.base for reading in readings]


def test_candidates_are_the_other_parties_in_their_order(sentence: PhraseReader) -> None:
    bolivia = _reading(sentence, "Bolivia")
    found = [base for base in _bases(candidate_parties([bolivia], sentence)) if base]
    assert found == ["CHL", "PER"]


def test_the_likeliest_party_completes_a_side(sentence: PhraseReader, act: Trigger) -> None:
    bolivia = _reading(sentence, "Bolivia")
    completer = Completer({"recipient": BEFORE}, {"recipient": 0.5})
    assert _bases(completer.complete("recipient", act, [bolivia], sentence)) == ["PER"]


@pytest.mark.parametrize(
    ("models", "least"),
    [({}, 0.5), ({"recipient": NOBODY}, 0.5), ({"recipient": BEFORE}, 0.95)],
    ids=["nothing learnt", "nobody likely", "nobody likely enough"],
)
def test_nobody_is_guessed(
    sentence: PhraseReader, act: Trigger, models: dict[str, LinearModel], least: float
) -> None:
    completer = Completer(models, {"recipient": least})
    bolivia = _reading(sentence, "Bolivia")
    assert completer.complete("recipient", act, [bolivia], sentence) == ()


def test_a_party_is_seen_from_the_act(sentence: PhraseReader, act: Trigger) -> None:
    bolivia = _reading(sentence, "Bolivia")
    rivals = candidate_parties([bolivia], sentence)
    peru = next(reading for reading in rivals if reading.base == "PER")
    features = set(completion_features(act, peru, rivals, [bolivia], sentence))
    assert {f"before type={act.entry.type}", f"kind=known type={act.entry.type}",
            f"lonely=False type={act.entry.type}", "distinct=2 before"} <= features


def test_whom_a_word_is_mostly_about_is_seen(sentence: PhraseReader, act: Trigger) -> None:
    bolivia, peru = _reading(sentence, "Bolivia"), _reading(sentence, "Peru")
    features = set(completion_features(act, peru, [peru], [bolivia], sentence))
    assert {"lemma=cut", f"frame={act.entry.frame.written}", "lemma=cut dep=dobj",
            "head=praise dep=dobj"} <= features


@pytest.mark.parametrize(("other", "same"), [("Bolivia", False), ("Peru", True)])
def test_one_who_acts_himself_is_told_apart(
    sentence: PhraseReader, act: Trigger, other: str, same: bool
) -> None:
    peru = _reading(sentence, "Peru")
    features = set(completion_features(act, peru, [peru], [_reading(sentence, other)], sentence))
    assert f"same={same} type={act.entry.type}" in features
    assert f"same={not same}" not in features


def test_who_is_only_the_source_is_no_candidate(phrases: Phrases) -> None:
    sentence = phrases("Peru sold the tanks, according to a report of the Norwegian police.")
    assert "NOR" not in {reading.base for reading in candidate_parties((), sentence)}


def test_who_only_tells_what_his_state_does_is_not_whom_it_concerns(
    told: Callable[..., list[str]],
) -> None:
    lines = told("Kenya's former vice-president said that Kenya will not sign.")
    assert not any(line.endswith("> KEN:ELI") for line in lines)
