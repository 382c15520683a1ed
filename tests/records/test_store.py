import subprocess
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from multivector.domain import Document, StoreError
from multivector.records import Snapshot, Store, document_row

DocumentMaker = Callable[..., Document]
Recorder = Callable[..., int]

WRITE = """
import sys
from datetime import UTC, datetime
from multivector.domain import Document, document_id
from multivector.records import Store, document_row
now = datetime(2025, 11, 1, tzinfo=UTC)
with Store.open(sys.argv[1], create=True).write() as writer:
    for batch in range(int(sys.argv[2])):
        for text in (f"Text {batch} of a pair.", f"Another {batch} of a pair."):
            document = Document(document_id("example", text), text, "x.txt")
            writer.add("documents", [document_row(document)])
        writer.commit(coder="coder-1", now=now)
        if batch % 4 == 3:
            writer.compact(1_000, now=now)
            writer.collect(datetime(2125, 1, 1, tzinfo=UTC), keep=1)
"""


def test_a_folder_without_a_store_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"there is no store here.*multivector run"):
        Store.open(tmp_path / "data")
    assert not (tmp_path / "data").exists()


def test_a_store_is_made_where_that_is_asked_for(tmp_path: Path) -> None:
    Store.open(tmp_path / "watch" / "data", create=True)
    assert Store.open(str(tmp_path / "watch" / "data")).is_empty


def test_an_empty_store_says_so(store: Store) -> None:
    assert store.is_empty
    assert store.numbers == ()
    with pytest.raises(StoreError, match=r"the store is empty.*multivector run"):
        store.snapshot()


def test_snapshots_are_opened_by_number(
    store: Store, make_document: DocumentMaker, record: Recorder
) -> None:
    for number in (1, 2, 3):
        record(store, [make_document(f"Text {number}.")])
    assert store.numbers == (1, 2, 3)
    assert [store.snapshot(number).counts["documents"] for number in (1, 2, 3)] == [1, 2, 3]
    assert store.snapshot().number == 3


@pytest.mark.parametrize("number", [0, -1, 2, 99])
def test_a_number_that_is_not_kept_is_an_error_that_lists_those_that_are(
    store: Store, make_document: DocumentMaker, record: Recorder, number: int
) -> None:
    record(store, [make_document("One.")])
    with pytest.raises(StoreError, match=f"there is no snapshot {number}. kept are: 1"):
        store.snapshot(number)


def test_a_manifest_that_was_never_published_is_not_opened_and_is_written_over(
    store: Store, make_document: DocumentMaker, record: Recorder
) -> None:
    record(store, [make_document("One.")])
    orphan = store.path / "manifests" / "000002.json"
    orphan.write_text("{ cut o")
    with pytest.raises(StoreError, match="there is no snapshot 2"):
        store.snapshot(2)
    assert record(store, [make_document("Two.")]) == 2
    assert store.snapshot().counts["documents"] == 2


def test_a_lost_manifest_is_an_error(
    store: Store, make_document: DocumentMaker, record: Recorder
) -> None:
    record(store, [make_document("One.")])
    (store.path / "manifests" / "000001.json").unlink()
    with pytest.raises(StoreError, match="there is no snapshot 1"):
        store.snapshot()
    with pytest.raises(StoreError, match="damaged or missing"), store.write():
        pass


def test_a_reader_keeps_its_snapshot_while_a_writer_goes_on(
    store: Store, make_document: DocumentMaker, record: Recorder
) -> None:
    record(store, [make_document("One.")])
    reader = store.snapshot()
    record(store, [make_document("Two.")])
    assert reader.query("SELECT count(*) AS n FROM documents").to_pylist() == [{"n": 1}]
    assert store.snapshot().query("SELECT count(*) AS n FROM documents").to_pylist() == [{"n": 2}]


def test_compaction_and_collection_are_there_without_a_writer(
    store: Store, now: datetime, make_document: DocumentMaker, record: Recorder
) -> None:
    record(store, [make_document("One.")])
    record(store, [make_document("Two.")])
    assert store.compact(10, now=now) == 3
    assert store.compact(10, now=now) == 3
    gone = store.collect(now + timedelta(days=36_500), keep=1)
    assert store.numbers == (3,)
    assert store.path / "manifests" / "000001.json" in gone


def texts(snapshot: Snapshot) -> int:
    """How many texts a snapshot has, seen whole: in the table, the search and the manifest."""
    snapshot.verify()
    count = snapshot.query("SELECT count(*) AS n FROM documents").to_pylist()[0]["n"]
    assert count == snapshot.counts["documents"] == len(snapshot.search("pair", limit=1_000))
    return int(count)


def test_a_reader_sees_whole_snapshots_while_another_process_writes(store: Store) -> None:
    batches = 24
    with subprocess.Popen([sys.executable, "-c", WRITE, str(store.path), str(batches)]) as writer:
        seen = []
        while writer.poll() is None:
            if not store.is_empty:
                with store.snapshot() as snapshot:
                    seen.append(texts(snapshot))
        assert writer.returncode == 0
    assert len(set(seen)) > 1, "the reader came too late to see the writer at work"
    assert seen == sorted(seen)
    assert all(count % 2 == 0 for count in seen), "half a batch was seen"
    assert texts(store.snapshot()) == 2 * batches


def test_two_processes_cannot_write_at_once(
    store: Store, now: datetime, make_document: DocumentMaker
) -> None:
    with store.write() as writer:
        done = subprocess.run(
            [sys.executable, "-c", WRITE, str(store.path), "1"], capture_output=True, text=True,
            check=False,
        )
        assert done.returncode == 1
        assert "the store is being written by process" in done.stderr
        writer.add("documents", [document_row(make_document("One."))])
        assert writer.commit(coder=None, now=now) == 1


def test_opening_the_room_loads_no_heavy_library() -> None:
    script = (
        "import sys, multivector.records as records; records.Decisions('x').read('judgement');"
        "print([name for name in ('pyarrow', 'duckdb', 'numpy') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
