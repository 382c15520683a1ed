import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from multivector.domain import Document, Event, StoreError
from multivector.records import SCHEMA_VERSION, Migration, Store, document_row
from multivector.records.durable import digest
from multivector.records.migrations import MIGRATIONS, steps_from

DocumentMaker = Callable[..., Document]
EventMaker = Callable[..., Event]
Recorder = Callable[..., int]

LAST = SCHEMA_VERSION - 1

STEP = Migration(LAST, {"documents": (
    "SELECT * EXCLUDE (coder, fingerprint, written_at), NULL::INTEGER AS passed_over,"
    " coder, fingerprint, written_at AS recorded_at FROM {rows}"
)})


@pytest.fixture
def aged(
    store: Store, make_document: DocumentMaker, make_event: EventMaker, record: Recorder
) -> Path:
    """A store as an earlier version might have left it: `written_at`, and no `passed_over`."""
    text = make_document("KAZ met UZB.")
    record(store, [text], [make_event(text, "met", "CONSULT", ["KAZ"], ["UZB"])])
    (path,) = (store.path / "tables" / "documents").iterdir()
    old = pq.ParquetFile(path).read().drop_columns(["passed_over", "recorded_at"])
    pq.write_table(old.append_column("written_at", pq.ParquetFile(path).read()["recorded_at"]),
                   path)
    manifest = store.path / "manifests" / "000001.json"
    raw = json.loads(manifest.read_text())
    raw["schema"] = LAST
    entry = raw["tables"]["documents"][0]
    entry.update(size=path.stat().st_size, sha256=digest(path))
    manifest.write_text(json.dumps(raw))
    return store.path


def test_the_known_steps_lead_from_each_version_to_the_next() -> None:
    assert all(step.since == version for version, step in MIGRATIONS.items())
    assert all(version < SCHEMA_VERSION for version in MIGRATIONS)


def test_a_store_of_today_needs_no_step() -> None:
    assert steps_from(SCHEMA_VERSION, "m.json") == ()


def test_a_table_that_a_step_does_not_name_stays_as_it_is() -> None:
    assert STEP.select("events", "events_0") == "SELECT * FROM events_0"
    assert STEP.select("documents", "documents_0").endswith("FROM documents_0")


def test_an_older_store_opens_through_its_steps(aged: Path, now: datetime) -> None:
    snapshot = Store.open(aged, migrations={LAST: STEP}).snapshot()
    (row,) = snapshot.query("SELECT id FROM documents").to_pylist()
    stored = snapshot.document(row["id"])
    assert stored is not None
    assert (stored.passed_over, stored.sentences, stored.recorded_at) == (None, 2, now)
    assert len(list(snapshot.iter_events())) == 1


def test_the_next_commit_brings_the_files_up_to_date(
    aged: Path, now: datetime, make_document: DocumentMaker
) -> None:
    old = Store.open(aged, migrations={LAST: STEP})
    with old.write() as writer:
        writer.add("documents", [document_row(make_document("Another."), passed_over=3)])
        assert writer.commit(coder=None, now=now) == 2
    today = Store.open(aged).snapshot()
    today.verify()
    rows = today.query("SELECT passed_over FROM documents ORDER BY 1 NULLS FIRST").to_pylist()
    assert [row["passed_over"] for row in rows] == [None, 3]
    assert today.counts["events"] == 1
    assert old.snapshot(1).counts["documents"] == 1


def test_an_older_store_without_steps_names_the_command(aged: Path) -> None:
    with pytest.raises(
        StoreError, match=rf"older Multivector \(schema {LAST}\).*`multivector run`"
    ):
        Store.open(aged, migrations={}).snapshot()
    with (
        pytest.raises(StoreError, match=r"older Multivector"),
        Store.open(aged, migrations={}).write(),
    ):
        pass


def test_a_newer_store_is_not_guessed_at(aged: Path) -> None:
    manifest = aged / "manifests" / "000001.json"
    manifest.write_text(manifest.read_text().replace(f'"schema": {LAST}', '"schema": 99'))
    with pytest.raises(StoreError, match=r"newer Multivector \(schema 99.*update Multivector"):
        Store.open(aged).snapshot()


def test_a_step_that_gives_other_columns_is_an_error(aged: Path) -> None:
    wrong = Migration(LAST, {"documents": "SELECT id FROM {rows}"})
    with pytest.raises(StoreError, match="its columns are id"):
        Store.open(aged, migrations={LAST: wrong}).snapshot().query("SELECT 1")


def test_version_1_had_no_originals_no_items_and_no_imports(
    store: Store, make_document: DocumentMaker, make_event: EventMaker, record: Recorder
) -> None:
    text = make_document("KAZ met UZB.")
    record(store, [text], [make_event(text, "met", "CONSULT", ["KAZ"], ["UZB"])])
    (path,) = (store.path / "tables" / "events").iterdir()
    pq.write_table(pq.ParquetFile(path).read().drop_columns(["original"]), path)
    manifest = store.path / "manifests" / "000001.json"
    raw = json.loads(manifest.read_text())
    raw["schema"] = 1
    raw["tables"]["events"][0].update(size=path.stat().st_size, sha256=digest(path))
    manifest.write_text(json.dumps(raw))
    snapshot = Store.open(store.path).snapshot()
    (row,) = snapshot.query("SELECT id, original FROM events").to_pylist()
    assert row["original"] is None
    assert snapshot.query("SELECT item FROM ties").num_rows == 0
    assert snapshot.counts["imports"] == 0
