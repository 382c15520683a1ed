"""What several files of this room need: a store, texts, events, and a way to record them."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from multivector.domain import (
    Attribution,
    DateInterval,
    Document,
    Event,
    Place,
    Role,
    RoleName,
    Span,
    Status,
    document_id,
)
from multivector.records import Store, document_row, event_row

DocumentMaker = Callable[..., Document]
EventMaker = Callable[..., Event]
Recorder = Callable[..., int]


@pytest.fixture(scope="session")
def now() -> datetime:
    return datetime(2025, 11, 1, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "data", create=True)


@pytest.fixture(scope="session")
def make_document() -> DocumentMaker:
    """Makes a text: `make_document("KAZ met UZB.", outlet="wire", published=date(...))`."""
    return _document


@pytest.fixture(scope="session")
def make_event() -> EventMaker:
    """Makes an event: `make_event(text, "met", "CONSULT", ["KAZ"], ["UZB"], mode="visit")`."""
    return _event


@pytest.fixture(scope="session")
def record(now: datetime) -> Recorder:
    """Writes texts and events as one batch: `record(store, [text], [event])`."""

    def write(
        store: Store, documents: Iterable[Document], events: Iterable[Event] = (),
        coder: str = "coder-1", at: datetime = now,
    ) -> int:
        texts = {document.id: document for document in documents}
        with store.write() as writer:
            writer.add("documents", [
                document_row(document, sentences=2, passed_over=1, coder=coder)
                for document in texts.values()
            ])
            writer.add("events", [
                event_row(event, texts[event.document].text,
                          curated=texts[event.document].curated)
                for event in events
            ])
            return writer.commit(coder=coder, now=at)

    return write


def _document(
    text: str, outlet: str = "example", published: date | None = date(2025, 10, 3),
    curated: bool = False,
) -> Document:
    return Document(
        document_id(outlet, text), text, f"{outlet}.txt", outlet=outlet, language="en",
        title="A title", url="mailbox 7", curated=curated,
        published=DateInterval.day(published) if published else DateInterval.unknown(),
    )


def _event(
    document: Document, trigger: str, kind: str, actors: Sequence[str],
    recipients: Sequence[str] = (), *, mode: str | None = None, reciprocal: bool = False,
    status: Status = Status.HAPPENED, on: DateInterval | None = None,
    place: tuple[str, str | None] | None = None, said_by: str | None = None,
    coder: str = "coder-1",
) -> Event:
    start = document.text.index(trigger)
    span = Span(document.id, start, start + len(trigger))
    roles = [
        *(Role(RoleName.ACTOR, actor, span) for actor in actors),
        *(Role(RoleName.RECIPIENT, recipient, span) for recipient in recipients),
    ]
    return Event(
        kind, mode, ("diplomatic",), tuple(roles), reciprocal, status,
        evidence=Span(document.id, 0, len(document.text)), trigger=span, confidence=0.75,
        coder=coder, date=on or DateInterval.unknown(),
        place=Place(*place, span) if place else None,
        said_by=Attribution(said_by, said_by, "said", span) if said_by else None,
        known_at=document.known_at, why=("the verb names it",),
    )
