"""The run that `store_kill.py` disturbs: batches, a recoding, compaction and collection.

    python bench/store_run.py FOLDER

writes what FOLDER lacks; running it again, or after it was killed, ends in the same rows.
"""

import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from multivector.domain import (
    DateInterval,
    Document,
    Event,
    Role,
    RoleName,
    Span,
    Status,
    document_id,
)
from multivector.records import (
    Fingerprint,
    Snapshot,
    Store,
    StoreWriter,
    document_row,
    event_row,
    source_row,
)

BATCHES = 8
TEXTS = 3  # in each batch
RECODED = 2  # the batch that is coded anew after the sixth
NOW = datetime(2025, 11, 1, tzinfo=UTC)
LATER = NOW + timedelta(days=36_500)  # old enough for the collector to take all it may
STATES = ("AZE", "KAZ", "KGZ", "TKM", "TUR", "UZB")
QUERIES = ("gas", "transit agreement", '"signed a"')

TABLES_COMPARED = {
    "documents": "SELECT * FROM documents ORDER BY id",
    "events": "SELECT * FROM events ORDER BY id",
    "sources": "SELECT * FROM sources ORDER BY path",
    "pairs": """
        SELECT pairs.* EXCLUDE (actor, recipient), a.id AS actor, r.id AS recipient
        FROM pairs JOIN parties a ON a.code = actor JOIN parties r ON r.code = recipient
        ORDER BY ALL""",
}
HALF_WRITTEN = """
SELECT path FROM sources s WHERE documents <> (
    SELECT count(*) FROM documents d WHERE d.fingerprint.path = s.path)
UNION ALL SELECT id FROM documents d WHERE 2 <> (
    SELECT count(*) FROM events e WHERE e.document = d.id)
UNION ALL SELECT id FROM documents d WHERE 4 <> (
    SELECT count(*) FROM pairs p WHERE p.document = d.id)
UNION ALL SELECT document FROM events WHERE document NOT IN (SELECT id FROM documents)
"""


def write_run(folder: Path, batches: int = BATCHES, *, start: int = 0) -> None:
    """Write the batches of the run that the store lacks."""
    with Store.open(folder, create=True).write() as writer:
        for number in range(start, batches):
            add_batch(writer, number, coder="coder-1")
            if number == 5:
                ids = [document.id for document in documents(RECODED)]
                writer.remove_documents(ids)
                add_batch(writer, RECODED, coder="coder-2")
            writer.commit(coder="coder-1", now=NOW + timedelta(hours=number))
            if number % 3 == 2:
                writer.compact(1_000, now=NOW + timedelta(hours=number, minutes=30))
                writer.collect(LATER)


def add_batch(writer: StoreWriter, number: int, coder: str) -> None:
    """Gather one batch: its texts, two events in each, and the file that it was read from."""
    file = Fingerprint(f"file-{number}.txt", 100 + number, number, f"{number:064x}")
    texts = tuple(documents(number))
    writer.add(
        "documents",
        [
            document_row(text, sentences=2, passed_over=0, coder=coder, fingerprint=file)
            for text in texts
        ],
    )
    writer.add(
        "events", [event_row(event, text.text) for text in texts for event in events(text, coder)]
    )
    writer.add("sources", [source_row(file, documents=len(texts), skipped=0)])


def documents(batch: int) -> Iterator[Document]:
    """The texts of a batch."""
    for position in range(TEXTS):
        first = STATES[(batch + position) % len(STATES)]
        second = STATES[(batch * 2 + position + 1) % len(STATES)]
        second = "RUS" if second == first else second
        text = (
            f"{first} and {second} signed a transit agreement, paper {batch}-{position}.\n\n"
            f"Later {second} promised gas to {first}."
        )
        day = DateInterval.day(date(2025, 1 + batch % 12, 1 + position))
        yield Document(
            document_id("example", text),
            text,
            f"file-{batch}.txt#{position + 1}",
            outlet="example",
            language="en",
            published=day,
            read_at=NOW,
        )


def events(document: Document, coder: str) -> Iterator[Event]:
    """Two events: a reciprocal one, and one with two recipients."""
    text = document.text
    first, second = text[:3], text[8:11]

    def span(words: str, start: int = 0) -> Span:
        at = text.index(words, start)
        return Span(document.id, at, at + len(words))

    half = text.index("\n\n")
    yield Event(
        "SUPPORT",
        None,
        (),
        (Role(RoleName.ACTOR, first, span(first)), Role(RoleName.ACTOR, second, span(second))),
        True,
        Status.HAPPENED,
        Span(document.id, 0, half),
        span("signed"),
        0.9,
        coder,
        date=document.published,
        known_at=document.known_at,
    )
    yield Event(
        "AGREE",
        None,
        (),
        (
            Role(RoleName.ACTOR, second, span(second, half)),
            Role(RoleName.RECIPIENT, first, span(first, half)),
            Role(RoleName.RECIPIENT, f"{first}:BUS", span(first, half)),
        ),
        False,
        Status.HAPPENED,
        Span(document.id, half + 2, len(text)),
        span("promised"),
        0.8,
        coder,
        known_at=document.known_at,
    )


def contents(snapshot: Snapshot) -> dict[str, list[Any]]:
    """All that a reader could see, in an order that does not depend on batches."""
    rows: dict[str, list[Any]] = {
        name: snapshot.query(sql).to_pylist() for name, sql in TABLES_COMPARED.items()
    }
    for query in QUERIES:
        rows[query] = list(snapshot.search(query, limit=100))
    return rows


def half_written(snapshot: Snapshot) -> list[str]:
    """What was written without all that belongs to it; empty for a whole snapshot."""
    snapshot.verify()
    found: list[str] = snapshot.query(HALF_WRITTEN).column(0).to_pylist()
    indexed = {hit.document for hit in snapshot.search("agreement", limit=1_000)}
    return sorted({*found, *(indexed ^ _ids(snapshot))})


def _ids(snapshot: Snapshot) -> set[str]:
    return set(snapshot.query("SELECT id FROM documents").column(0).to_pylist())


if __name__ == "__main__":
    import multivector.records.applying  # noqa: F401 -- loaded before the killing starts

    print("ready", flush=True)
    write_run(Path(sys.argv[1]))
