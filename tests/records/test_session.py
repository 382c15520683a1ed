import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from multivector.domain import Document, StoreError, UsageError
from multivector.records import Snapshot, Store
from multivector.records.durable import digest

DocumentMaker = Callable[..., Document]
Recorder = Callable[..., int]


@pytest.fixture
def snapshot(store: Store, make_document: DocumentMaker, record: Recorder) -> Snapshot:
    record(store, [make_document("One.")])
    return store.snapshot()


def test_values_are_bound_by_place_and_by_name(snapshot: Snapshot) -> None:
    odd = "'; DROP TABLE documents; --"
    assert snapshot.query("SELECT ? AS a", [odd]).to_pylist() == [{"a": odd}]
    assert snapshot.query("SELECT $x AS a", {"x": [1, 2]}).to_pylist() == [{"a": [1, 2]}]


def test_moments_are_in_utc_wherever_the_reader_is(
    store: Store, record: Recorder, make_document: DocumentMaker
) -> None:
    record(store, [make_document("One.")])
    script = (
        "import sys; from multivector.records import Store;"
        "rows = Store.open(sys.argv[1]).snapshot().query("
        "'SELECT recorded_at::VARCHAR AS at FROM documents').to_pylist(); print(rows[0]['at'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(store.path)], capture_output=True, text=True,
        check=True, env={**os.environ, "TZ": "Asia/Baku"},
    )
    assert done.stdout == "2025-11-01 12:00:00+00\n"


@pytest.mark.parametrize(("setting", "value"), [
    ("enable_external_access", "false"), ("lock_configuration", "true"),
    ("autoload_known_extensions", "false"), ("autoinstall_known_extensions", "false"),
    ("python_enable_replacements", "false"),
])
def test_the_locks_hold_for_every_query(snapshot: Snapshot, setting: str, value: str) -> None:
    rows = snapshot.query("SELECT current_setting(?)::VARCHAR AS value", [setting]).to_pylist()
    assert rows == [{"value": value}]


@pytest.mark.parametrize("sql", [
    "SELECT 1; SELECT 2", "", "CREATE TABLE t AS SELECT 1", "DROP VIEW documents",
    "SET threads = 1", "PRAGMA version", "ATTACH 'other.db'", "INSTALL httpfs", "LOAD httpfs",
    "EXPLAIN ANALYZE SELECT 1", "CALL pragma_version()", "EXPORT DATABASE 'x'",
])
def test_nothing_but_one_select_is_run(snapshot: Snapshot, sql: str) -> None:
    with pytest.raises(UsageError, match="one SELECT"):
        snapshot.query(sql)


def test_the_stores_own_files_cannot_be_written(store: Store, snapshot: Snapshot) -> None:
    (path,) = (store.path / "tables" / "documents").iterdir()
    with pytest.raises(UsageError, match="one SELECT"):
        snapshot.query(f"COPY (SELECT 1) TO '{path}' (FORMAT parquet, USE_TMP_FILE false)")
    snapshot.verify()


def test_no_other_file_can_be_read(tmp_path: Path, snapshot: Snapshot) -> None:
    (tmp_path / "secret.csv").write_text("a\n1\n")
    path = f"'{tmp_path / 'secret.csv'}'"
    for reading in (path, *(f"{name}({path})" for name in (
        "read_csv", "read_text", "read_blob", "read_json", "glob", "sniff_csv",
    ))):
        with pytest.raises(UsageError, match="cannot be run"):
            snapshot.query("SELECT * FROM " + reading)  # noqa: S608 -- that is the case


def test_no_variable_of_the_process_can_be_read(snapshot: Snapshot) -> None:
    secret = pa.table({"a": [1]})
    with pytest.raises(UsageError, match="cannot be run"):
        snapshot.query("SELECT * FROM secret")
    assert secret.num_rows == 1


@pytest.mark.parametrize("sql", ["SELEC 1", "SELECT * FROM nowhere", "SELECT 'x'::INT", "SELECT ?"])
def test_a_query_that_cannot_be_run_says_why(snapshot: Snapshot, sql: str) -> None:
    with pytest.raises(UsageError, match="a query cannot be run") as caught:
        snapshot.query(sql)
    assert caught.value.item == sql
    assert "\n" not in str(caught.value)


def test_a_file_that_is_lost_while_it_is_read_is_an_error_of_the_store(
    store: Store, snapshot: Snapshot
) -> None:
    snapshot.query("SELECT 1")
    (path,) = (store.path / "tables" / "documents").iterdir()
    path.unlink()
    with pytest.raises(StoreError, match="damaged or missing") as caught:
        snapshot.query("SELECT * FROM documents")
    assert caught.value.item == str(path)


def test_a_file_of_another_shape_is_an_error_of_the_store(store: Store, record: Recorder) -> None:
    record(store, [])
    folder = store.path / "tables" / "skipped"
    folder.mkdir(parents=True)
    path = folder / "000001-0123456789ab.parquet"
    pq.write_table(pa.table({"a": [1]}), path)
    manifest = store.path / "manifests" / "000001.json"
    raw = json.loads(manifest.read_text())
    raw["tables"]["skipped"] = [{
        "path": f"tables/skipped/{path.name}", "rows": 1, "size": path.stat().st_size,
        "sha256": digest(path),
    }]
    manifest.write_text(json.dumps(raw))
    with pytest.raises(StoreError, match="its columns are a"):
        store.snapshot().query("SELECT 1")
