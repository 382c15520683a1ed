"""All dated facts of a world in one sequence, for the checks that treat them alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from multivector.worlds.terms import Sourcing, Term

if TYPE_CHECKING:
    from multivector.worlds.world import World


@dataclass(frozen=True, slots=True)
class Fact:
    """A dated fact.

    Attributes:
        kind: What it is, in the plural.
        item: The entry's id and the part of it.
    """

    kind: str
    item: str
    term: Term
    sourcing: Sourcing


def all_facts(world: World) -> Iterator[Fact]:
    """Every dated fact but the chronicle's, in the order of the text."""
    for state in world.states.values():
        yield Fact("states", state.id, state.term, state.sourcing)
    yield from _of_people(world)
    yield from _of_organisations(world)
    for body in world.bodies.values():
        yield Fact("bodies", body.id, body.term, body.sourcing)
    for place in world.places.values():
        yield Fact("places", place.id, place.term, place.sourcing)
    for outlet in world.outlets.values():
        yield Fact("outlets", outlet.id, outlet.term, outlet.sourcing)
        for owned in outlet.ownership:
            item = f"{outlet.id} controlled by {owned.owner or owned.control}"
            yield Fact("ownerships", item, owned.term, owned.sourcing)
    for tie in world.ties.values():
        yield Fact("ties", tie.id, tie.term, tie.sourcing)


def _of_people(world: World) -> Iterator[Fact]:
    for person in world.people.values():
        for held in person.offices:
            item = f"{person.id} {held.office} of {held.of}"
            yield Fact("offices", item, held.term, held.sourcing)
        for one in person.affiliations:
            yield Fact("affiliations", f"{person.id} at {one.of}", one.term, one.sourcing)


def _of_organisations(world: World) -> Iterator[Fact]:
    for organisation in world.organisations.values():
        name = organisation.id
        yield Fact("organisations", name, organisation.term, organisation.sourcing)
        for one in organisation.memberships:
            yield Fact("memberships", f"{name} {one.kind} {one.member}", one.term, one.sourcing)
        for meeting in organisation.meetings:
            item = f"{name} {meeting.name} of {meeting.date.since}"
            yield Fact("meetings", item, meeting.date, meeting.sourcing)
    for group in world.groups.values():
        for one in group.members:
            item = f"{group.id} {one.member}"
            yield Fact("group members", item, one.term, _group_sourcing(one.sourcing))


def _group_sourcing(sourcing: Sourcing) -> Sourcing:
    """What a group means is usage, for which no source can be the last word."""
    return sourcing if sourcing.sources else Sourcing(unverified=True)
