"""What a batch does to the rows that are there: seen through the writer."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from multivector.domain import DateInterval, Document, Event, Status
from multivector.records import (
    Snapshot,
    Store,
    document_row,
    event_key,
    event_row,
)

DocumentMaker = Callable[..., Document]
EventMaker = Callable[..., Event]
Recorder = Callable[..., int]


def pairs(snapshot: Snapshot) -> list[tuple[str, str]]:
    rows = snapshot.query("""
        SELECT a.id AS actor, r.id AS recipient FROM pairs
        JOIN parties a ON a.code = actor JOIN parties r ON r.code = recipient ORDER BY ALL
    """).to_pylist()
    return [(row["actor"], row["recipient"]) for row in rows]


def test_a_better_date_updates_the_statement_and_its_pairs(
    store: Store, now: datetime, make_document: DocumentMaker, make_event: EventMaker,
    record: Recorder,
) -> None:
    text = make_document("KAZ met UZB.")
    vague = make_event(text, "met", "CONSULT", ["KAZ"], ["UZB"])
    exact = make_event(text, "met", "CONSULT", ["KAZ"], ["UZB"],
                       on=DateInterval.day(date(2025, 10, 2)), coder="coder-2")
    assert vague.id == exact.id
    record(store, [text], [vague])
    record(store, [text], [exact], at=now + timedelta(days=1))
    record(store, [text], [vague], at=now + timedelta(days=2))
    (stored,) = store.snapshot().iter_events()
    assert stored.event == exact
    assert stored.recorded_at == now + timedelta(days=1)
    assert store.snapshot().query("SELECT date FROM pairs").to_pylist() == [
        {"date": date(2025, 10, 2)}
    ]
    (before,) = store.snapshot(1).iter_events()
    assert before.event == vague


def test_a_new_reading_stands_beside_the_old(
    store: Store, make_document: DocumentMaker, make_event: EventMaker, record: Recorder
) -> None:
    text = make_document("KAZ met UZB.")
    record(store, [text], [make_event(text, "met", "CONSULT", ["KAZ"], ["UZB"])])
    record(store, [text], [make_event(text, "met", "CONSULT", ["KAZ"], ["UZB"],
                                      status=Status.ANNOUNCED)])
    assert store.snapshot().counts["events"] == 2


def test_recoding_removes_what_was_coded_and_harms_no_old_snapshot(
    store: Store, now: datetime, make_document: DocumentMaker, make_event: EventMaker,
    record: Recorder,
) -> None:
    first, second = make_document("KAZ met UZB."), make_document("TUR sued RUS.")
    old = make_event(first, "met", "CONSULT", ["KAZ"], ["UZB"])
    other = make_event(second, "sued", "ACCUSE", ["TUR"], ["RUS"])
    record(store, [first, second], [old, other])
    new = make_event(first, "met", "CONSULT", ["UZB"], ["KAZ"])
    with store.write() as writer:
        writer.remove_documents([first.id])
        writer.add("documents", [document_row(first, coder="coder-2")])
        writer.add("events", [event_row(new, first.text)])
        writer.commit(coder="coder-2", now=now)
    after, before = store.snapshot(), store.snapshot(1)
    assert {stored.event.id for stored in after.iter_events()} == {new.id, other.id}
    assert pairs(after) == [("TUR", "RUS"), ("UZB", "KAZ")]
    assert [hit.document for hit in after.search("met")] == [first.id]
    assert {stored.event.id for stored in before.iter_events()} == {old.id, other.id}
    assert pairs(before) == [("KAZ", "UZB"), ("TUR", "RUS")]
    before.verify()


def test_a_removed_document_disappears_everywhere(
    store: Store, now: datetime, make_document: DocumentMaker, make_event: EventMaker,
    record: Recorder,
) -> None:
    text = make_document("KAZ met UZB.")
    record(store, [text], [make_event(text, "met", "CONSULT", ["KAZ"], ["UZB"])])
    with store.write() as writer:
        writer.add("events", [event_row(make_event(text, "met", "REJECT", ["KAZ"]), text.text)])
        writer.remove_documents([text.id])
        writer.commit(coder=None, now=now)
    snapshot = store.snapshot()
    assert (snapshot.document(text.id), snapshot.search("met")) == (None, ())
    assert snapshot.counts["events"] == snapshot.counts["pairs"] == 0


def test_a_removed_event_takes_its_pairs_along(
    store: Store, now: datetime, make_document: DocumentMaker, make_event: EventMaker,
    record: Recorder,
) -> None:
    text = make_document("KAZ met UZB and TUR.")
    kept = make_event(text, "met", "CONSULT", ["KAZ"], ["TUR"])
    gone = make_event(text, "met", "CONSULT", ["KAZ"], ["UZB"])
    record(store, [text], [kept, gone])
    with store.write() as writer:
        writer.remove("events", [gone.id])
        writer.commit(coder=None, now=now)
    assert store.snapshot().query("SELECT event FROM pairs").to_pylist() == [
        {"event": event_key(kept.id)}
    ]


def test_a_replaced_document_keeps_its_events_and_is_found_once(
    store: Store, now: datetime, make_document: DocumentMaker, make_event: EventMaker,
    record: Recorder,
) -> None:
    text = make_document("KAZ met UZB.")
    record(store, [text], [make_event(text, "met", "CONSULT", ["KAZ"], ["UZB"])])
    with store.write() as writer:
        writer.replace("documents", [document_row(text, sentences=9, coder="coder-2")])
        writer.commit(coder=None, now=now)
    snapshot = store.snapshot()
    stored = snapshot.document(text.id)
    assert stored is not None
    assert (stored.sentences, stored.coder) == (9, "coder-2")
    assert snapshot.counts["events"] == 1
    assert len(snapshot.search("met")) == 1


def test_a_table_told_anew_loses_its_old_rows(store: Store, now: datetime) -> None:
    def story(name: str) -> dict[str, object]:
        return {"id": name, "events": [], "documents": [], "publishers": [], "known_at": None}

    with store.write() as writer:
        writer.add("stories", [story("s1"), story("s2")])
        writer.commit(coder=None, now=now)
        writer.replace_all("stories", [story("s2"), story("s3")])
        writer.commit(coder=None, now=now)
    rows = store.snapshot().query("SELECT id FROM stories ORDER BY id")
    assert rows.column("id").to_pylist() == ["s2", "s3"]


def test_parties_keep_their_codes_from_batch_to_batch(
    store: Store, make_document: DocumentMaker, make_event: EventMaker, record: Recorder
) -> None:
    first, second = make_document("KAZ met UZB."), make_document("UZB met TUR.")
    record(store, [first], [make_event(first, "met", "CONSULT", ["KAZ"], ["UZB"])])
    record(store, [second], [make_event(second, "met", "CONSULT", ["UZB"], ["TUR"])])
    assert store.snapshot().query("SELECT code, id FROM parties ORDER BY code").to_pylist() == [
        {"code": 0, "id": "KAZ"}, {"code": 1, "id": "UZB"}, {"code": 2, "id": "TUR"},
    ]
    assert pairs(store.snapshot()) == [("KAZ", "UZB"), ("UZB", "TUR")]
