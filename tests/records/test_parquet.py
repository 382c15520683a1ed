from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pytest

from multivector.domain import StoreError
from multivector.records import TABLES
from multivector.records.conform import conform, stamp
from multivector.records.parquet import TableFiles, read_parquet

NOW = datetime(2025, 11, 1, tzinfo=UTC)


def rows(*ids: str) -> pa.Table:
    cells = [{"id": name, "source": f"{name}.txt", "reason": "empty", "detail": "no text"}
             for name in ids]
    return stamp(conform("skipped", cells), NOW)


def keys(*values: str) -> pa.Array:
    return pa.array(values, pa.string())


def ids(files: TableFiles) -> list[str]:
    names: list[str] = files.read().column("id").to_pylist()
    return names


@pytest.fixture
def files(tmp_path: Path) -> TableFiles:
    empty = TableFiles(tmp_path, TABLES["skipped"], 1, ())
    return empty.plus(rows("a", "b")).plus(rows("c", "d"))


def test_every_addition_is_a_new_file(files: TableFiles) -> None:
    assert [entry.rows for entry in files.entries] == [2, 2]
    assert ids(files) == ["a", "b", "c", "d"]
    assert files.plus(rows()) == files


def test_keys_that_are_there_are_found(files: TableFiles) -> None:
    assert files.keys(keys("b", "d", "x")) == {"b", "d"}
    assert files.rows("id", keys("b", "x")).column("source").to_pylist() == ["b.txt"]


def test_only_files_that_lose_rows_are_written_anew(files: TableFiles) -> None:
    less = files.without("id", keys("c", "x"))
    assert ids(less) == ["a", "b", "d"]
    assert less.entries[0] == files.entries[0]
    assert ids(files) == ["a", "b", "c", "d"]


def test_a_file_that_loses_all_rows_is_gone(files: TableFiles) -> None:
    assert files.without("id", keys("a", "b")).entries == files.entries[1:]
    assert files.without("id", keys("x")).entries == files.entries


def test_small_files_are_merged_and_large_ones_left(files: TableFiles) -> None:
    three = files.plus(rows("e", "f", "g"))
    merged = three.merged(limit=3)
    assert merged.entries[0] == three.entries[2]
    assert ids(merged) == ["e", "f", "g", "a", "b", "c", "d"]
    assert files.merged(limit=2) == files
    assert merged.merged(limit=5).entries[0].rows == 7


def test_a_table_that_is_sorted_is_sorted_in_every_file(tmp_path: Path) -> None:
    def pairs(months: Sequence[int | None]) -> pa.Table:
        return conform("pairs", [
            {"event": 1, "actor": 0, "recipient": 1, "type": 1, "quad": 1, "status": 1,
             "month": month, "date": None, "date_end": None, "known_at": None, "score": 1.0,
             "said": False, "curated": False, "document": "d"}
            for month in months
        ])

    files = TableFiles(tmp_path, TABLES["pairs"], 1, ()).plus(pairs([30, None, 10]))
    assert files.read().column("month").to_pylist() == [10, 30, None]
    merged = files.plus(pairs([20])).merged(limit=10)
    assert merged.read().column("month").to_pylist() == [10, 20, 30, None]


def test_a_damaged_or_missing_file_is_named(files: TableFiles) -> None:
    path = files.root / files.entries[0].path
    path.write_bytes(b"PAR1 no more")
    with pytest.raises(StoreError, match="damaged or missing") as caught:
        read_parquet(path)
    assert caught.value.item == str(path)
    path.unlink()
    with pytest.raises(StoreError, match="damaged or missing"):
        read_parquet(path)
