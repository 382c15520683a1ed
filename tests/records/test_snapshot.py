from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from multivector.domain import Document, Event, Span, StoreError, UsageError
from multivector.records import EventFilter, Fingerprint, Snapshot, Store, document_row, source_row
from multivector.records.schemas import SCHEMAS

DocumentMaker = Callable[..., Document]
EventMaker = Callable[..., Event]
Recorder = Callable[..., int]


@pytest.fixture
def text(make_document: DocumentMaker) -> Document:
    return make_document("KAZ met UZB in Aktau, a paper said.")


@pytest.fixture
def event(text: Document, make_event: EventMaker) -> Event:
    return make_event(text, "met", "CONSULT", ["KAZ"], ["UZB"], mode="visit",
                      place=("Aktau", "KAZ"), said_by="a paper")


@pytest.fixture
def snapshot(store: Store, text: Document, event: Event, record: Recorder) -> Snapshot:
    record(store, [text], [event])
    return store.snapshot()


def test_a_document_comes_back_as_it_was_read(snapshot: Snapshot, text: Document) -> None:
    stored = snapshot.document(text.id)
    assert stored is not None
    assert stored.document == text
    assert (stored.sentences, stored.passed_over, stored.coder) == (2, 1, "coder-1")
    assert snapshot.document("nothing") is None


def test_an_event_comes_back_as_it_was_coded(snapshot: Snapshot, event: Event) -> None:
    stored = snapshot.event(event.id)
    assert stored is not None
    assert stored.event == event
    assert stored.record["evidence"]["text"] == "KAZ met UZB in Aktau, a paper said."


def test_the_beginning_of_an_id_is_enough_where_it_is_the_only_one(
    snapshot: Snapshot, event: Event
) -> None:
    stored = snapshot.event(event.id[:5])
    assert stored is not None
    assert stored.event.id == event.id
    assert snapshot.event("g") is None
    assert snapshot.event("%") is None


def test_an_ambiguous_beginning_lists_what_it_could_be(
    store: Store, text: Document, make_event: EventMaker, record: Recorder
) -> None:
    events = [make_event(text, word, "CONSULT", ["KAZ"]) for word in text.text.split()[:8]]
    record(store, [text], events)
    with pytest.raises(UsageError, match="several events") as caught:
        store.snapshot().event("")
    assert caught.value.hint is not None
    assert min(event.id for event in events) in caught.value.hint
    assert caught.value.hint.endswith("and more")


def test_events_come_in_the_tables_schema_by_date(
    store: Store, make_document: DocumentMaker, make_event: EventMaker, record: Recorder
) -> None:
    from multivector.domain import DateInterval

    text = make_document("A met B, then C met D, then E met F.")
    days = {"A met": date(2025, 10, 2), "C met": date(2025, 9, 1), "E met": None}
    record(store, [text], [
        make_event(text, trigger, "CONSULT", ["KAZ"],
                   on=DateInterval.day(day) if day else None)
        for trigger, day in days.items()
    ])
    table = store.snapshot().events()
    assert table.schema == SCHEMAS["events"]
    assert [row["trigger"]["text"] for row in table.to_pylist()] == ["C met", "A met", "E met"]
    assert store.snapshot().events(EventFilter(limit=2)).num_rows == 2


def test_an_empty_table_has_its_schema(snapshot: Snapshot) -> None:
    claims = snapshot.query("SELECT * FROM claims")
    assert claims.num_rows == 0
    assert claims.schema.names == SCHEMAS["claims"].names
    types = dict(zip(claims.schema.names, map(str, claims.schema.types), strict=True))
    assert types["quoted"] == "bool"
    assert types["known_at"] == "date32[day]"


def test_codes_are_told_in_sql_too(snapshot: Snapshot) -> None:
    rows = snapshot.query("""
        SELECT types.type, statuses.status FROM pairs
        JOIN type_codes types ON types.code = pairs.type
        JOIN status_codes statuses ON statuses.code = pairs.status
    """).to_pylist()
    assert rows == [{"type": "CONSULT", "status": "happened"}]


def test_counts_come_from_the_manifest(snapshot: Snapshot) -> None:
    assert (snapshot.counts["documents"], snapshot.counts["pairs"], snapshot.counts["runs"]) == (
        1, 1, 0,
    )


def test_a_whole_snapshot_verifies_and_a_damaged_one_names_the_file(
    snapshot: Snapshot, store: Store
) -> None:
    snapshot.verify()
    (path,) = (store.path / "tables" / "events").iterdir()
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(StoreError) as caught:
        snapshot.verify()
    assert caught.value.item == str(path)


def test_a_lost_file_is_named_by_the_first_query(store: Store, snapshot: Snapshot) -> None:
    (path,) = (store.path / "tables" / "events").iterdir()
    path.unlink()
    with pytest.raises(StoreError, match="damaged or missing"):
        snapshot.events()


def test_a_damaged_search_index_is_named(store: Store, snapshot: Snapshot) -> None:
    (path,) = (store.path / "search").iterdir()
    path.write_bytes(b"no database")
    with pytest.raises(StoreError) as caught:
        snapshot.search("met")
    assert caught.value.item == str(path)


def test_a_search_hit_is_evidence(snapshot: Snapshot, text: Document) -> None:
    (hit,) = snapshot.search("AKTAU")
    assert hit.span.cut(text.text) == hit.text == text.text
    assert [mark.cut(text.text) for mark in hit.highlights] == ["Aktau"]
    assert isinstance(hit.highlights[0], Span)


def test_sources_tell_which_files_were_read_to_their_end(
    store: Store, text: Document, record: Recorder
) -> None:
    from datetime import UTC, datetime

    record(store, [text])
    first = Fingerprint("a.txt", 10, 1, "f" * 64)
    later = Fingerprint("a.txt", 12, 2, "e" * 64)
    for fingerprint in (first, later):
        with store.write() as writer:
            writer.add("sources", [source_row(fingerprint, documents=1, skipped=0)])
            writer.commit(coder=None, now=datetime(2025, 11, 2, tzinfo=UTC))
    assert store.snapshot().sources() == {"a.txt": later}


def test_a_document_keeps_the_fingerprint_of_its_file(
    store: Store, text: Document
) -> None:
    from datetime import UTC, datetime

    fingerprint = Fingerprint("a.txt", 10, 1, "f" * 64)
    with store.write() as writer:
        writer.add("documents", [document_row(text, fingerprint=fingerprint)])
        writer.commit(coder=None, now=datetime(2025, 11, 2, tzinfo=UTC))
    stored = store.snapshot().document(text.id)
    assert stored is not None
    assert (stored.fingerprint, stored.coder, stored.sentences) == (fingerprint, None, None)


def test_a_store_in_a_folder_with_an_odd_name_is_read_all_the_same(
    tmp_path: Path, text: Document, event: Event, record: Recorder
) -> None:
    store = Store.open(tmp_path / "year=2024" / "it's *a* [we?rd] #1 %20", create=True)
    record(store, [text], [event])
    snapshot = store.snapshot()
    assert snapshot.query("SELECT * FROM documents").column_names == SCHEMAS["documents"].names
    assert len(snapshot.search("met")) == 1
    snapshot.verify()


def test_several_threads_read_one_snapshot(snapshot: Snapshot) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(4) as threads:
        rows = threads.map(lambda n: snapshot.query("SELECT ? AS n", [n]).to_pylist(), range(40))
    assert [row[0]["n"] for row in rows] == list(range(40))


def test_closing_twice_does_no_harm(snapshot: Snapshot) -> None:
    with snapshot:
        snapshot.events()
    snapshot.close()
