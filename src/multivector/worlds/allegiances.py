"""For whom an actor stands on a day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from multivector.worlds.actors import (
    Allegiance,
    Body,
    OfficeHeld,
    Organisation,
    Outlet,
    Person,
    State,
)
from multivector.worlds.vocabulary import RANKS

if TYPE_CHECKING:
    from multivector.worlds.world import World

FORMER_SECTOR = "ELI"
"""PLOVER's sector of former officials."""


def find_allegiance(world: World, actor_id: str, on: date | None) -> Allegiance | None:
    """The state or organisation that an actor stands for on the day; None where unknown."""
    actor = world.get(actor_id)
    if isinstance(actor, Person):
        return _of_person(world, actor, on)
    if isinstance(actor, State):
        return Allegiance(actor.id, actor.id, None, former=False, sector=actor.sector)
    if isinstance(actor, Body):
        return Allegiance(
            actor.of, _state_behind(world, actor.of, on), None, former=False, sector=actor.sector
        )
    if isinstance(actor, Organisation):
        sector = sector_of(world, actor_id, on) or "UNK"
        return Allegiance(
            actor.id, _state_behind(world, actor.id, on), None, former=False, sector=sector
        )
    if isinstance(actor, Outlet) and actor.country:
        return Allegiance(actor.country, actor.country, None, former=False, sector="MED")
    return None


def sector_of(world: World, actor_id: str, on: date | None) -> str | None:
    """The PLOVER sector of an actor on the day, or None where none is known."""
    actor = world.get(actor_id)
    if isinstance(actor, State | Body):
        return actor.sector
    if isinstance(actor, Organisation):
        phases = (phase.sector for phase in actor.phases if phase.term.covers(on))
        return next(phases, actor.sector)
    if isinstance(actor, Outlet):
        return "MED"
    found = _of_person(world, actor, on) if isinstance(actor, Person) else None
    return found.sector if found else None


def _of_person(world: World, person: Person, on: date | None) -> Allegiance | None:
    held = sorted(world.offices_of(person.id, on), key=lambda one: _precedence(world, one))
    if held:
        return _by_office(world, held[0], on, former=False)
    for affiliation in person.affiliations:
        if affiliation.term.covers(on):
            return Allegiance(
                affiliation.of, affiliation.state, None, former=False, sector=affiliation.sector
            )
    left = world.former_offices_of(person.id, on)
    return _by_office(world, left[0], on, former=True) if left else None


def _by_office(world: World, held: OfficeHeld, on: date | None, *, former: bool) -> Allegiance:
    office = world.offices.get(held.office)
    sector = FORMER_SECTOR if former else office.sector if office else "UNK"
    if not former and isinstance(world.get(held.of), Organisation):
        sector = world.sector_of(held.of, on) or sector
    return Allegiance(held.of, _state_behind(world, held.of, on), held, former, sector)


def _precedence(world: World, held: OfficeHeld) -> tuple[int, int, str]:
    """The higher rank first, a state's office before an organisation's, the later first."""
    office = world.offices.get(held.office)
    rank = RANKS.index(office.rank) if office and office.rank in RANKS else len(RANKS)
    begun = held.term.first or date.min
    return (held.of not in world.states, rank, f"{date.max.toordinal() - begun.toordinal():09d}")


def _state_behind(world: World, actor_id: str, on: date | None) -> str | None:
    """The state of an actor, of its body or its company, followed to the end; else None."""
    actor = world.get(actor_id)
    if isinstance(actor, State):
        return actor.id
    if isinstance(actor, Body):
        return _state_behind(world, actor.of, on)
    if isinstance(actor, Organisation):
        phases = (phase.state for phase in actor.phases if phase.term.covers(on) and phase.state)
        return next(phases, actor.state)
    return None
