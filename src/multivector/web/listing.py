"""The events that a report lists with their sentences, grouped by who acts on whom."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from multivector.domain import EventRecord
from multivector.records import (
    Snapshot,
    StoredDocument,
    StoredEvent,
    ordered_pairs,
    stored_document,
    stored_event,
)
from multivector.web.figures import REAL
from multivector.web.telling import Excerpt, excerpt
from multivector.web.wording import say_date, say_event, say_parties, say_speaker

if TYPE_CHECKING:
    from multivector.worlds import World

LISTED = 1_500
"""Events that a page lists with their sentences; more would be slow on a phone."""

_LATEST = """
SELECT * FROM events
ORDER BY "date".start DESC NULLS LAST, known_at DESC NULLS LAST, document, evidence.start, id
LIMIT $limit
"""
_DOCUMENTS = "SELECT * FROM documents WHERE id IN (SELECT unnest($ids))"


@dataclass(frozen=True, slots=True)
class Listed:
    """An event as a page shows it.

    Attributes:
        stored: The event as recorded.
        document: Its document; None for an imported event.
        sentence: The sentence with its marks; None likewise.
        told: Who did what to whom, in words.
        date: In words.
        speaker: Who says so; None for the text itself.
    """

    stored: StoredEvent
    document: StoredDocument | None
    sentence: Excerpt | None
    told: str
    date: str
    speaker: str | None

    @property
    def record(self) -> EventRecord:
        """Its exchange form."""
        return self.stored.record

    @property
    def day(self) -> str:
        """The first day on which it may have been, for the order of lists; empty if unknown."""
        return self.record["date"]["start"] or ""

    @property
    def is_real(self) -> bool:
        """Whether it is told as a deed."""
        return self.record["status"] in REAL


@dataclass(frozen=True, slots=True)
class Group:
    """Listed events with the same actors and recipients.

    Attributes:
        title: Who acts on whom, in words.
        pairs: The ordered pairs of parties that the events stand for.
        events: The latest first.
    """

    title: str
    pairs: frozenset[tuple[str, str]]
    events: tuple[Listed, ...]

    @property
    def real(self) -> int:
        """Events told as deeds."""
        return sum(event.is_real for event in self.events)

    @property
    def types(self) -> Mapping[str, list[Listed]]:
        """The events by type, in alphabetical order."""
        return _by_type(self.events)

    def joins(self, first: str, second: str) -> bool:
        """Whether one of the two parties acts on the other in its events."""
        return (first, second) in self.pairs or (second, first) in self.pairs


@dataclass(frozen=True, slots=True)
class Listing:
    """The events that are listed.

    Attributes:
        groups: By who acts on whom, the largest first; then those in which nobody is acted on.
        count: How many events are listed.
    """

    groups: tuple[Group, ...]
    count: int

    @property
    def types(self) -> Mapping[str, list[Listed]]:
        """All listed events by type, each type's latest first."""
        events = [event for group in self.groups for event in group.events]
        return _by_type(sorted(events, key=lambda one: one.day, reverse=True))


def read_listing(snapshot: Snapshot, world: "World", limit: int) -> Listing:
    """The latest events of a snapshot, with their sentences."""
    events = [stored_event(row) for row in snapshot.query(_LATEST, {"limit": limit}).to_pylist()]
    groups: dict[tuple[Any, ...], list[Listed]] = {}
    for listed in list_events(snapshot, world, events):
        record = listed.record
        parties = (tuple(record["actors"]), tuple(record["recipients"]), record["reciprocal"])
        groups.setdefault(parties, []).append(listed)
    made = [_group(parties, listed, world) for parties, listed in groups.items()]
    return Listing(
        tuple(sorted(made, key=lambda one: (not one.pairs, -len(one.events), one.title))),
        len(events),
    )


def list_events(
    snapshot: Snapshot, world: "World", events: Sequence[StoredEvent]
) -> list[Listed]:
    """Events as a page shows them, in the same order, with their documents and sentences."""
    documents = _documents(snapshot, {event.record["document"] for event in events})
    return [_listed(event, documents.get(event.record["document"]), world) for event in events]


def _documents(snapshot: Snapshot, ids: set[str]) -> dict[str, StoredDocument]:
    rows = snapshot.query(_DOCUMENTS, {"ids": sorted(ids)}).to_pylist()
    return {row["id"]: stored_document(row) for row in rows}


def _listed(event: StoredEvent, document: StoredDocument | None, world: "World") -> Listed:
    record = event.record
    has_sentence = document is not None and record["evidence"] is not None
    return Listed(
        stored=event,
        document=document,
        sentence=excerpt(document.document, record, sentence_only=True)
        if document is not None and has_sentence else None,
        told=say_event(record, world),
        date=say_date(record["date"]),
        speaker=say_speaker(record),
    )


def _group(parties: tuple[Any, ...], listed: list[Listed], world: "World") -> Group:
    actors, recipients, reciprocal = parties
    subject = say_parties(actors, world) or "Somebody unnamed"
    title = f"{subject} → {say_parties(recipients, world)}" if recipients else subject
    pairs = frozenset(ordered_pairs(actors, recipients, reciprocal=reciprocal))
    return Group(title, pairs, tuple(listed))


def _by_type(events: Iterable[Listed]) -> dict[str, list[Listed]]:
    found: dict[str, list[Listed]] = {}
    for event in events:
        found.setdefault(event.record["type"], []).append(event)
    return dict(sorted(found.items()))
