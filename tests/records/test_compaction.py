from collections.abc import Callable
from datetime import datetime

import pytest

from multivector.domain import Document, Event
from multivector.records import Snapshot, Store

EVERYTHING = ("SELECT * FROM documents ORDER BY id", "SELECT * FROM events ORDER BY id",
              "SELECT * FROM pairs ORDER BY ALL", "SELECT * FROM parties ORDER BY code")


@pytest.fixture
def batched(
    store: Store, make_document: Callable[..., Document], make_event: Callable[..., Event],
    record: Callable[..., int],
) -> Store:
    for number in range(4):
        text = make_document(f"KAZ met UZB, day {number}.")
        record(store, [text], [make_event(text, "met", "CONSULT", ["KAZ"], [f"UZ{number}"])])
    return store


def rows(snapshot: Snapshot) -> list[object]:
    return [snapshot.query(sql).to_pylist() for sql in EVERYTHING]


def test_compaction_changes_no_row_and_no_search(batched: Store, now: datetime) -> None:
    before = batched.snapshot()
    assert batched.compact(1_000, now=now) == 5
    after = batched.snapshot()
    after.verify()
    assert rows(after) == rows(before)
    assert after.search("met day") == before.search("met day")
    assert after.coder == before.coder


def test_each_table_is_one_file_then(batched: Store, now: datetime) -> None:
    batched.compact(1_000, now=now)
    for folder in (*(batched.path / "tables").iterdir(), batched.path / "search"):
        assert len([path for path in folder.iterdir() if path.name.startswith("000005")]) == 1


def test_a_snapshot_from_before_is_unharmed(batched: Store, now: datetime) -> None:
    before = rows(batched.snapshot(4))
    batched.compact(1_000, now=now)
    batched.snapshot(4).verify()
    assert rows(batched.snapshot(4)) == before


def test_where_nothing_is_small_nothing_happens(batched: Store, now: datetime) -> None:
    assert batched.compact(1, now=now) == 4
    assert batched.compact(1_000, now=now) == batched.compact(1_000, now=now) == 5


def test_writing_goes_on_after_it(
    batched: Store, now: datetime, make_document: Callable[..., Document],
    record: Callable[..., int],
) -> None:
    with batched.write() as writer:
        assert writer.compact(1_000, now=now) == 5
        assert writer.base == 5
    assert record(batched, [make_document("KAZ met UZB, day 0.")]) == 5
    assert record(batched, [make_document("Another day.")]) == 6
    assert batched.snapshot().counts["documents"] == 5
