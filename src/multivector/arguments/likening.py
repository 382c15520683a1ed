"""Ends of one text that mean the same, though one leaves unsaid or only describes who is meant."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from multivector.coding.causes import NamedEnd

_Parties = tuple[str, ...]


def liken(ends: Iterable[NamedEnd]) -> Mapping[NamedEnd, NamedEnd]:
    """Each end as the one that it means in its text; only those that another one stands for."""
    told = list(dict.fromkeys(ends))
    meant = {end: end for end in told}
    for rule in (with_groups, with_groups_towards, with_targets):
        found = rule(list(meant.values()))
        meant = {end: found.get(known, known) for end, known in meant.items()}
    return {end: other for end, other in meant.items() if other != end}


def with_groups(ends: Sequence[NamedEnd]) -> Mapping[NamedEnd, NamedEnd]:
    """Ends whose several owners are only described, as those of the group that a text names.

    "The distance of these republics from Brazil" and "its neighbours" further down are that of one
    group, unless the text names two whose distance from Brazil it tells.
    """
    return _grouped(
        [end for end in ends if end.toward], lambda end: end.actors,
        lambda end: (end.quantity, end.toward), lambda end, group: replace(end, actors=group),
    )


def with_groups_towards(ends: Sequence[NamedEnd]) -> Mapping[NamedEnd, NamedEnd]:
    """The same for those towards whom a quantity is: Brazil's contempt for its neighbours."""
    return _grouped(
        [end for end in ends if end.actors], lambda end: end.toward,
        lambda end: (end.quantity, end.actors), lambda end, group: replace(end, toward=group),
    )


def with_targets(ends: Iterable[NamedEnd]) -> Mapping[NamedEnd, NamedEnd]:
    """Ends whose quantity a text always has towards the same, where one of them leaves it unsaid.

    "Dependence of Peru" is that on Brazil in a text that tells of no other; where it tells of two,
    it stays by itself.
    """
    known: dict[tuple[object, ...], set[tuple[str, ...]]] = {}
    told = list(ends)
    for end in told:
        if end.actors and end.quantity and end.toward:
            known.setdefault((end.actors, end.quantity), set()).add(end.toward)
    return {
        end: replace(end, toward=next(iter(targets)))
        for end in told
        if not end.toward and len(targets := known.get((end.actors, end.quantity), set())) == 1
    }


def _grouped(
    ends: Sequence[NamedEnd],
    several: Callable[[NamedEnd], _Parties],
    relation: Callable[[NamedEnd], tuple[object, ...]],
    stating: Callable[[NamedEnd, _Parties], NamedEnd],
) -> Mapping[NamedEnd, NamedEnd]:
    held: dict[tuple[object, ...], dict[_Parties, None]] = {}
    for end in ends:
        if end.quantity and several(end) and all(map(_is_several, several(end))):
            held.setdefault(relation(end), {})[several(end)] = None
    meant: dict[NamedEnd, NamedEnd] = {}
    for end in ends:
        known = held.get(relation(end), {})
        named = [one for one in known if not all(map(_is_described, one))]
        if several(end) not in known or several(end) in named or len(named) > 1:
            continue
        group = named[0] if named else next(iter(known))
        if group != several(end):
            meant[end] = stating(end, group)
    return meant


def _is_several(party: str) -> bool:
    return party.startswith("@") or _is_described(party)


def _is_described(party: str) -> bool:
    """Whether several are told by a word alone: "neighbours of BRA", "regional governments"."""
    return " " in party
