"""Run records: what each run did, kept beside the store."""

import json
from collections.abc import Callable

import pytest

from multivector.domain import StoreError
from multivector.records import Store
from multivector.runs import Watch, last_run


def test_the_last_run_can_be_read_back(filled: Watch) -> None:
    record = last_run(Store.open(filled.data))
    assert record is not None
    assert record["outcome"] == "finished"
    assert record["counts"]["new"] == 4
    assert record["inputs"]["files"] == {"read": 4, "unchanged": 0, "gone": 0}
    assert record["versions"]["coder"]
    assert record["seconds"] > 0


def test_the_table_of_runs_has_it_too(filled: Watch) -> None:
    with Store.open(filled.data).snapshot() as snapshot:
        (row,) = snapshot.query("SELECT * FROM runs").to_pylist()
    record = last_run(Store.open(filled.data))
    assert record is not None
    assert (row["id"], row["outcome"], row["documents"]) == (record["id"], "finished", 4)
    assert row["finished"] is not None


def test_a_store_that_never_ran_has_none(make_watch: Callable[..., Watch]) -> None:
    watch = make_watch({})
    assert last_run(Store.open(watch.data, create=True)) is None


def test_a_damaged_record_names_its_file(filled: Watch) -> None:
    (path,) = (filled.data / "runs").glob("*.json")
    path.write_text(json.dumps({})[:1])
    with pytest.raises(StoreError) as caught:
        last_run(Store.open(filled.data))
    assert caught.value.item == str(path)
