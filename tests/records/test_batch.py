from typing import Any

import pytest

from multivector.domain import StoreError
from multivector.records.batch import Batch


def skipped(name: str) -> dict[str, Any]:
    return {"id": name, "source": "x.txt", "reason": "empty", "detail": "no text"}


def source(path: str) -> dict[str, Any]:
    return {"path": path, "size": 1, "mtime_ns": 1, "sha256": "f", "documents": 1, "skipped": 0}


def gathered(batch: Batch, table: str = "skipped") -> list[str]:
    return [name for part in batch.rows.get(table, []) for name in part.column(0).to_pylist()]


def test_an_empty_batch_is_empty() -> None:
    batch = Batch()
    batch.add("skipped", [])
    batch.replace("skipped", [])
    assert batch.is_empty


def test_removing_drops_what_was_gathered_before_and_not_what_comes_after() -> None:
    batch = Batch()
    batch.add("skipped", [skipped("a"), skipped("b")])
    batch.remove("skipped", ["a"])
    batch.add("skipped", [skipped("c")])
    assert gathered(batch) == ["b", "c"]
    assert batch.gone == {"skipped": {"a"}}


def test_replacing_is_removing_and_adding() -> None:
    batch = Batch()
    batch.add("skipped", [skipped("a")])
    batch.replace("skipped", [skipped("a")])
    assert gathered(batch) == ["a"]
    assert batch.gone == {"skipped": {"a"}}


def test_replacing_all_forgets_what_was_gathered() -> None:
    batch = Batch()
    batch.add("sources", [source("a.txt")])
    batch.replace_all("sources", [source("b.txt")])
    assert gathered(batch, "sources") == ["b.txt"]
    assert batch.cleared == {"sources"}


@pytest.mark.parametrize("table", ["pairs", "parties", "nonsense"])
def test_only_tables_that_callers_write_are_written(table: str) -> None:
    with pytest.raises(StoreError, match=f"{table}: no table that can be written.*documents"):
        Batch().add(table, [])


def test_documents_go_with_all_that_was_coded_in_them() -> None:
    with pytest.raises(StoreError, match="use remove_documents"):
        Batch().remove("documents", ["d1"])
    with pytest.raises(StoreError, match="use remove_documents"):
        Batch().replace_all("events", [])
