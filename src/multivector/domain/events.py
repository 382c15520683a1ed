"""One coded statement: who did what to whom, how sure, and where it is said."""

from dataclasses import dataclass, field
from datetime import date as Day  # noqa: N812 -- an event has a field called date
from enum import StrEnum

from multivector.domain.dates import DateInterval
from multivector.domain.identity import hash_id
from multivector.domain.spans import Span


class Status(StrEnum):
    """Whether the coded act is a deed (PLOVER's auxiliary modes, section 2.3, made whole)."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    ANNOUNCED = "announced"
    POSSIBLE = "possible"
    DENIED = "denied"
    NEGATED = "negated"
    HISTORICAL = "historical"

    @property
    def is_real(self) -> bool:
        """Whether the act is told as a deed: happened, ongoing or historical."""
        return self in (Status.HAPPENED, Status.ONGOING, Status.HISTORICAL)


class RoleName(StrEnum):
    """The side of an event on which a party stands."""

    ACTOR = "actor"
    RECIPIENT = "recipient"


@dataclass(frozen=True, slots=True)
class Role:
    """One mention of a party in an event.

    Attributes:
        role: Actor or recipient.
        id: The party's id (`parties`), or None where the words name no party that can be told.
        sector: PLOVER sector code, or None where the words do not say.
        agent: The person or body that acted for the party, by id or name; None if itself.
        span: Where it is mentioned; within the document, not always within the sentence.
    """

    role: RoleName
    id: str | None
    span: Span
    sector: str | None = None
    agent: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event was.

    Attributes:
        name: The place as registered, else as written.
        country: ISO 3166 alpha-3 code, or None where it is not known.
        span: Where the text names it.
    """

    name: str
    country: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Amount:
    """How much, in units of the world: a value and its unit.

    Attributes:
        value: A finite number, multiplied out ("4 billion" is 4e9).
        unit: ISO 4217 code for money, else a plain word: persons, killed, wounded, troops,
            tonnes, barrels, aircraft.
    """

    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says that an event is so, other than the document itself.

    Attributes:
        id: The speaker's party id, or None where he is unnamed ("reportedly").
        name: The speaker as written, or "unnamed".
        cue: The word that attributes ("said", "according to", "allegedly").
        span: Where the speaker is named, else where the cue stands.
    """

    id: str | None
    name: str
    cue: str
    span: Span


@dataclass(frozen=True, slots=True)
class Event:
    """One coded statement.

    Attributes:
        type: One of PLOVER's sixteen types.
        mode: PLOVER mode of the type, or None.
        contexts: PLOVER contexts, sorted.
        roles: Every mention of a party, in order of the text; parties derive from them.
        reciprocal: Whether all actors act on each other.
        status: Deed, plan, possibility, denial; of the coded act.
        evidence: The words that state it, within one sentence.
        trigger: The words that name the act, within the evidence.
        date: When it was or will be.
        confidence: Probability in 0..1 that type, parties and status are right.
        coder: Digest of code, lexicon, world and model that coded it.
        known_at: The first day on which it could be known; None for an undated text.
        why: The reasons for the coding, one short sentence each.
    """

    type: str
    mode: str | None
    contexts: tuple[str, ...]
    roles: tuple[Role, ...]
    reciprocal: bool
    status: Status
    evidence: Span
    trigger: Span
    confidence: float
    coder: str
    date: DateInterval = field(default_factory=DateInterval.unknown)
    place: Place | None = None
    amount: Amount | None = None
    said_by: Attribution | None = None
    known_at: Day | None = None
    why: tuple[str, ...] = ()

    @property
    def document(self) -> str:
        """Id of the document that states it."""
        return self.evidence.document

    @property
    def actors(self) -> tuple[str, ...]:
        """Ids of the acting parties, each once, in order of mention."""
        return self._parties(RoleName.ACTOR)

    @property
    def recipients(self) -> tuple[str, ...]:
        """Ids of the receiving parties, each once, in order of mention."""
        return self._parties(RoleName.RECIPIENT)

    @property
    def id(self) -> str:
        """Hash of document, trigger, type, parties and status: coding twice gives it again."""
        return hash_id(
            "event", self.document, self.trigger.start, self.trigger.end, self.type,
            ",".join(self.actors), ",".join(self.recipients), self.status,
        )

    def _parties(self, side: RoleName) -> tuple[str, ...]:
        ids = (role.id for role in self.roles if role.role is side and role.id is not None)
        return tuple(dict.fromkeys(ids))
