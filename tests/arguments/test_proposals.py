"""Merges that are only proposed."""

import numpy as np
import pytest
from numpy.typing import NDArray

from multivector.arguments import ArgumentMap, Arrow, Concept, propose_merges
from multivector.coding.vectors import (
    DIMENSIONS,
    SentenceVectors,
    load_vectors,
    vectors_installed,
)

NEAR = {"coercion": {"respect": -1}, "respect": {"coercion": -1}}
CONCEPTS = (
    Concept("a", "leverage of Peru", ("PER",), "leverage"),
    Concept("b", "leverage of the Andean states", ("@andes",), "leverage"),
    Concept("c", "greater leverage", (), "leverage towards BRA"),
    Concept("d", "coercion of Brazil", ("BRA",), "coercion"),
    Concept("e", "respect of Brazil", ("BRA",), "respect"),
    Concept("f", "leverage of Brazil", ("BRA",), "leverage"),
    Concept("g", "the harvest"),
    Concept("h", "the strike"),
)
ARROWS = (Arrow("a", "g", 1), Arrow("a", "d", -1), Arrow("h", "g", -1), Arrow("e", "h", 1))
MAP = ArgumentMap("a test", CONCEPTS, ARROWS)


def _members(group: str) -> frozenset[str]:
    return frozenset({"PER", "CHL"}) if group == "@andes" else frozenset()


class _Constant:
    """An engine for which all texts mean the same, but for one."""

    def encode(self, texts: list[str], is_query: bool) -> NDArray[np.float32]:
        assert is_query
        rows = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        rows[:, 0] = 1
        for row, text in enumerate(texts):
            if text in ("the harvest", "greater leverage"):
                rows[row, :2] = 0, 1
        return rows


def test_rules_propose_by_quantity_and_actors() -> None:
    found = {(p.part, p.whole): p for p in propose_merges(MAP, NEAR, _members, None)}
    assert {key: p.why for key, p in found.items()} == {
        ("b", "a"): "same quantity, one is of the group",
        ("c", "a"): "same quantity, one names nobody",
        ("c", "b"): "same quantity, one names nobody",
        ("c", "f"): "same quantity, one names nobody",
        ("e", "d"): "near quantities",
    }
    assert [key for key, p in found.items() if p.turned] == [
        key for key in found if {"d", "e"} == set(key)
    ]
    assert all(p.similarity is None for p in found.values())


def test_what_bears_on_each_other_is_not_proposed() -> None:
    tied = ArgumentMap("a test", CONCEPTS, (*ARROWS, Arrow("a", "b", 1)))
    pairs = {frozenset((p.part, p.whole)) for p in propose_merges(tied, NEAR, _members, None)}
    assert frozenset("ab") not in pairs
    assert frozenset("ac") in pairs


def test_like_words_are_proposed_last_and_only_where_actors_allow() -> None:
    found = propose_merges(MAP, NEAR, _members, SentenceVectors(_Constant()))
    like = [p for p in found if p.why == "like words"]
    assert [{p.part, p.whole} for p in like] == [{"c", "g"}]
    assert found[-1] is like[-1]


@pytest.mark.skipif(not vectors_installed(), reason="the extra 'vectors' is not installed")
def test_likeness_ranks_what_means_the_same_first() -> None:
    drawn = ArgumentMap("a test", (
        Concept("a", "the rising cost of bread"), Concept("b", "the price of bread"),
        Concept("c", "the desert war"), Concept("d", "a new school in the capital"),
    ), (Arrow("a", "c", 1), Arrow("b", "d", -1)))  # fmt: skip
    found = propose_merges(drawn, {}, _members, load_vectors())
    assert {found[0].part, found[0].whole} == {"a", "b"}
    assert found[0].similarity is not None
    assert found[0].similarity > 2.3
