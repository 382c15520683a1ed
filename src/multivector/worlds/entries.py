"""What the worlds know beside actors: offices, lookalikes, ties, frames and the chronicle."""

from collections.abc import Mapping
from dataclasses import dataclass

from multivector.domain import DateInterval
from multivector.worlds.terms import Names, Sourcing, Term


@dataclass(frozen=True, slots=True)
class Office:
    """An office, whoever holds it.

    Attributes:
        rank: One of `vocabulary.RANKS`.
        sector: PLOVER sector of who holds it.
        titles: As written before a name or alone, the preferred one first.
        local_titles: State or organisation to titles that only it uses.
    """

    id: str
    rank: str
    sector: str
    titles: Names
    local_titles: Mapping[str, Names]


@dataclass(frozen=True, slots=True)
class Lookalike:
    """Words that look like a party and are none, or another one.

    Attributes:
        means: The actor that the words do mean, or None for nobody.
        near: Words one of which must stand in the sentence; empty where none need.
    """

    phrases: Names
    means: str | None
    near: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation between parties that is a fact and no event."""

    id: str
    kind: str
    parties: tuple[str, ...]
    name: str
    term: Term
    sourcing: Sourcing


@dataclass(frozen=True, slots=True)
class Frame:
    """A way of telling that persists.

    Attributes:
        about: Parties of which a text must name one; empty where it need name none.
        counters: Ids of the frames that it answers.
        words: Language to phrases; a star stands for any ending, ... for up to four words.
        examples: Language to sentences of ours that are told so.
    """

    id: str
    title: str
    about: tuple[str, ...]
    counters: tuple[str, ...]
    words: Names
    examples: Names


@dataclass(frozen=True, slots=True)
class ExpectedEvent:
    """What a careful reader codes from a chronicle text.

    Attributes:
        trigger: Language to the words that name the act, as they stand in the text.
        said_by: Party id of who says so; None where the text itself does.
    """

    type: str
    mode: str | None
    contexts: tuple[str, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    reciprocal: bool
    status: str
    trigger: Mapping[str, str]
    date: DateInterval | None
    place: str | None
    country: str | None
    amount: tuple[float, str] | None
    said_by: str | None


@dataclass(frozen=True, slots=True)
class ChronicleEntry:
    """A happening that we wrote down ourselves, with its source.

    Attributes:
        date: Of the main happening.
        published: The day on which an agency would have written the text.
        texts: Language to our own words.
        events: What a careful reader codes from it, and nothing else.
    """

    id: str
    date: DateInterval
    published: DateInterval
    texts: Mapping[str, str]
    events: tuple[ExpectedEvent, ...]
    sourcing: Sourcing


@dataclass(frozen=True, slots=True)
class ChronicleClaim:
    """What somebody said, as an entry of the chronicle tells it.

    Attributes:
        entry: The entry's id.
        speaker: Party id of who said it: a person, a state or a part of it, an outlet.
        state: The state or organisation that he answered to on the day; None for nobody.
        about: Parties that it is about.
        stance: Party id to -1..+1: against to for, by the words alone.
        registers: How it was said: see `domain.REGISTERS`.
        words: Language to the stretch of the entry's text that tells what was said.
        says: What was said, in one sentence of ours; no quotation.
        sourcing: Its own, where it rests on another source than its entry.
    """

    id: str
    entry: str
    speaker: str
    state: str | None
    about: tuple[str, ...]
    stance: Mapping[str, float]
    registers: tuple[str, ...]
    words: Mapping[str, str]
    says: str
    sourcing: Sourcing
