"""What this room's tests share: a world, and stores whose events are written by hand."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from multivector.domain import (
    Attribution,
    DateInterval,
    Document,
    Event,
    Role,
    RoleName,
    Skipped,
    Span,
    Status,
    document_id,
)
from multivector.records import Store, document_row, event_row, skipped_row
from multivector.worlds import World, load_world

NOW = datetime(2025, 11, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def states(_own_cache: None) -> World:
    return load_world(["states"])


def make_document(text: str, **fields: object) -> Document:
    """A document of the 23rd of October 2025, with other fields as given."""
    outlet = fields.pop("outlet", "Example Agency")
    fields = {"published": DateInterval.parse("2025-10-23"), "language": "en",
              "source": "texts/a.txt", **fields}
    return Document(document_id(str(outlet), text), text, outlet=str(outlet), **fields)  # type: ignore[arg-type]


def make_event(
    document: Document, kind: str, trigger: str, actors: Sequence[tuple[str, str]],
    recipients: Sequence[tuple[str, str]] = (), **fields: object,
) -> Event:
    """An event whose evidence is the whole text; parties as (words, id)."""

    def span(words: str) -> Span:
        start = document.text.index(words)
        return Span(document.id, start, start + len(words))

    roles = [
        *(Role(RoleName.ACTOR, party, span(words)) for words, party in actors),
        *(Role(RoleName.RECIPIENT, party, span(words)) for words, party in recipients),
    ]
    speaker: Any = fields.pop("speaker", None)
    if speaker is not None:
        name, party, cue = speaker
        fields["said_by"] = Attribution(party, name, cue, span(name))
    values = {
        "mode": None, "contexts": (), "reciprocal": False, "status": Status.HAPPENED,
        "confidence": 0.8, "coder": "by hand", "date": DateInterval.parse("2025-10-20"),
        "known_at": document.known_at, "why": ("written by hand",), **fields,
    }
    return Event(
        kind, roles=tuple(roles), evidence=Span(document.id, 0, len(document.text.rstrip())),
        trigger=span(trigger), **values,  # type: ignore[arg-type]
    )


@pytest.fixture(scope="session")
def document() -> Callable[..., Document]:
    """Makes a document: `document(text, outlet=...)`."""
    return make_document


@pytest.fixture(scope="session")
def event() -> Callable[..., Event]:
    """Makes an event: `event(document, "AID", "sent", [("Iran", "IRN")], [("Iraq", "IRQ")])`."""
    return make_event


FillStore = Callable[..., Store]


@pytest.fixture
def fill_store(tmp_path: Path) -> FillStore:
    """Makes a store: `fill_store([(document, [event, ...]), ...], skipped=[...])`."""

    def fill(
        texts: Sequence[tuple[Document, Sequence[Event]]], skipped: Sequence[Skipped] = ()
    ) -> Store:
        store = Store.open(tmp_path / "data", create=True)
        with store.write() as writer:
            for document, events in texts:
                writer.add("documents", [
                    document_row(document, sentences=1, passed_over=0, coder="by hand")
                ])
                writer.add("events", [
                    event_row(event, document.text, curated=document.curated) for event in events
                ])
            writer.add("skipped", [skipped_row(one) for one in skipped])
            writer.commit(coder="by hand", now=NOW)
        return store

    return fill
