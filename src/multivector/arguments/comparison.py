"""Two arguments side by side: what both argue, what only one does, where they disagree."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass

from multivector.arguments.arrows import Concept
from multivector.arguments.links import Link, links_of, product_sign
from multivector.arguments.maps import ArgumentMap

_Key = Callable[[Concept], Hashable]


@dataclass(frozen=True, slots=True)
class SameConcept:
    """One concept of each map that are taken for the same.

    Attributes:
        first: Id in the first map.
        second: Id in the second map.
        why: `decided` by the caller, or the same `id`, `label`, or `actors and quantity`.
    """

    first: str
    second: str
    why: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two maps share.

    Attributes:
        same: The concepts that both have.
        agreed: Links of both maps with one sign: the first map's and the second's.
        opposed: Links of both maps with opposite signs.
        contested: Links of both maps where one of the two contradicts itself.
        only_first: Links that only the first map argues.
        only_second: Links that only the second map argues.
    """

    same: tuple[SameConcept, ...]
    agreed: tuple[tuple[Link, Link], ...]
    opposed: tuple[tuple[Link, Link], ...]
    contested: tuple[tuple[Link, Link], ...]
    only_first: tuple[Link, ...]
    only_second: tuple[Link, ...]


def compare_maps(
    first: ArgumentMap, second: ArgumentMap, decided: Mapping[str, str] | None = None
) -> Comparison:
    """Lay two maps over each other.

    Concepts are the same where the caller decided so, else where they have one id, else one
    label, else one set of actors and one quantity that no other concept of either map has.

    Args:
        first: One argument.
        second: The other.
        decided: Ids of the second map by ids of the first, as a person decided.
    """
    same = _match(first.concepts, second.concepts, decided or {})
    in_second = {one.first: one.second for one in same}
    theirs = {(link.cause, link.effect): link for link in links_of(second)}
    pairs: list[tuple[Link, Link]] = []
    only_first: list[Link] = []
    for link in links_of(first):
        ends = (in_second.get(link.cause, ""), in_second.get(link.effect, ""))
        other = theirs.pop(ends, None)
        if other is None:
            only_first.append(link)
        else:
            pairs.append((link, other))
    return Comparison(
        same=same,
        agreed=_having(pairs, 1),
        opposed=_having(pairs, -1),
        contested=_having(pairs, None),
        only_first=tuple(only_first),
        only_second=tuple(theirs.values()),
    )


def _having(
    pairs: Iterable[tuple[Link, Link]], product: int | None
) -> tuple[tuple[Link, Link], ...]:
    return tuple(
        (one, other) for one, other in pairs
        if product_sign((one.sign, other.sign)) == product
    )


def _match(
    first: Iterable[Concept], second: Iterable[Concept], decided: Mapping[str, str]
) -> tuple[SameConcept, ...]:
    left, right = list(first), list(second)
    found: list[SameConcept] = []
    rules: tuple[tuple[str, _Key, _Key], ...] = (
        ("decided", lambda one: decided.get(one.id), _id),
        ("id", _id, _id),
        ("label", _label, _label),
        ("actors and quantity", _holding, _holding),
    )
    for why, key_left, key_right in rules:
        ours, theirs = _unique(left, key_left), _unique(right, key_right)
        pairs = [(ours[key], theirs[key]) for key in ours if key in theirs]
        found += [SameConcept(one.id, other.id, why) for one, other in pairs]
        left = [one for one in left if one not in {pair[0] for pair in pairs}]
        right = [one for one in right if one not in {pair[1] for pair in pairs}]
    return tuple(found)


def _unique(concepts: Iterable[Concept], key_of: _Key) -> dict[Hashable, Concept]:
    """The concepts by key, without those that have none or share theirs with another."""
    groups: dict[Hashable, list[Concept]] = {}
    for concept in concepts:
        groups.setdefault(key_of(concept), []).append(concept)
    return {key: group[0] for key, group in groups.items() if key and len(group) == 1}


def _id(concept: Concept) -> Hashable:
    return concept.id


def _label(concept: Concept) -> Hashable:
    return " ".join(concept.label.split()).casefold()


def _holding(concept: Concept) -> Hashable:
    if not concept.actors or concept.quantity is None:
        return None
    return frozenset(concept.actors), concept.quantity.casefold()
