from collections.abc import Mapping

import pytest

from multivector.coding.claims.stances import StanceWord, load_stances
from multivector.coding.coder import Coder
from multivector.domain import REGISTERS, Claim, Document

WORDS = load_stances("en")
LISTS: Mapping[str, Mapping[str, StanceWord]] = {
    "verbs": WORDS.verbs, "judgments": WORDS.judgments, "predicates": WORDS.predicates,
    "registers": WORDS.registers, "attitudes": WORDS.attitudes,
}
Coded = Mapping[tuple[str, str], list[Claim]]


@pytest.fixture(scope="module")
def coded(claimant: Coder) -> Coded:
    """The claims of every word's example."""
    keys = [(kind, name) for kind, words in LISTS.items() for name in words]
    texts = [Document(":".join(key), LISTS[key[0]][key[1]].example, "x", language="en") for key in keys]
    return {key: list(one.claims) for key, one in zip(keys, claimant.code(texts), strict=True)}


def _wrong(coded: Coded, kind: str, party: str, side: str) -> list[str]:
    """Words whose example lacks the sign of their value towards a party."""
    told = []
    for name, word in LISTS[kind].items():
        value = getattr(word, side)
        values = [v for claim in coded[kind, name] for one, v in claim.stance if one == party]
        if value and max(values, key=abs, default=0.0) * value <= 0:
            told.append(f"{name} {party} {value}: {word.example} {values}")
    return told


def test_directed_frames_take_a_stance_towards_subject_and_object(coded: Coded) -> None:
    assert _wrong(coded, "verbs", "SDN", "value") == []
    assert _wrong(coded, "verbs", "NER", "object") == []


def test_cues_judge_the_one_whom_they_are_about(coded: Coded) -> None:
    assert _wrong(coded, "judgments", "NER", "value") == []


def test_predicates_are_held_of_the_one_of_whom_they_are_said(coded: Coded) -> None:
    assert _wrong(coded, "predicates", "SDN", "value") == []


def test_attitudes_are_towards_the_one_to_whom_they_are_shown(coded: Coded) -> None:
    assert _wrong(coded, "attitudes", "NER", "value") == []


def test_every_register_of_a_word_shows_in_its_example(coded: Coded) -> None:
    told = []
    for (kind, name), claims in coded.items():
        word = LISTS[kind][name]
        shown = {register for claim in claims for register in claim.registers}
        if not set(word.registers) <= shown:
            told.append(f"{name} {word.registers}: {word.example} {shown}")
    assert told == []


def test_registers_are_those_of_the_list() -> None:
    assert {r for words in LISTS.values() for word in words.values() for r in word.registers} == set(REGISTERS)
