"""Who can be a party, as the worlds know them."""

from dataclasses import dataclass

from multivector.worlds.terms import Names, Sourcing, Term


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name that was used for a stretch of days and may still be met."""

    names: Names
    term: Term


@dataclass(frozen=True, slots=True)
class State:
    """A state, a former state or a partially recognised entity.

    Attributes:
        id: ISO 3166 alpha-3 (alpha-3 of part 3 for former states), else a longer word.
        iso2: ISO 3166 alpha-2, by which Babel knows its names; None where there is none.
        sector: `GOV`; `PRE` for a partially recognised entity.
        names: Beyond those that Babel has; the first of a language is the one shown.
        part_of: The state to which a dependent territory belongs.
        succeeds: The state that it continues or left.
        continued_by: The one state that continues it, for a former state that has one.
    """

    id: str
    iso2: str | None
    sector: str
    names: Names
    former_names: tuple[FormerName, ...]
    capital: Names
    adjectives: Names
    demonyms: Names
    metonyms: Names
    part_of: str | None
    succeeds: str | None
    continued_by: str | None
    term: Term
    sourcing: Sourcing


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of days on which an organisation had another sector or state."""

    sector: str
    state: str | None
    term: Term


@dataclass(frozen=True, slots=True)
class Membership:
    """How an actor belongs to an organisation or a group, and when.

    Attributes:
        member: The id of who belongs.
        kind: member, observer, associate, partner, applied, withdrawn or suspended.
    """

    member: str
    kind: str
    term: Term
    sourcing: Sourcing


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of an organisation."""

    name: str
    date: Term
    place: str | None
    country: str | None
    sourcing: Sourcing


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation of any kind, from the United Nations to an armed group.

    Attributes:
        kind: igo, ngo, company, armed-group, party, university, church, forum, ...
        sector: PLOVER sector, given or by kind; None where the kind is unknown.
        state: The state to which a company, party or armed group belongs.
        parent: The organisation of which it is a part.
        phases: Days on which sector or state differed; empty where they never did.
    """

    id: str
    kind: str
    sector: str | None
    state: str | None
    parent: str | None
    names: Names
    adjectives: Names
    former_names: tuple[FormerName, ...]
    phases: tuple[Phase, ...]
    seat: str | None
    term: Term
    memberships: tuple[Membership, ...]
    meetings: tuple[Meeting, ...]
    sourcing: Sourcing


@dataclass(frozen=True, slots=True)
class Body:
    """A body of a state or organisation with a name of its own: a parliament, an army."""

    id: str
    of: str
    sector: str
    names: Names
    term: Term
    sourcing: Sourcing


@dataclass(frozen=True, slots=True)
class Group:
    """A set of actors that the news names as one; never expanded in the record.

    Attributes:
        members_of: The organisation whose members on the day are the group's, or None.
        member_words: What one of its members is called: "the kingdom", "the emirate".
    """

    id: str
    names: Names
    adjectives: Names
    members: tuple[Membership, ...]
    members_of: str | None
    sourcing: Sourcing
    member_words: Names


@dataclass(frozen=True, slots=True)
class Ownership:
    """Who owned an outlet, who controlled it, and when.

    Attributes:
        control: state, public, private, party, foundation, foreign-state, individual or unknown.
        state: The controlling state where it is not the outlet's country.
    """

    control: str
    owner: str | None
    state: str | None
    term: Term
    sourcing: Sourcing


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes: a newspaper, an agency, a broadcaster, a channel."""

    id: str
    names: Names
    domains: tuple[str, ...]
    handles: tuple[str, ...]
    country: str | None
    languages: tuple[str, ...]
    term: Term
    ownership: tuple[Ownership, ...]
    sourcing: Sourcing


@dataclass(frozen=True, slots=True)
class OfficeHeld:
    """An office that a person holds or held.

    Attributes:
        person: The person's id.
        office: The office's id.
        of: The state, organisation or body whose office it is.
        title: The title as used, where it says more than the office's own.
    """

    person: str
    office: str
    of: str
    title: str | None
    term: Term
    sourcing: Sourcing


@dataclass(frozen=True, slots=True)
class Affiliation:
    """Where an expert or columnist works, by his own statement and no other."""

    of: str
    state: str | None
    title: str | None
    sector: str
    term: Term
    sourcing: Sourcing


@dataclass(frozen=True, slots=True)
class Person:
    """A person, of whom only stated offices and affiliations are recorded.

    Attributes:
        surname: By language, only where it is not the last word of the name.
        offices: In the order of their beginning.
    """

    id: str
    names: Names
    surname: Names
    offices: tuple[OfficeHeld, ...]
    affiliations: tuple[Affiliation, ...]
    sourcing: Sourcing


@dataclass(frozen=True, slots=True)
class Allegiance:
    """For whom a person stood on a day.

    Attributes:
        of: The state or organisation.
        state: The state, also where the office is one of a body or a company; None for an
            organisation of states.
        held: The office by which he did; None for an affiliation.
        former: Whether he had already left it.
        sector: PLOVER sector of the office or affiliation; ELI once it is former.
    """

    of: str
    state: str | None
    held: OfficeHeld | None
    former: bool
    sector: str


@dataclass(frozen=True, slots=True)
class Place:
    """A place that the news names and that is nobody's party.

    Attributes:
        names: The first of a language is the one shown.
        country: The state within whose recognised borders it lies; None where states differ.
        authority: The unrecognised state that held it as long as that existed; None without one.
    """

    id: str
    names: Names
    country: str | None
    former_names: tuple[FormerName, ...]
    term: Term
    sourcing: Sourcing
    authority: str | None = None


Actor = State | Organisation | Body | Group | Outlet | Person | Place
