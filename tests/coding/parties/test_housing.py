"""Of which of the states that a text tells a party is."""

from collections.abc import Callable

import pytest

from multivector.coding.acts.lexicon import load_lexicon
from multivector.coding.acts.triggers import Trigger
from multivector.coding.judge.linear import LinearModel
from multivector.coding.parties.housing import (
    Asked,
    Housing,
    Surroundings,
    home_features,
    told_states,
)
from multivector.coding.parties.phrases import PhraseReader

Phrases = Callable[[str], PhraseReader]
TEXT = "Police in Lyon arrested a Kenyan student after a Turkish request."


@pytest.fixture(scope="module")
def sentence(phrases: Phrases) -> PhraseReader:
    return phrases(TEXT)


@pytest.fixture(scope="module")
def asked(sentence: PhraseReader) -> Asked:
    tokens = sentence.sentence.tokens
    (police,) = sentence.read_alone(tokens[0])
    verb = next(t for t in tokens if t.text == "arrested")
    trigger = Trigger(verb, load_lexicon("en").senses("verb", "arrest")[0], (verb,))
    around = Surroundings("FRA", frozenset({"FRA"}), None, "PER")
    return Asked("actor", police, None, trigger, (), around)


def test_every_state_that_is_told_may_be_the_home(asked: Asked, sentence: PhraseReader) -> None:
    assert [told.state for told in told_states(asked, sentence)] == ["FRA", "KEN", "PER", "TUR"]


def test_the_likeliest_state_is_the_home(asked: Asked, sentence: PhraseReader) -> None:
    placed = LinearModel(-2.0, {"place=True placed=True": 4.0})
    assert Housing(placed, 0.5).home_of(asked, sentence) == "FRA"


def test_without_one_that_is_likely_enough_there_is_no_home(
    asked: Asked, sentence: PhraseReader
) -> None:
    assert Housing(LinearModel(-5.0, {}), 0.5).home_of(asked, sentence) is None


def test_without_a_model_the_rules_decide(asked: Asked, sentence: PhraseReader) -> None:
    assert Housing(None, 0.0).home_of(asked, sentence) is asked.ruled


def test_the_model_sees_how_a_state_is_told(asked: Asked, sentence: PhraseReader) -> None:
    options = told_states(asked, sentence)
    seen = {one.state: set(home_features(asked, one, options, sentence)) for one in options}
    assert "kind=city" in seen["FRA"]
    assert "kind=adjective" in seen["KEN"]
    assert "before=True told=False" in seen["PER"]
    assert "ruled=none of=4" in seen["TUR"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("President Hadi Sako praised Chad.", "SUPPORT Hadi Sako > TCD"),
        ("The government voiced appreciation for Peru's help.", "SUPPORT ? > PER"),
    ],
)
def test_a_ruler_does_not_act_on_his_own_state(
    told: Callable[..., list[str]], text: str, event: str
) -> None:
    assert event in told(text)
