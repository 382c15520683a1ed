"""The world as one frozen object, and what can be asked of it by id and day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from multivector.worlds.actors import (
    Actor,
    Allegiance,
    Body,
    Group,
    OfficeHeld,
    Organisation,
    Outlet,
    Person,
    Place,
    State,
)
from multivector.worlds.allegiances import find_allegiance, sector_of
from multivector.worlds.entries import (
    ChronicleClaim,
    ChronicleEntry,
    Frame,
    Lookalike,
    Office,
    Tie,
)
from multivector.worlds.naming import Name, collect_names, shown_name
from multivector.worlds.outlets import index_outlets, normalise_domain


@dataclass(frozen=True, slots=True)
class World:
    """All that the named worlds know, merged.

    Every look-up takes the day that it is asked for; None asks how things stand at the last
    day that the world knows. A fuzzy date counts wide: `since: 2021` from the first day of 2021.

    Attributes:
        id: The ids of the named worlds, joined with `+`.
        title: The title of the last of them.
        version: Digest of all their texts, 12 hexadecimal digits.
        known_through: The last day up to which its facts were looked after.
        poles: Ids of the powers and groups that others balance among.
    """

    id: str
    title: str
    version: str
    known_through: date | None
    poles: tuple[str, ...]
    states: Mapping[str, State]
    offices: Mapping[str, Office]
    people: Mapping[str, Person]
    organisations: Mapping[str, Organisation]
    bodies: Mapping[str, Body]
    groups: Mapping[str, Group]
    places: Mapping[str, Place]
    outlets: Mapping[str, Outlet]
    lookalikes: tuple[Lookalike, ...]
    ties: Mapping[str, Tie]
    chronicle: Mapping[str, ChronicleEntry]
    frames: Mapping[str, Frame]
    claims: Mapping[str, ChronicleClaim]
    _actors: dict[str, Actor] = field(init=False, repr=False, compare=False, default_factory=dict)
    _held: dict[tuple[str, str], list[OfficeHeld]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    _outlets: dict[str, str] = field(init=False, repr=False, compare=False, default_factory=dict)
    _names: dict[str, tuple[Name, ...]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        for kind in (
            self.states, self.organisations, self.bodies, self.groups, self.places, self.outlets,
            self.people,
        ):
            self._actors.update(kind)
        for person in self.people.values():
            for held in person.offices:
                self._held.setdefault((held.office, held.of), []).append(held)
        self._outlets.update(index_outlets(self.outlets.values()))

    def __hash__(self) -> int:
        """By the texts that it was made of."""
        return hash((self.id, self.version))

    def get(self, actor_id: str) -> Actor | None:
        """The actor of this id, of whatever kind, or None."""
        return self._actors.get(actor_id)

    def names(self, language: str) -> tuple[Name, ...]:
        """Every form under which a text of the language may name an actor.

        Made once per language and world, in a fixed order.
        """
        if language not in self._names:
            self._names[language] = collect_names(self, language)
        return self._names[language]

    def title_of(self, actor_id: str, language: str = "en") -> str:
        """The name under which an actor is shown; the id itself where it has none."""
        actor = self.get(actor_id)
        return actor_id if actor is None else shown_name(actor, language) or actor_id

    def offices_of(self, person_id: str, on: date | None) -> tuple[OfficeHeld, ...]:
        """The offices that a person holds on the day; empty for an unknown person."""
        person = self.people.get(person_id)
        return () if person is None else tuple(
            held for held in person.offices if held.term.covers(on)
        )

    def former_offices_of(self, person_id: str, on: date | None) -> tuple[OfficeHeld, ...]:
        """The offices that a person had left by the day, the last left first."""
        person = self.people.get(person_id)
        if person is None:
            return ()
        left = [held for held in person.offices if held.term.ended_before(on)]
        return tuple(sorted(left, key=lambda held: held.term.last or date.max, reverse=True))

    def terms_of(self, office: str, of: str) -> tuple[OfficeHeld, ...]:
        """All known terms of an office, in the order of the people's text."""
        return tuple(self._held.get((office, of), ()))

    def holder(self, office: str, of: str, on: date | None) -> tuple[Person, ...]:
        """Who may hold an office on the day: more than one at a handover or a fuzzy date."""
        found = (held.person for held in self._held.get((office, of), ()) if held.term.covers(on))
        return tuple(self.people[person] for person in dict.fromkeys(found))

    def allegiance(self, actor_id: str, on: date | None) -> Allegiance | None:
        """For whom an actor stands on the day, and whether by an office that he has left."""
        return find_allegiance(self, actor_id, on)

    def state_of(self, actor_id: str, on: date | None) -> str | None:
        """The state (for officials of organisations: the organisation) that an actor stands for.

        A person counts for the office held on the day, else for the last one left before;
        `allegiance` tells the two apart. None where nothing is known.
        """
        found = self.allegiance(actor_id, on)
        return None if found is None else found.state or found.of

    def sector_of(self, actor_id: str, on: date | None) -> str | None:
        """The PLOVER sector of an actor on the day, or None where none is known."""
        return sector_of(self, actor_id, on)

    def members(
        self, actor_id: str, on: date | None, kinds: tuple[str, ...] = ("member",)
    ) -> tuple[str, ...]:
        """Who belongs to an organisation or group on the day, in the order of the text.

        A group that is defined by an organisation has that organisation's members.
        """
        actor = self.get(actor_id)
        if isinstance(actor, Group):
            listed = actor.members
            inherited = self.members(actor.members_of, on, kinds) if actor.members_of else ()
        elif isinstance(actor, Organisation):
            listed, inherited = actor.memberships, ()
        else:
            return ()
        own = (one.member for one in listed if one.kind in kinds and one.term.covers(on))
        return tuple(dict.fromkeys((*inherited, *own)))

    def find_outlet(self, named: str) -> Outlet | None:
        """The outlet of a domain (also of a subdomain), address, handle or name, or None."""
        key = normalise_domain(named)
        while key:
            if key in self._outlets:
                return self.outlets[self._outlets[key]]
            key = key.partition(".")[2] if key.count(".") > 1 else ""
        return None

    def successors(self, state_id: str) -> tuple[str, ...]:
        """The states that continue or left a former state, the continuing one first."""
        former = self.states.get(state_id)
        heirs = [state.id for state in self.states.values() if state.succeeds == state_id]
        first = former.continued_by if former else None
        return tuple(sorted(heirs, key=lambda heir: (heir != first, heir)))

    def state_on(self, state_id: str, on: date) -> str | None:
        """The state that stood where this one stands, on the day.

        For a day before a state began, the one that it left; for a day after it ended, the
        one that continues it. None where no single state can be named.
        """
        state = self.states.get(state_id)
        if state is None or state.term.covers(on):
            return state_id if state else None
        if state.term.first and on < state.term.first:
            return self.state_on(state.succeeds, on) if state.succeeds else None
        return self.state_on(state.continued_by, on) if state.continued_by else None
