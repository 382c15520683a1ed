from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa

from multivector.records import TABLES
from multivector.records.admission import admit
from multivector.records.conform import conform, stamp
from multivector.records.parquet import TableFiles

NOW = datetime(2025, 11, 1, tzinfo=UTC)


def table(name: str, *rows: dict[str, Any], at: datetime = NOW) -> pa.Table:
    return stamp(conform(name, list(rows)), at)


def skipped(name: str, detail: str = "no text") -> dict[str, Any]:
    return {"id": name, "source": "x.txt", "reason": "empty", "detail": detail}


def story(name: str, *events: str) -> dict[str, Any]:
    return {"id": name, "events": list(events), "documents": [], "publishers": [],
            "known_at": None}


def test_rows_with_new_keys_all_come_in(tmp_path: Path) -> None:
    files = TableFiles(tmp_path, TABLES["skipped"], 1, ()).plus(table("skipped", skipped("a")))
    new = table("skipped", skipped("b"), skipped("c"))
    assert admit(files, new) == (new, [])


def test_where_the_first_row_stays_a_second_adds_nothing(tmp_path: Path) -> None:
    files = TableFiles(tmp_path, TABLES["skipped"], 1, ()).plus(table("skipped", skipped("a")))
    admitted, superseded = admit(files, table(
        "skipped", skipped("a", "again"), skipped("b", "first"), skipped("b", "second"),
    ))
    assert [(row["id"], row["detail"]) for row in admitted.to_pylist()] == [("b", "first")]
    assert superseded == []


def test_where_the_newest_row_counts_it_takes_the_place_of_the_old(tmp_path: Path) -> None:
    files = TableFiles(tmp_path, TABLES["stories"], 1, ()).plus(
        table("stories", story("s", "e1"), story("t", "e9"))
    )
    admitted, superseded = admit(files, table(
        "stories", story("s", "e1", "e2"), story("s", "e1", "e2", "e3"), story("u", "e4"),
    ))
    assert [(row["id"], row["events"]) for row in admitted.to_pylist()] == [
        ("s", ["e1", "e2", "e3"]), ("u", ["e4"]),
    ]
    assert superseded == ["s"]


def test_the_same_row_written_later_is_no_news(tmp_path: Path) -> None:
    files = TableFiles(tmp_path, TABLES["stories"], 1, ()).plus(
        table("stories", story("s", "e1"))
    )
    later = table("stories", story("s", "e1"), at=NOW + timedelta(days=1))
    admitted, superseded = admit(files, later)
    assert (admitted.num_rows, superseded) == (0, [])
