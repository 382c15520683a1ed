from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from multivector.domain import Document, Event, StoreError
from multivector.records import document_row, event_row, stored_document, stored_event

MOMENT = datetime(2025, 11, 1, tzinfo=UTC)


def test_a_document_comes_back(make_document: Callable[..., Document]) -> None:
    text = make_document("KAZ met UZB.")
    row = {**document_row(text, sentences=1), "recorded_at": MOMENT}
    stored = stored_document(row)
    assert stored.document == text
    assert (stored.recorded_at, stored.sentences, stored.fingerprint) == (MOMENT, 1, None)


def test_an_event_comes_back_with_what_the_exchange_form_leaves_out(
    make_document: Callable[..., Document], make_event: Callable[..., Event]
) -> None:
    text = make_document("KAZ met UZB.")
    event = make_event(text, "met", "CONSULT", ["KAZ"], ["UZB"], place=("Aktau", None))
    stored = stored_event({**event_row(event, text.text), "recorded_at": MOMENT})
    assert stored.event == event
    assert (stored.known_at, stored.why) == (date(2025, 10, 3), ("the verb names it",))


def test_an_imported_event_has_no_sentence_to_show(
    make_document: Callable[..., Document], make_event: Callable[..., Event]
) -> None:
    text = make_document("KAZ met UZB.")
    event = make_event(text, "met", "CONSULT", ["KAZ"], ["UZB"])
    row = {**event_row(event, text.text), "recorded_at": MOMENT, "evidence": None,
           "trigger": None, "source": "old.tab#7"}
    stored = stored_event(row)
    assert stored.record["type"] == "CONSULT"
    with pytest.raises(StoreError, match=r"imported from old\.tab#7 and has no sentence"):
        _ = stored.event
