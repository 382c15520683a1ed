"""What the worlds know of one actor as of a day, fact by fact with its sources."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from multivector.worlds.actors import Group, Organisation, Outlet, Person, State
from multivector.worlds.terms import Names, Sourcing, Term
from multivector.worlds.world import World

_HEADS = ("monarch", "supreme-leader", "president", "acting-president", "prime-minister",
          "acting-prime-minister", "chancellor", "foreign-minister", "secretary-general")


@dataclass(frozen=True, slots=True)
class KnownFact:
    """One fact about an actor.

    Attributes:
        kind: office, affiliation, membership, member, tie, meeting, ownership or existence.
        text: What it says, in a few words.
        about: The id of the other actor in it, or None.
        holds: Whether it holds on the day; False once it is over.
    """

    kind: str
    text: str
    about: str | None
    term: Term
    holds: bool
    sourcing: Sourcing


@dataclass(frozen=True, slots=True)
class Description:
    """An actor as of a day.

    Attributes:
        kind: state, organisation, body, group, outlet, place or person.
        title: The name under which it is shown.
        stands_for: The state or organisation that it stands for on the day, or None.
        former: Whether it stands so only by an office that it has left.
        sector: PLOVER sector on the day, or None.
        facts: What had begun by the day, kind by kind in the order of time; what came later
            is not known yet.
    """

    id: str
    kind: str
    title: str
    names: Names
    stands_for: str | None
    former: bool
    sector: str | None
    facts: tuple[KnownFact, ...]


def describe(world: World, actor_id: str, as_of: date | None = None) -> Description | None:
    """What is known of an actor as of a day; None where the id is unknown."""
    actor = world.get(actor_id)
    if actor is None:
        return None
    stands = world.allegiance(actor_id, as_of)
    facts = [fact for fact in _facts(world, actor_id) if _had_begun(fact.term, as_of)]
    order = list(dict.fromkeys(fact.kind for fact in facts))
    facts.sort(key=lambda fact: (order.index(fact.kind), fact.term.first or date.min))
    return Description(
        actor_id, type(actor).__name__.lower(), world.title_of(actor_id), actor.names,
        world.state_of(actor_id, as_of), stands.former if stands else False,
        world.sector_of(actor_id, as_of),
        tuple(
            KnownFact(fact.kind, fact.text, fact.about, fact.term, fact.term.covers(as_of),
                      fact.sourcing)
            for fact in facts
        ),
    )


def _had_begun(term: Term, as_of: date | None) -> bool:
    return as_of is None or term.first is None or term.first <= as_of


def _fact(
    kind: str, text: str, about: str | None, term: Term, sourcing: Sourcing
) -> KnownFact:
    return KnownFact(kind, text, about, term, holds=False, sourcing=sourcing)


def _facts(world: World, actor_id: str) -> Iterator[KnownFact]:
    actor = world.get(actor_id)
    if isinstance(actor, Person):
        yield from _person_facts(world, actor)
    elif isinstance(actor, Organisation):
        yield _fact("existence", actor.kind, actor.parent, actor.term, actor.sourcing)
        for one in actor.memberships:
            text = f"{one.kind}: {world.title_of(one.member)}"
            yield _fact("member", text, one.member, one.term, one.sourcing)
        for meeting in actor.meetings:
            where = f" in {meeting.place}" if meeting.place else ""
            yield _fact("meeting", meeting.name + where, meeting.country, meeting.date,
                        meeting.sourcing)
    elif isinstance(actor, Outlet):
        for owned in actor.ownership:
            text = f"{owned.control}: {owned.owner or 'owner unknown'}"
            yield _fact("ownership", text, owned.state, owned.term, owned.sourcing)
    elif isinstance(actor, Group):
        for one in actor.members:
            yield _fact("member", world.title_of(one.member), one.member, one.term, one.sourcing)
    elif isinstance(actor, State):
        yield _fact("existence", "state", actor.succeeds, actor.term, actor.sourcing)
    yield from _shared_facts(world, actor_id)


def _person_facts(world: World, person: Person) -> Iterator[KnownFact]:
    for held in person.offices:
        text = f"{held.title or _in_words(held.office)} of {world.title_of(held.of)}"
        yield _fact("office", text, held.of, held.term, held.sourcing)
    for one in person.affiliations:
        text = f"{one.title}, {one.of}" if one.title else one.of
        yield _fact("affiliation", text, one.state, one.term, one.sourcing)


def _in_words(office: str) -> str:
    """An office as it is said: its id joins the words."""
    return office.replace("-", " ")


def _shared_facts(world: World, actor_id: str) -> Iterator[KnownFact]:
    """Who holds its first offices, where it is a member, and its ties."""
    for office in _HEADS:
        for held in world.terms_of(office, actor_id):
            text = f"{_in_words(office)}: {world.title_of(held.person)}"
            yield _fact("office", text, held.person, held.term, held.sourcing)
    for organisation in world.organisations.values():
        for one in organisation.memberships:
            if one.member == actor_id:
                text = f"{one.kind} of {world.title_of(organisation.id)}"
                yield _fact("membership", text, organisation.id, one.term, one.sourcing)
    for tie in world.ties.values():
        if actor_id in tie.parties:
            others = ", ".join(world.title_of(party) for party in tie.parties if party != actor_id)
            yield _fact("tie", f"{tie.name} ({tie.kind}) with {others}", None, tie.term,
                        tie.sourcing)
