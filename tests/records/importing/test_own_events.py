from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from multivector.domain import DateInterval, StoreError
from multivector.records import Store, write_events
from multivector.records.importing import Imported, find_format, import_file
from multivector.records.importing.own_events import AGAIN, NO_EVENT
from multivector.worlds import World

Importer = Callable[..., Imported]


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


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_what_an_imported_event_was_originally_goes_along(
    form: str, tmp_path: Path, bring: Importer, store: Store, world: World,
    now: datetime,
) -> None:
    keds = tmp_path / "keds.csv"
    keds.write_text("date,source,target,code\n1992-03-04,AZRMIL,ARM,223\n")
    bring("keds-weis", keds)
    path = tmp_path / f"out.{form}"
    with store.snapshot() as snapshot, path.open("wb") as out:
        write_events(snapshot.events(), form, out)
    other = Store.open(tmp_path / "other", create=True)
    with other.write() as writer:
        import_file(writer, path, find_format("own"), world, now=now)
    with other.snapshot() as snapshot:
        (row,) = snapshot.events().to_pylist()
    assert row["original"] == {
        "scheme": "weis", "code": "223", "actor": "AZRMIL", "recipient": "ARM"
    }
    assert row["source"].endswith(" (keds.csv:2)")
    assert (row["evidence"], row["confidence"]) == (None, None)


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
