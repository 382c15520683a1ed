"""Whether facts are vouched for: W101, W106, W107, W112, W119."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from multivector.worlds.checks.facts import all_facts
from multivector.worlds.checks.finding import Issue
from multivector.worlds.terms import Sourcing

if TYPE_CHECKING:
    from multivector.worlds.world import World


def unsourced_facts(world: World) -> Iterator[Issue]:
    """W101: neither a source nor an admission that there is none."""
    for fact in all_facts(world):
        if fact.sourcing.is_missing:
            yield Issue(fact.item, "no source, and not marked as unverified")


def unverified_facts(world: World) -> Iterator[Issue]:
    """W106: how many facts of each kind nobody has verified."""
    unverified: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for kind, sourcing in _all_sourcings(world):
        total[kind] += 1
        unverified[kind] += sourcing.unverified
    for kind, count in unverified.items():
        if count:
            yield Issue(kind, f"{count} of {total[kind]} are unverified")


def unsourced_chronicle(world: World) -> Iterator[Issue]:
    """W107: chronicle entries without a source."""
    for entry in world.chronicle.values():
        if entry.sourcing.is_missing:
            yield Issue(entry.id, "no source, and not marked as unverified")


def bad_addresses(world: World) -> Iterator[Issue]:
    """W112: sources that no browser opens."""
    for item, sourcing in _items(world):
        for source in sourcing.sources:
            address = urlsplit(source)
            if address.scheme not in ("http", "https") or not address.netloc:
                yield Issue(item, f"the source {source!r} is no http or https address")


def unchecked_sources(world: World) -> Iterator[Issue]:
    """W119: sources of which nobody says when they were opened."""
    for item, sourcing in _items(world):
        if sourcing.sources and sourcing.checked is None:
            yield Issue(item, "a source without the day on which it was opened")


def _items(world: World) -> Iterator[tuple[str, Sourcing]]:
    for fact in all_facts(world):
        yield fact.item, fact.sourcing
    for entry in world.chronicle.values():
        yield entry.id, entry.sourcing


def _all_sourcings(world: World) -> Iterator[tuple[str, Sourcing]]:
    for fact in all_facts(world):
        yield fact.kind, fact.sourcing
    for entry in world.chronicle.values():
        yield "chronicle entries", entry.sourcing
