from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from multivector.domain import DateInterval, Document, Event, Skipped, write_event
from multivector.records import (
    Fingerprint,
    document_row,
    event_row,
    exchange_form,
    skipped_row,
    source_row,
)


def test_a_document_is_flattened() -> None:
    document = Document(
        "d1", "text", "a.txt#2", published=DateInterval.month(2025, 10), copy_of="d0",
        read_at=datetime(2025, 11, 1, tzinfo=UTC),
    )
    fingerprint = Fingerprint("a.txt", 4, 5, "f")
    row = document_row(document, sentences=3, passed_over=1, coder="c", fingerprint=fingerprint)
    assert (row["published_start"], row["published_end"], row["published_precision"]) == (
        date(2025, 10, 1), date(2025, 10, 31), "month",
    )
    assert (row["known_at"], row["copy_of"], row["outlet"]) == (date(2025, 10, 31), "d0", None)
    assert row["fingerprint"] == {"path": "a.txt", "size": 4, "mtime_ns": 5, "sha256": "f"}
    assert document_row(document)["coder"] is None


def test_an_event_is_its_exchange_form_with_days_for_words(
    make_document: Callable[..., Document], make_event: Callable[..., Event]
) -> None:
    text = make_document("KAZ met UZB.")
    event = make_event(text, "met", "CONSULT", ["KAZ"], ["UZB"], on=DateInterval.year(2025))
    row = event_row(event, text.text, curated=True)
    assert row["date"] == {"start": date(2025, 1, 1), "end": date(2025, 12, 31),
                           "precision": "year"}
    assert (row["curated"], row["why"], row["source"]) == (True, ["the verb names it"], None)
    assert exchange_form(row) == write_event(event, text.text)
    assert exchange_form(write_event(event, text.text)) == write_event(event, text.text)


def test_a_span_outside_the_text_is_no_evidence(
    make_document: Callable[..., Document], make_event: Callable[..., Event]
) -> None:
    text = make_document("KAZ met UZB.")
    with pytest.raises(ValueError, match="outside"):
        event_row(make_event(text, "met", "CONSULT", ["KAZ"]), "KAZ")


def test_the_same_trouble_at_the_same_place_has_the_same_id() -> None:
    first = skipped_row(Skipped("a.pdf", "encrypted", "needs a password"))
    assert first == skipped_row(Skipped("a.pdf", "encrypted", "needs a password"))
    assert first["id"] != skipped_row(Skipped("a.pdf", "binary", "needs a password"))["id"]


def test_a_source_tells_what_came_of_it() -> None:
    assert source_row(Fingerprint("a.txt", 4, 5, "f"), documents=2, skipped=1) == {
        "path": "a.txt", "size": 4, "mtime_ns": 5, "sha256": "f", "documents": 2, "skipped": 1,
    }
