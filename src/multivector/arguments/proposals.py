"""Concepts of a map that a person may want to join: proposed with a reason, never joined."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import isnan

from multivector.arguments.arrows import Concept
from multivector.arguments.maps import ArgumentMap
from multivector.coding.causes import base_of
from multivector.coding.vectors import SentenceVectors, relative_similarity

ALIKE = 2.3
"""Relative similarity of labels from which two are proposed for it alone."""

_BACKGROUND = (
    "influence", "dependence", "pressure and threats", "unity of the bloc", "cooperation",
    "bargaining power", "distance between allies", "trade and exports", "foreign investment",
    "the war", "military and economic strength", "independence", "security of the border",
    "mistrust", "public anger", "isolation", "sanctions", "attention", "legitimacy of the rulers",
    "respect", "economic growth", "migration", "national identity", "the new railway",
    "a constitutional reform", "the harvest", "elections", "rising prices", "language policy",
    "a speech by the president", "the summit", "water in the river",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two concepts that may be one.

    Attributes:
        part: Id of the one that would be joined.
        whole: Id of the one that would stay.
        turned: Whether more of the part is rather less of the whole.
        why: `same quantity, ACTORS`, `near quantities`, or `like words`.
        similarity: Of their labels, in deviations; None where no sentence vectors are there.
    """

    part: str
    whole: str
    turned: bool
    why: str
    similarity: float | None


def propose_merges(
    drawn: ArgumentMap,
    near: Mapping[str, Mapping[str, int]],
    members: Callable[[str], frozenset[str]],
    vectors: SentenceVectors | None,
) -> tuple[Proposal, ...]:
    """Pairs of concepts that may be one, the likeliest first.

    Proposed are concepts of one quantity whose actors overlap, one of whom is a group of which
    the other is a member, or one of which names nobody; concepts of the same actors whose
    quantities are near; and concepts whose labels are alike and whose actors do not contradict.

    Args:
        drawn: The map.
        near: Quantity to those that may mean the same (+1) or its lack (-1).
        members: The members of a group; empty for whoever is none.
        vectors: What tells how alike labels are; None where the extra is not installed.
    """
    similar = _similarities(drawn.concepts, vectors)
    weight = dict.fromkeys(drawn.ids, 0)
    for arrow in drawn.arrows:
        weight[arrow.cause] += 1
        weight[arrow.effect] += 1
    found: list[Proposal] = []
    for one, other in combinations(drawn.concepts, 2):
        alike = similar.get((one.id, other.id))
        told = _reason(one, other, near, members, alike)
        if told is None or not _stand_apart(drawn, one.id, other.id):
            continue
        why, way = told
        first, second = (other, one) if _rank(one, weight) >= _rank(other, weight) else (one, other)
        found.append(Proposal(first.id, second.id, way < 0, why, alike))
    return tuple(sorted(found, key=lambda p: (p.why == "like words", -(p.similarity or 0.0))))


def _rank(concept: Concept, weight: Mapping[str, int]) -> tuple[bool, bool, int]:
    return bool(concept.actors), concept.quantity is not None, weight[concept.id]


def _stand_apart(drawn: ArgumentMap, one: str, other: str) -> bool:
    """Whether no arrow leads between them: what bears on itself would say nothing."""
    return not drawn.between(one, other) and not drawn.between(other, one)


def _reason(
    one: Concept,
    other: Concept,
    near: Mapping[str, Mapping[str, int]],
    members: Callable[[str], frozenset[str]],
    alike: float | None,
) -> tuple[str, int] | None:
    """Why two may be one, and -1 where one is rather the lack of the other."""
    relation = _relation(set(one.actors), set(other.actors), members)
    if relation is None:
        return None
    if one.quantity and other.quantity:
        bases = base_of(one.quantity), base_of(other.quantity)
        if bases[0] == bases[1]:
            return f"same quantity, {relation}", 1
        way = near.get(bases[0], {}).get(bases[1])
        if way is not None and relation == "same actors":
            return "near quantities", way
        return None
    return ("like words", 1) if alike is not None and alike >= ALIKE else None


def _relation(
    one: set[str], other: set[str], members: Callable[[str], frozenset[str]]
) -> str | None:
    """How two sets of actors stand to each other; None where they are others."""
    if one == other:
        return "same actors" if one else "nobody named"
    if not one or not other:
        return "one names nobody"
    if one & other:
        return "actors overlap"
    if _widened(one, members) & _widened(other, members):
        return "one is of the group"
    return None


def _widened(actors: set[str], members: Callable[[str], frozenset[str]]) -> set[str]:
    return actors.union(*(members(one) for one in actors))


def _similarities(
    concepts: Sequence[Concept], vectors: SentenceVectors | None
) -> dict[tuple[str, str], float]:
    if vectors is None or len(concepts) < 2:
        return {}
    encoded = vectors.encode(one.label for one in concepts)
    background = vectors.encode([*_BACKGROUND, *(one.label for one in concepts)])
    table = relative_similarity(encoded, encoded, background)
    return dict(_pairs(concepts, table.tolist()))


def _pairs(
    concepts: Sequence[Concept], table: Sequence[Sequence[float]]
) -> Iterator[tuple[tuple[str, str], float]]:
    for (row, one), (column, other) in combinations(enumerate(concepts), 2):
        if not isnan(table[row][column]):  # a label without any letter
            yield (one.id, other.id), table[row][column]
