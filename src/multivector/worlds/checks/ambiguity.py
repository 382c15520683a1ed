"""Whether names tell their actors apart: W104."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations
from typing import TYPE_CHECKING

from multivector.worlds.checks.finding import Issue
from multivector.worlds.naming import Name, NameKind

if TYPE_CHECKING:
    from multivector.worlds.world import World

_LANGUAGES = ("en", "ru")
_TOLD_APART = frozenset({NameKind.SURNAME, NameKind.LOOKALIKE})
"""Surnames are told apart by office and first name; lookalikes are what tells others apart."""

_HANDOVER = timedelta(days=31)
"""A state that ends in the month in which its heir begins is no ambiguity."""


def shared_names(world: World) -> Iterator[Issue]:
    """W104: one form, two actors, the same days, and no lookalike for it."""
    for language in _LANGUAGES:
        names = world.names(language)
        settled = {name.text for name in names if name.kind is NameKind.LOOKALIKE}
        by_text: defaultdict[str, list[Name]] = defaultdict(list)
        for name in names:
            if name.kind not in _TOLD_APART and name.text not in settled and not name.derived:
                by_text[name.text].append(name)
        for text, sharing in by_text.items():
            targets = _overlapping(world, sharing)
            if targets:
                yield Issue(f"{language} {text!r}", f"names {', '.join(targets)}")


def _overlapping(world: World, names: list[Name]) -> list[str]:
    found: dict[str, None] = {}
    for one, other in combinations(names, 2):
        if one.target != other.target and _overlap(one, other) and not _same(world, one, other):
            found |= {str(one.target): None, str(other.target): None}
    return list(found)


def _same(world: World, one: Name, other: Name) -> bool:
    """Whether it does not matter which is meant: a body and its state, an entity and its land."""
    bodies = [world.bodies.get(str(name.target)) for name in (one, other)]
    owners = {body.of for body in bodies if body}
    return bool(owners & {one.target, other.target}) or NameKind.PLACE in (one.kind, other.kind)


def _overlap(one: Name, other: Name) -> bool:
    begin = max(one.since or date.min, other.since or date.min)
    end = min(one.until or date.max, other.until or date.max)
    return end >= begin and end - begin > _HANDOVER
