import os
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from multivector.domain import Document, StoreError
from multivector.records import Store, document_row

HOUR = timedelta(hours=1)


@pytest.fixture
def five(store: Store, now: datetime, make_document: Callable[..., Document]) -> Store:
    """Five snapshots half an hour apart, each with its own files; files are as old as the first."""
    for step in range(5):
        with store.write() as writer:
            writer.remove_documents([make_document(f"Text {step - 1}.").id])
            writer.add("documents", [document_row(make_document(f"Text {step}."))])
            writer.commit(coder=None, now=now + step * HOUR / 2)
    for path in store.path.rglob("*"):
        os.utime(path, (now.timestamp(), now.timestamp()))
    return store


def files(store: Store) -> set[Path]:
    return {path for path in store.path.rglob("*") if path.is_file()}


def test_the_last_three_are_kept_and_what_only_older_ones_list_is_deleted(
    five: Store, now: datetime
) -> None:
    before = files(five)
    gone = five.collect(now + timedelta(days=1))
    assert five.numbers == (3, 4, 5)
    assert before - files(five) == set(gone)
    assert len(gone) == 2 * 3  # a manifest, a table file and an index of each
    for number in five.numbers:
        five.snapshot(number).verify()
    with pytest.raises(StoreError, match=r"there is no snapshot 1. kept are: 3, 4, 5"):
        five.snapshot(1)


def test_what_is_younger_than_an_hour_is_kept_beside_them(five: Store, now: datetime) -> None:
    five.collect(now + 4 * HOUR / 2, keep=1)  # the fifth was made at this moment
    assert five.numbers == (3, 4, 5)
    five.collect(now + 4 * HOUR / 2, keep=1, younger_than=timedelta(minutes=20))
    assert set(five.numbers) == {5}
    five.snapshot().verify()


def test_the_newest_is_never_collected(five: Store, now: datetime) -> None:
    with pytest.raises(ValueError, match="always kept"):
        five.collect(now + timedelta(days=1), keep=0)
    five.collect(now + timedelta(days=36_500), keep=1)
    assert five.numbers == (5,)


def test_a_reader_of_an_old_snapshot_loses_no_file(five: Store, now: datetime) -> None:
    late = now + timedelta(days=1)
    with five.snapshot(1) as reader:
        five.collect(late, keep=1)
        assert set(five.numbers) == {1, 5}
        reader.verify()
        assert reader.query("SELECT text FROM documents").to_pylist() == [{"text": "Text 0."}]
    five.collect(late, keep=1)
    assert set(five.numbers) == {5}


def test_what_a_killed_writer_left_is_deleted_once_it_is_old(five: Store, now: datetime) -> None:
    strays = [
        five.path / "CURRENT.tmp", five.path / "manifests" / "000006.json",
        five.path / "manifests" / "000006.json.tmp",
        five.path / "tables" / "documents" / "000006.parquet.tmp",
        five.path / "search" / "000006-0123456789ab.sqlite",
    ]
    for path in strays:
        path.write_text("left")
        os.utime(path, (now.timestamp(), now.timestamp()))
    five.collect(now + HOUR / 2)
    assert all(path.exists() for path in strays)
    five.collect(now + 2 * HOUR)
    assert not any(path.exists() for path in strays)
    five.snapshot().verify()


def test_the_lock_and_current_stay(five: Store, now: datetime) -> None:
    five.collect(now + timedelta(days=36_500), keep=1)
    assert {"LOCK", "CURRENT"} <= {path.name for path in five.path.iterdir()}


def test_nothing_is_collected_while_somebody_writes(five: Store, now: datetime) -> None:
    with five.write() as writer:
        with pytest.raises(StoreError, match="is being written"):
            five.collect(now)
        writer.collect(now + timedelta(days=1), keep=1)
    assert five.numbers == (5,)


def test_a_damaged_manifest_among_the_kept_stops_it(five: Store, now: datetime) -> None:
    (five.path / "manifests" / "000004.json").write_text("{")
    before = files(five)
    with pytest.raises(StoreError, match=r"000004\.json"):
        five.collect(now + timedelta(days=1))
    assert files(five) == before


def test_a_damaged_manifest_that_is_not_kept_goes(five: Store, now: datetime) -> None:
    (five.path / "manifests" / "000001.json").write_text("{")
    five.collect(now + timedelta(days=1))
    assert five.numbers == (3, 4, 5)


def test_an_empty_store_has_nothing_to_collect(store: Store, now: datetime) -> None:
    assert store.collect(now) == ()
