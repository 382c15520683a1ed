"""Whether dates agree with each other: W102, W103, W111."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from multivector.worlds.checks.facts import all_facts
from multivector.worlds.checks.finding import Issue
from multivector.worlds.vocabulary import SINGLE

if TYPE_CHECKING:
    from multivector.worlds.world import World


def overlapping_heads(world: World) -> Iterator[Issue]:
    """W102: one office of a state or organisation, two holders for more than a day."""
    seats = sorted({
        (held.office, held.of)
        for person in world.people.values() for held in person.offices if held.office in SINGLE
    })
    for office, of in seats:
        for one, other in combinations(world.terms_of(office, of), 2):
            if one.person != other.person and one.term.surely_overlaps(other.term):
                yield Issue(
                    f"{office} of {of}", f"{one.person} and {other.person} hold it at the same time"
                )


def inverted_terms(world: World) -> Iterator[Issue]:
    """W103: facts that end before they begin."""
    for fact in all_facts(world):
        if fact.term.is_inverted:
            yield Issue(fact.item, f"it ends ({fact.term.until}) before it begins "
                                   f"({fact.term.since})")


def unknowable_dates(world: World) -> Iterator[Issue]:
    """W111: facts that began after the last day that the world knows."""
    known = world.known_through
    if known is None:
        return
    for fact in all_facts(world):
        if fact.term.first and fact.term.first > known:
            yield Issue(fact.item, f"{fact.term.since} lies after known_through ({known})")
    for entry in world.chronicle.values():
        if entry.date.start and entry.date.start > known:
            yield Issue(entry.id, f"{entry.date} lies after known_through ({known})")
