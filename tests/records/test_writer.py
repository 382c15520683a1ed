from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

import pytest

from multivector.domain import DateInterval, Document, Event, Skipped, Status, StoreError
from multivector.records import (
    EventFilter,
    Snapshot,
    Store,
    document_row,
    event_key,
    event_row,
    skipped_row,
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


def test_a_commit_publishes_one_snapshot_and_a_run_may_make_several(
    store: Store, now: datetime, make_document: DocumentMaker
) -> None:
    with store.write() as writer:
        assert writer.base == 0
        for number in (1, 2, 3):
            writer.add("documents", [document_row(make_document(f"Text {number}."))])
            assert writer.commit(coder="coder-1", now=now) == number
            assert store.snapshot().counts["documents"] == number
    assert [len(list((store.path / "tables" / "documents").iterdir()))] == [3]


def test_an_empty_first_commit_makes_an_empty_snapshot(store: Store, now: datetime) -> None:
    with store.write() as writer:
        assert writer.commit(coder=None, now=now) == 1
    assert set(store.snapshot().counts.values()) == {0}


def test_rows_carry_the_moment_of_their_writing(
    store: Store, now: datetime, make_document: DocumentMaker, make_event: EventMaker,
    record: Recorder,
) -> None:
    text = make_document("KAZ met UZB.")
    event = make_event(text, "met", "CONSULT", ["KAZ"], ["UZB"])
    record(store, [text], [event])
    stored = store.snapshot().event(event.id)
    assert stored is not None
    assert (stored.recorded_at, stored.known_at) == (now, date(2025, 10, 3))


def test_the_manifest_names_coder_and_moment(
    store: Store, now: datetime, make_document: DocumentMaker, record: Recorder
) -> None:
    record(store, [make_document("One.")], coder="coder-7")
    snapshot = store.snapshot()
    assert (snapshot.coder, snapshot.created_at) == ("coder-7", now)


def test_writing_the_same_again_adds_nothing_and_makes_no_snapshot(
    store: Store, now: datetime, make_document: DocumentMaker, make_event: EventMaker,
    record: Recorder,
) -> None:
    text = make_document("KAZ met UZB.")
    event = make_event(text, "met", "CONSULT", ["KAZ"], ["UZB"], reciprocal=True)
    assert record(store, [text], [event]) == 1
    assert record(store, [text], [event, event], at=now + timedelta(days=1)) == 1
    assert store.snapshot().counts["pairs"] == 2
    assert len(store.snapshot().search("met")) == 1


def test_a_new_coder_that_changes_no_row_is_still_told(
    store: Store, now: datetime, make_document: DocumentMaker, record: Recorder
) -> None:
    record(store, [make_document("One.")], coder="coder-1")
    with store.write() as writer:
        assert writer.commit(coder="coder-2", now=now) == 2
        assert writer.commit(coder=None, now=now) == 2
    assert store.snapshot().coder == "coder-2"


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


def test_the_same_skipping_is_recorded_once(store: Store, now: datetime) -> None:
    skipped = skipped_row(Skipped("x.pdf", "encrypted", "needs a password"))
    for _ in range(2):
        with store.write() as writer:
            writer.add("skipped", [skipped])
            writer.commit(coder=None, now=now)
    assert store.snapshot().counts["skipped"] == 1


def test_an_error_drops_the_batch_and_frees_the_lock(
    store: Store, make_document: DocumentMaker, record: Recorder
) -> None:
    record(store, [make_document("One.")])
    with suppress(ZeroDivisionError), store.write() as writer:
        writer.add("documents", [document_row(make_document("Two."))])
        raise ZeroDivisionError
    assert record(store, [make_document("Three.")]) == 2
    assert store.snapshot().counts["documents"] == 2


def test_leaving_with_rows_that_were_not_committed_is_an_error(
    store: Store, make_document: DocumentMaker
) -> None:
    with pytest.raises(StoreError, match="not committed"), store.write() as writer:
        writer.add("documents", [document_row(make_document("One."))])
    assert store.is_empty


def test_two_writers_at_once_are_one_too_many(store: Store, now: datetime) -> None:
    with store.write() as writer:
        writer.commit(coder=None, now=now)
        with pytest.raises(StoreError, match="is being written by process"), store.write():
            pass
    with store.write() as writer:
        assert writer.base == 1


def test_a_moment_without_a_time_zone_is_refused(store: Store) -> None:
    with store.write() as writer, pytest.raises(ValueError, match="time zone"):
        writer.commit(coder=None, now=datetime(2025, 1, 1))  # noqa: DTZ001 -- that is the case
    assert store.is_empty


def test_a_disk_that_refuses_leaves_the_last_snapshot_and_the_batch(
    store: Store, now: datetime, make_document: DocumentMaker, record: Recorder
) -> None:
    record(store, [make_document("One.")])
    folder = store.path / "search"
    elsewhere = folder.rename(store.path / "aside")
    folder.write_text("a file where a folder should be")
    with store.write() as writer:
        writer.add("skipped", [skipped_row(Skipped("x.pdf", "encrypted", "needs a password"))])
        assert writer.commit(coder=None, now=now) == 2
        writer.add("documents", [document_row(make_document("Two."))])
        with pytest.raises(StoreError, match="could not be written"):
            writer.commit(coder=None, now=now)
        assert store.snapshot().number == 2
        folder.unlink()
        elsewhere.rename(folder)
        assert writer.commit(coder=None, now=now) == 3
    assert store.snapshot().counts["documents"] == 2
    store.snapshot().verify()


def test_an_event_of_no_vocabulary_is_refused_when_it_is_added(
    store: Store, make_document: DocumentMaker, make_event: EventMaker
) -> None:
    text = make_document("KAZ met UZB.")
    row = event_row(make_event(text, "met", "CONSULT", ["KAZ"], ["UZB"]), text.text)
    for wrong in ({"type": "DANCE"}, {"status": "perhaps"}, {"id": "no hash"}):
        with store.write() as writer, pytest.raises(StoreError, match=r"an event's \w+ is not"):
            writer.add("events", [{**row, **wrong}])
    assert store.is_empty


def test_curated_texts_can_be_left_out(
    store: Store, make_document: DocumentMaker, make_event: EventMaker, record: Recorder
) -> None:
    text = make_document("KAZ met UZB.", curated=True)
    record(store, [text], [make_event(text, "met", "CONSULT", ["KAZ"], ["UZB"])])
    snapshot = store.snapshot()
    assert snapshot.events().num_rows == 1
    assert snapshot.events(EventFilter(include_curated=False)).num_rows == 0
    assert snapshot.query("SELECT curated FROM pairs").column(0).to_pylist() == [True]


def test_a_run_in_another_zone_writes_the_same_moment(
    store: Store, make_document: DocumentMaker, record: Recorder
) -> None:
    text = make_document("One.")
    record(store, [text], at=datetime.fromisoformat("2025-11-01T15:00:00+03:00"))
    stored = store.snapshot().document(text.id)
    assert stored is not None
    assert stored.recorded_at == datetime(2025, 11, 1, 12, tzinfo=UTC)
