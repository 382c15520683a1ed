from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.records.importing.conftest import Importer

from multivector.domain import DateInterval, StoreError
from multivector.records import Store, write_events
from multivector.records.importing.own_events import AGAIN, NO_EVENT


@pytest.fixture
def exported(tmp_path: Path, record: Any, make_document: Any, make_event: Any) -> dict[str, Path]:
    """Two events of another store, in every form."""
    other = Store.open(tmp_path / "other", create=True)
    text = make_document("KAZ met UZB; later KAZ and UZB talked.")
    record(other, [text], [
        make_event(text, "met", "CONSULT", ["KAZ"], ["UZB"], mode="visit",
                   on=DateInterval.day(date(2025, 10, 2)), place=("Astana", "KAZ")),
        make_event(text, "talked", "CONSULT", ["KAZ", "UZB"], reciprocal=True, said_by="RUS"),
    ])
    paths = {}
    with other.snapshot() as snapshot:
        for form in ("jsonl", "csv", "parquet"):
            paths[form] = tmp_path / f"events.{form}"
            with paths[form].open("wb") as out:
                write_events(snapshot.events(), form, out)
    return paths


@pytest.mark.parametrize("form", ["jsonl", "csv", "parquet"])
def test_events_come_back_as_they_went(
    form: str, exported: dict[str, Path], bring: Importer, store: Store
) -> None:
    done = bring("own", exported[form]).tally
    assert done is not None
    assert (done.rows, done.events, done.pairs, done.dropped) == (2, 2, 3, {})
    with store.snapshot() as snapshot:
        met, talked = sorted(snapshot.events().to_pylist(), key=lambda row: row["mode"] or "z")
    assert (met["actors"], met["recipients"], met["mode"]) == (["KAZ"], ["UZB"], "visit")
    assert met["date"]["start"] == date(2025, 10, 2)
    assert met["place"]["country"] == "KAZ"
    assert met["trigger"]["text"] == "met"
    assert met["confidence"] == 0.75
    assert met["source"].startswith(f"events.{form}:")
    assert (talked["reciprocal"], talked["said_by"]["id"]) == (True, "RUS")
    assert met["known_at"] == (None if form == "jsonl" else date(2025, 10, 3))


def test_an_event_comes_once_whatever_the_form(
    exported: dict[str, Path], bring: Importer, store: Store
) -> None:
    bring("own", exported["parquet"])
    again = bring("own", exported["jsonl"]).tally
    assert again is not None
    assert (again.events, again.dropped) == (0, {AGAIN: 2})
    with store.snapshot() as snapshot:
        assert snapshot.counts["pairs"] == 3


def test_a_line_that_is_no_event_is_dropped(
    exported: dict[str, Path], bring: Importer
) -> None:
    path = exported["jsonl"]
    path.write_text(path.read_text() + "no json\n[]\n" + '{"id": "x"}\n')
    done = bring("own", path).tally
    assert done is not None
    assert (done.events, done.dropped) == (2, {NO_EVENT: 3})
    assert done.examples[NO_EVENT] == ["events.jsonl:3", "events.jsonl:4", "events.jsonl:5"]


def test_a_file_of_another_kind_is_refused(tmp_path: Path, bring: Importer) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b\n1,2\n")
    with pytest.raises(StoreError, match="no export of events"):
        bring("own", path)
