"""Rows of the store's tables as the domain's values, with what the store knows besides."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from multivector.domain import (
    DateInterval,
    Document,
    Event,
    EventRecord,
    Precision,
    StoreError,
    read_event,
)
from multivector.records.rows import Fingerprint, exchange_form


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document, and what the store knows of its coding.

    Attributes:
        document: The text as read.
        recorded_at: When it was written down.
        sentences: How many sentences it has; None where nothing has coded it yet.
        passed_over: How many of them the pre-filter let go; None likewise.
        coder: The version that coded it; None likewise.
        fingerprint: The file that it was read from; None where it came from no file.
    """

    document: Document
    recorded_at: datetime
    sentences: int | None
    passed_over: int | None
    coder: str | None
    fingerprint: Fingerprint | None


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event as recorded.

    Attributes:
        record: Its exchange form.
        known_at: The first day on which it could be known; None for an undated text.
        recorded_at: When it was written down.
        curated: Whether the maintainers of a world wrote its text.
        why: The reasons for the coding.
        source: File and row of an imported event, which has no sentence; else None.
        original: Scheme, code and parties of an imported event as its file has them; else None.
    """

    record: EventRecord
    known_at: date | None
    recorded_at: datetime
    curated: bool
    why: tuple[str, ...]
    source: str | None
    original: Mapping[str, str | None] | None = None

    @property
    def event(self) -> Event:
        """The event in the domain's own form.

        Raises:
            StoreError: If it was imported and so has no sentence.
        """
        if self.record["evidence"] is None:
            raise StoreError(
                f"was imported from {self.source} and has no sentence", item=self.record["id"]
            )
        return replace(read_event(self.record), known_at=self.known_at, why=self.why)


def stored_document(row: Mapping[str, Any]) -> StoredDocument:
    """A row of the documents table, read back."""
    raw = row["fingerprint"]
    document = Document(
        id=row["id"], text=row["text"], source=row["source"], outlet=row["outlet"],
        url=row["url"], title=row["title"], language=row["language"],
        published=DateInterval(
            row["published_start"], row["published_end"], Precision(row["published_precision"])
        ),
        read_at=_utc(row["read_at"]), copy_of=row["copy_of"], curated=row["curated"],
    )
    return StoredDocument(
        document, row["recorded_at"].astimezone(UTC), row["sentences"], row["passed_over"],
        row["coder"], None if raw is None else Fingerprint(**raw),
    )


def stored_event(row: Mapping[str, Any]) -> StoredEvent:
    """A row of the events table, read back."""
    return StoredEvent(
        exchange_form(row), row["known_at"], row["recorded_at"].astimezone(UTC),
        row["curated"], tuple(row["why"]), row["source"], row["original"],
    )


def _utc(moment: datetime | None) -> datetime | None:
    return None if moment is None else moment.astimezone(UTC)
