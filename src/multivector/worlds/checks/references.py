"""Whether what is named is known: W105, W108, W113, W114."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from multivector.worlds.checks.finding import Issue

if TYPE_CHECKING:
    from multivector.worlds.world import World


def unknown_countries(world: World) -> Iterator[Issue]:
    """W105: countries that are no known state."""
    for item, country in _countries(world):
        if country is not None and country not in world.states:
            yield Issue(item, f"no state has the id {country!r}")


def unknown_offices(world: World) -> Iterator[Issue]:
    """W108: offices that are not defined."""
    for person in world.people.values():
        for held in person.offices:
            if held.office not in world.offices:
                yield Issue(person.id, f"no office has the id {held.office!r}")


def unknown_actors(world: World) -> Iterator[Issue]:
    """W113: actors that are named but not known."""
    for item, actor in _mentions(world):
        if actor is not None and world.get(actor) is None:
            yield Issue(item, f"nobody has the id {actor!r}")


def homeless_outlets(world: World) -> Iterator[Issue]:
    """W114: outlets that no document could be traced to."""
    for outlet in world.outlets.values():
        if not outlet.domains and not outlet.handles:
            yield Issue(outlet.id, "neither a domain nor a handle")


def _countries(world: World) -> Iterator[tuple[str, str | None]]:
    for state in world.states.values():
        for other in (state.part_of, state.succeeds, state.continued_by):
            yield state.id, other
    for organisation in world.organisations.values():
        yield organisation.id, organisation.state
        yield from ((organisation.id, phase.state) for phase in organisation.phases)
        yield from ((organisation.id, meeting.country) for meeting in organisation.meetings)
    for outlet in world.outlets.values():
        yield outlet.id, outlet.country
        yield from ((outlet.id, owned.state) for owned in outlet.ownership)
    for place in world.places.values():
        yield place.id, place.country
        yield place.id, place.authority
    for person in world.people.values():
        yield from ((person.id, one.state) for one in person.affiliations)
    for entry in world.chronicle.values():
        yield from ((entry.id, event.country) for event in entry.events)


def _mentions(world: World) -> Iterator[tuple[str, str | None]]:
    yield from (("poles", pole) for pole in world.poles)
    for person in world.people.values():
        yield from ((person.id, held.of) for held in person.offices)
    for organisation in world.organisations.values():
        yield organisation.id, organisation.parent
        yield from ((organisation.id, one.member) for one in organisation.memberships)
    for group in world.groups.values():
        yield group.id, group.members_of
        yield from ((group.id, one.member) for one in group.members)
    yield from ((body.id, body.of) for body in world.bodies.values())
    for tie in world.ties.values():
        yield from ((tie.id, party) for party in tie.parties)
    for lookalike in world.lookalikes:
        phrase = next((forms[0] for forms in lookalike.phrases.values() if forms), "")
        yield f"lookalike {phrase!r}", lookalike.means
