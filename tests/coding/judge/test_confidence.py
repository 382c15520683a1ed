"""What tells how sure a finished coding is."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from multivector.coding.acts.lexicon import load_lexicon
from multivector.coding.acts.triggers import Trigger
from multivector.coding.judge.confidence import confidence_features
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading

Phrases = Callable[[str], PhraseReader]
TEXT = "Chile invaded Peru."


@pytest.fixture(scope="module")
def act(phrases: Phrases) -> Trigger:
    token = phrases(TEXT).sentence.tokens[1]
    return Trigger(token, load_lexicon("en").senses("verb", "invade")[0], (token,))


@pytest.fixture(scope="module")
def chile(phrases: Phrases) -> Reading:
    read = phrases(TEXT)
    return read.read(read.sentence.tokens[0])[0]


def test_the_parties_of_each_side_are_counted(act: Trigger, chile: Reading) -> None:
    features = set(confidence_features(act, [chile], [], None))
    assert {"actors=1", f"actors=1 type={act.entry.type}", "recipients=0",
            "actor lost=False", "recipient lost=False", "actor known"} <= features


def test_a_phrase_that_names_nobody_is_a_loss(act: Trigger, chile: Reading) -> None:
    features = set(confidence_features(act, [chile], [replace(chile, base=None)], None))
    assert {"recipients=0", "recipient lost=True"} <= features


@pytest.mark.parametrize(
    ("told", "changes"),
    [
        ("actor of no known state", {"base": "?"}),
        ("actor through a thing", {"indirect": True}),
        ("actor pointed to", {"named": False}),
        ("actor by an unknown name", {"base": "~somebody"}),
        ("actor known", {}),
    ],
)
def test_how_a_party_is_told_is_seen(
    act: Trigger, chile: Reading, told: str, changes: dict[str, object]
) -> None:
    reading = replace(chile, **changes)  # type: ignore[arg-type]  # the fields of a reading
    assert told in set(confidence_features(act, [reading], [], None))


def test_the_judge_is_heard_before_the_weight_of_the_entry(act: Trigger) -> None:
    weighed = f"sense={round(act.entry.weight, 1)}"
    assert weighed in set(confidence_features(act, [], [], None))
    judged = replace(act, probability=0.31)
    assert "sense=0.3" in set(confidence_features(judged, [], [], None))


def test_where_a_party_stands_from_the_act_is_seen(act: Trigger, phrases: Phrases) -> None:
    read = phrases(TEXT)
    chile, peru = (read.read(read.sentence.tokens[index])[0] for index in (0, 2))
    features = set(confidence_features(act, [chile], [peru], None))
    assert {"actor before 0", "actor arcs=nsubj", "actor below=True", "actor sector=None",
            "recipient after 0", "recipient arcs=dobj", "recipient pos=PROPN",
            "told=++"} <= features
    assert "on both sides" not in features


def test_a_party_to_which_no_arc_leads_is_seen(phrases: Phrases) -> None:
    read = phrases("Chile said that Mali invaded Peru.")
    invaded = next(t for t in read.sentence.tokens if t.text == "invaded")
    invasion = Trigger(invaded, load_lexicon("en").senses("verb", "invade")[0], (invaded,))
    chile = read.read(read.sentence.tokens[0])[0]
    features = set(confidence_features(invasion, [chile], [], None))
    assert {"actor arcs=none", "actor below=False", "told=+-"} <= features


def test_a_party_on_both_sides_is_seen(act: Trigger, chile: Reading) -> None:
    features = set(confidence_features(act, [chile], [replace(chile, sector="CVL")], None))
    assert {"on both sides", "recipient sector=CVL"} <= features
    unknown = set(confidence_features(act, [replace(chile, base="?")], [], None))
    assert "told=?-" in unknown
