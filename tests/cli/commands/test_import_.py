"""`multivector import`."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from multivector.records import Store
from multivector.runs import Watch


@pytest.fixture
def keds(tmp_path: Path) -> Path:
    path = tmp_path / "keds.csv"
    path.write_text(
        "date,source,target,code\n1992-03-04,AZRMIL,ARM,223\n1992-03-05,IDI,ARM,121\n"
        "1992-03-06,AZR,ARM,023\n"
    )
    return path


def test_what_came_of_each_file_is_told(
    call: Callable[..., Any], watch: Watch, keds: Path
) -> None:
    ran = call("import", "keds-weis", keds, "--dir", watch.folder)
    assert ran.code == 0
    assert "keds.csv: 3 rows, 2 events, 2 pairs" in ran.out
    assert "a mere statement, which PLOVER does not code (keds.csv:4)" in ran.out
    assert "1 parties that nothing maps, in 1 places" in ran.out
    assert "IDI" in ran.out
    again = call("import", "keds-weis", keds, "--dir", watch.folder)
    assert "imported before, nothing added" in again.out


def test_imported_events_stand_beside_coded_ones(
    call: Callable[..., Any], watch: Watch, keds: Path
) -> None:
    call("import", "keds-weis", keds, "--dir", watch.folder)
    listed = call("events", "--dir", watch.folder, "--actor", "AZE:MIL", "--format", "csv").out
    assert "keds.csv:2" in listed
    shown = call("events", "--dir", watch.folder, "--actor", "AZE:MIL").out
    event = shown.splitlines()[1].split()[-1]
    opened = call("evidence", event, "--dir", watch.folder)
    assert "Imported from keds.csv:2; it has no sentence." in opened.out
    assert "scheme weis, code 223, actor AZRMIL, recipient ARM" in opened.out
    assert "imported  keds-weis 2 " in call("status", "--dir", watch.folder).out
    assert call("check", "store", "--dir", watch.folder).code == 0
    assert call("run", "--dir", watch.folder, "--no-report").code in (0, 3)
    with Store.open(watch.data).snapshot() as snapshot:
        assert snapshot.query("SELECT * FROM events WHERE source IS NOT NULL").num_rows == 2


def test_for_programs_everything_is_listed(
    call: Callable[..., Any], watch: Watch, keds: Path
) -> None:
    ran = call("import", "keds-weis", keds, "--dir", watch.folder, "--format", "json")
    (row,) = json.loads(ran.out)
    assert (row["rows"], row["events"], row["imported_before"]) == (3, 2, False)
    assert row["unmapped"] == [{"name": "IDI", "rows": 1}]


def test_a_file_that_is_no_such_thing_does_not_stop_the_others(
    call: Callable[..., Any], watch: Watch, keds: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.csv"
    other.write_text("a,b\n1,2\n")
    ran = call("import", "keds-weis", other, tmp_path / "none.csv", keds, "--dir", watch.folder)
    assert ran.code == 3
    assert "other.csv: does not look like the format" in ran.err
    assert "no such file" in ran.err
    assert "2 events" in ran.out


def test_malformed_rows_are_told_by_the_exit_code(
    call: Callable[..., Any], watch: Watch, keds: Path
) -> None:
    keds.write_text(keds.read_text() + "1992-03-07,AZR\n")
    ran = call("import", "keds-weis", keds, "--dir", watch.folder)
    assert ran.code == 3
    assert "another number of columns (keds.csv:5)" in ran.out


def test_a_day_of_publication_is_read_and_a_wrong_one_is_told(
    call: Callable[..., Any], watch: Watch, tmp_path: Path
) -> None:
    path = tmp_path / "m.csv"
    path.write_text("year,origin,destination,stock\n2020,Uzbekistan,Russia,1000\n")
    ran = call("import", "undesa-migrants", path, "--dir", watch.folder, "--known", "2021-01")
    assert ran.code == 0
    assert "1 ties" in ran.out
    with Store.open(watch.data).snapshot() as snapshot:
        (row,) = snapshot.query("SELECT known_at FROM ties").to_pylist()
    assert str(row["known_at"]) == "2021-01-31"
    wrong = call("import", "undesa-migrants", path, "--dir", watch.folder, "--known", "soon")
    assert wrong.code == 2


def test_formats_are_listed_and_a_wrong_one_is_told(
    call: Callable[..., Any], watch: Watch, keds: Path
) -> None:
    listed = call("import", "--list")
    assert listed.code == 0
    assert "gdelt-1" in listed.out
    assert "unga-votes" in listed.out
    wrong = call("import", "copdab", keds, "--dir", watch.folder)
    assert (wrong.code, "--list" in wrong.err) == (2, True)
    assert call("import", "keds-weis").code == 2


def test_json_lines_leave_out_what_has_no_sentence_and_say_so(
    call: Callable[..., Any], watch: Watch, keds: Path
) -> None:
    before = call("export", "--dir", watch.folder).out.splitlines()
    call("import", "keds-weis", keds, "--dir", watch.folder)
    ran = call("export", "--dir", watch.folder)
    assert ran.code == 3
    assert ran.out.splitlines() == before
    assert "2 imported events left out" in ran.err
    assert call("export", "--dir", watch.folder, "--format", "csv").code == 0
