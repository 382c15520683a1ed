"""The rules of a store: each finds the break that it is for, and nothing in a sound one."""

from datetime import UTC, datetime

from multivector.records import Store
from multivector.runs import Watch
from multivector.runs.store_check import check_store

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def codes(watch: Watch) -> set[str]:
    return {one.code for one in check_store(watch)}


def test_a_sound_store_breaks_no_rule(filled: Watch) -> None:
    assert codes(filled) == set()


def test_s201_a_file_with_other_bytes(filled: Watch) -> None:
    path = max((filled.data / "tables" / "events").glob("*.parquet"))
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    assert codes(filled) == {"S201"}


def test_s202_an_event_that_misquotes_its_document(filled: Watch) -> None:
    store = Store.open(filled.data)
    with store.snapshot() as snapshot:
        (row, *_) = snapshot.query("SELECT * FROM events").to_pylist()
    row["evidence"]["text"] = "something else"
    with store.write() as writer:
        writer.replace("events", [row])
        writer.commit(coder=None, now=NOW)
    assert codes(filled) == {"S202"}


def test_s203_an_event_without_its_document(filled: Watch) -> None:
    store = Store.open(filled.data)
    with store.snapshot() as snapshot:
        (row, *_) = snapshot.query("SELECT * FROM events").to_pylist()
    row["id"], row["document"] = "0" * 16, "nowhere"
    with store.write() as writer:
        writer.add("events", [row])
        writer.commit(coder=None, now=NOW)
    assert codes(filled) == {"S203"}


def test_s204_a_document_whose_file_is_not_listed(filled: Watch) -> None:
    with Store.open(filled.data).write() as writer:
        writer.remove("sources", ["texts/deal.txt"])
        writer.commit(coder=None, now=NOW)
    assert codes(filled) == {"S204"}
