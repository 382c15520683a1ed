"""The domain's values as rows of the store's tables."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from multivector.domain import (
    Claim,
    ClaimRecord,
    Document,
    Event,
    EventRecord,
    Skipped,
    event_schema,
    hash_id,
    read_date,
    write_claim,
    write_date,
    write_event,
    write_span,
)

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The bytes of a source file as they were read.

    Attributes:
        path: As the watch names it.
        size: In bytes.
        mtime_ns: When it was last changed, in nanoseconds.
        sha256: Of its bytes; behind it, where it matters, what else decides how they are read.
    """

    path: str
    size: int
    mtime_ns: int
    sha256: str


def document_row(
    document: Document, *, sentences: int | None = None, passed_over: int | None = None,
    coder: str | None = None, fingerprint: Fingerprint | None = None,
) -> Row:
    """A row of the documents table."""
    return {
        "id": document.id,
        "text": document.text,
        "source": document.source,
        "outlet": document.outlet,
        "url": document.url,
        "title": document.title,
        "language": document.language,
        "published_start": document.published.start,
        "published_end": document.published.end,
        "published_precision": document.published.precision.value,
        "read_at": document.read_at,
        "copy_of": document.copy_of,
        "curated": document.curated,
        "known_at": document.known_at,
        "sentences": sentences,
        "passed_over": passed_over,
        "coder": coder,
        "fingerprint": None if fingerprint is None else _fingerprint_cells(fingerprint),
    }


def event_row(event: Event, text: str, *, curated: bool = False) -> Row:
    """A row of the events table.

    Args:
        event: The event.
        text: The text of its document.
        curated: Whether the document is.

    Raises:
        ValueError: If a span of the event lies outside the text.
    """
    return {
        **write_event(event, text),
        "date": {
            "start": event.date.start, "end": event.date.end,
            "precision": event.date.precision.value,
        },
        "known_at": event.known_at,
        "curated": curated,
        "why": list(event.why),
        "source": None,
        "original": None,
    }


def claim_row(claim: Claim, text: str) -> Row:
    """A row of the claims table.

    Args:
        claim: The claim.
        text: The text of its document.

    Raises:
        ValueError: If a span of the claim lies outside the text.
    """
    record = write_claim(claim, text)
    span = claim.speaker_span
    return {
        **{name: record[name] for name in (
            "id", "speaker_state", "cue", "content", "quoted", "about", "place", "inside",
        )},
        "document": claim.document,
        "speaker": claim.speaker,
        "speaker_name": claim.speaker_name,
        "speaker_span": None if span is None else write_span(span, text),
        "stance": [{"party": party, "value": value} for party, value in claim.stance],
        "expressions": [write_span(one, text) for one in claim.expressions],
        "registers": list(claim.registers),
        "date": {
            "start": claim.date.start, "end": claim.date.end,
            "precision": claim.date.precision.value,
        },
        "coder": claim.coder,
        "known_at": claim.known_at,
    }


def claim_form(row: Mapping[str, Any]) -> ClaimRecord:
    """The exchange form of a row of the claims table."""
    at = row["speaker_span"] or {"start": None, "end": None, "text": None}
    named = row["speaker_name"] is not None
    return {
        **{name: row[name] for name in ("id", "speaker_state", "cue", "content", "quoted")},
        "speaker": {"id": row["speaker"], "name": row["speaker_name"], **at} if named else None,
        "about": row["about"],
        "stance": {one["party"]: one["value"] for one in row["stance"]},
        "expression": row["expressions"][0] if row["expressions"] else None,
        "register": row["registers"],
        "date": write_date(read_date(row["date"])),
        "place": row["place"],
        "inside": row["inside"],
    }



def exchange_form(row: Mapping[str, Any]) -> EventRecord:
    """The exchange form of a row of the events table, or of a record that is one already."""
    record = {name: row[name] for name in event_schema()["properties"]}
    record["date"] = write_date(read_date(row["date"]))
    return record


def skipped_row(skipped: Skipped) -> Row:
    """A row of the skipped table; its id tells the same trouble at the same place again."""
    return {
        "id": hash_id("skipped", skipped.source, skipped.reason, skipped.detail),
        "source": skipped.source, "reason": skipped.reason, "detail": skipped.detail,
    }


def source_row(fingerprint: Fingerprint, *, documents: int, skipped: int) -> Row:
    """A row of the sources table: a file that was read to its end, and what came of it."""
    return {**_fingerprint_cells(fingerprint), "documents": documents, "skipped": skipped}


def _fingerprint_cells(fingerprint: Fingerprint) -> Row:
    return {
        "path": fingerprint.path, "size": fingerprint.size,
        "mtime_ns": fingerprint.mtime_ns, "sha256": fingerprint.sha256,
    }
