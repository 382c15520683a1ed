from pathlib import Path

from multivector.cli.imports import RowCounter, describe_import, format_rows, import_row
from multivector.records.importing import Imported, Tally


def test_ties_are_told_without_events_and_replacement_is_said() -> None:
    done = Imported(Path("votes.csv"), "d", Tally(rows=2, ties=9), ("old",))
    assert list(describe_import(done)) == [
        "votes.csv: 2 rows, 9 ties, in place of its earlier rows"
    ]
    assert import_row(done, "unga-votes")["replaced"] == ["old"]


def test_what_a_file_says_cannot_act_on_the_terminal() -> None:
    tally = Tally(rows=1, events=1)
    tally.unmapped["bad\x1b[2Jname"] += 3
    lines = list(describe_import(Imported(Path("x"), "d", tally)))
    assert "\x1b" not in "".join(lines)


def test_formats_say_what_they_hold() -> None:
    held = {row["format"]: row["holds"] for row in format_rows()}
    assert (held["gdelt-2"], held["sipri-arms"], held["own"]) == ("events", "ties", "events")


def test_rows_are_counted_in_silence_where_there_is_no_terminal() -> None:
    with RowCounter("file") as counter:
        counter.advance(5)
