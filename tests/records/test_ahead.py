from datetime import datetime
from typing import Any

import pytest

from multivector.records import Store
from multivector.records.conform import conform, stamp
from multivector.records.schemas import SCHEMAS


def runs(now: datetime, *ids: str) -> Any:
    rows = [
        {"id": one, "started": now, "finished": None, "outcome": "finished", "coder": None,
         "documents": 0, "events": 0, "skipped": 0} for one in ids
    ]
    return stamp(conform("runs", rows), now)


def test_files_written_ahead_are_seen_after_the_commit_that_lists_them(
    store: Store, now: datetime
) -> None:
    with store.write() as writer:
        ahead = writer.ahead()
        ahead.write("runs", runs(now, "a"))
        ahead.write("runs", runs(now, "b", "c"))
        ahead.write("runs", SCHEMAS["runs"].empty_table())
        assert store.is_empty
        assert [entry.rows for entry in ahead.entries["runs"]] == [1, 2]
        writer.join(ahead)
        writer.commit(coder=None, now=now)
    with store.snapshot() as snapshot:
        snapshot.verify()
        assert snapshot.counts["runs"] == 3


def test_a_commit_that_also_removes_does_not_touch_them(store: Store, now: datetime) -> None:
    with store.write() as writer:
        writer.add("runs", runs(now, "a"))
        writer.commit(coder=None, now=now)
        ahead = writer.ahead()
        ahead.write("runs", runs(now, "a"))
        writer.remove("runs", ["a"])
        writer.join(ahead)
        writer.commit(coder=None, now=now)
    with store.snapshot() as snapshot:
        assert snapshot.counts["runs"] == 1


def test_what_is_discarded_leaves_no_file(store: Store, now: datetime) -> None:
    with store.write() as writer:
        ahead = writer.ahead()
        ahead.write("runs", runs(now, "a"))
        path = ahead.newest("runs")
        assert path is not None
        assert path.exists()
        ahead.discard()
        assert not path.exists()
        assert ahead.newest("runs") is None
        assert writer.files("runs").paths == ()


def test_files_that_no_commit_listed_are_forgotten_with_an_error(
    store: Store, now: datetime
) -> None:
    def fail() -> None:
        with store.write() as writer:
            ahead = writer.ahead()
            ahead.write("runs", runs(now, "a"))
            writer.join(ahead)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert store.is_empty
