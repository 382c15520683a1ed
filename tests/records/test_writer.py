from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

import pytest

from multivector.domain import Document, Event, Skipped, StoreError
from multivector.records import (
    EventFilter,
    Store,
    document_row,
    event_row,
    skipped_row,
)

DocumentMaker = Callable[..., Document]
EventMaker = Callable[..., Event]
Recorder = Callable[..., int]


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


def test_what_is_added_in_several_steps_is_one_batch(
    store: Store, now: datetime, make_document: DocumentMaker
) -> None:
    with store.write() as writer:
        for number in (1, 2, 3):
            writer.add("documents", [document_row(make_document(f"Text {number}."))])
        writer.commit(coder=None, now=now)
    assert store.snapshot().counts["documents"] == 3
    assert len(list((store.path / "tables" / "documents").iterdir())) == 1


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
