from datetime import date
from typing import Any

import pyarrow as pa
import pytest

from multivector.measures import MemoryRecord, Options
from multivector.measures.ideal_points import ideal_points, points_from_votes
from multivector.measures.scaling import VOTES, Settings

Rows = dict[str, list[dict[str, Any]]]


@pytest.fixture
def record(rows: Rows) -> MemoryRecord:
    return MemoryRecord.of_rows(rows)


def test_the_order_of_states_is_that_of_their_votes(record: MemoryRecord) -> None:
    """The votes of the fixture are drawn along the alphabet."""
    table = ideal_points(record, Options(), Settings(positive="UZB"))
    mean: dict[str, list[float]] = {}
    for row in table.to_pylist():
        mean.setdefault(row["party"], []).append(row["point"])
    order = sorted(mean, key=lambda party: sum(mean[party]) / len(mean[party]))
    assert order[:2] == ["AZE", "KAZ"]
    assert order[-2:] == ["TUR", "UZB"]


def test_absences_and_abstentions_are_counted(record: MemoryRecord, rows: Rows) -> None:
    row = next(
        one for one in ideal_points(record, Options()).to_pylist()
        if (one["party"], one["period"]) == ("TUR", date(2022, 1, 1))
    )
    cast = [
        tie for tie in rows["ties"]
        if tie["kind"] == "vote" and tie["actor"] == "TUR" and tie["date"]["start"].year == 2022
    ]
    assert row["votes"] == len(cast)
    assert row["abstained"] == sum(tie["value"] == 0 for tie in cast)
    assert row["absent"] == 20 - len(cast)
    assert row["low"] < row["point"] < row["high"]
    assert row["high"] - row["low"] == pytest.approx(2 * 1.959964 * row["error"])


def test_rows_are_chosen_and_the_line_stays(record: MemoryRecord) -> None:
    asked = Options(parties=("KAZ",), since=date(2022, 5, 1), until=date(2023, 5, 1))
    chosen = ideal_points(record, asked).to_pylist()
    assert [row["period"].year for row in chosen] == [2022, 2023]
    every = {(row["party"], row["period"]): row for row in
             ideal_points(record, Options()).to_pylist()}
    assert all(row == every[row["party"], row["period"]] for row in chosen)


def test_rows_name_at_most_so_many_votes(record: MemoryRecord, rows: Rows) -> None:
    ids = {tie["id"] for tie in rows["ties"] if tie["actor"] == "KAZ"}
    for row in ideal_points(record, Options(parties=("KAZ",), evidence=3)).to_pylist():
        assert len(row["ties"]) == 3
        assert set(row["ties"]) <= ids


def test_votes_from_elsewhere_need_no_ties() -> None:
    votes = pa.Table.from_pylist([
        {"roll_call": f"R{call}", "item": None, "day": date(2020, 1, 1), "voter": voter,
         "vote": 1 if (call + place) % 2 else -1}
        for call in range(6) for place, voter in enumerate(("AZE", "USA"))
    ], schema=VOTES)
    rows = points_from_votes(votes, Options()).to_pylist()
    assert [row["party"] for row in rows] == ["AZE", "USA"]
    assert rows[1]["point"] > 0 > rows[0]["point"]
    assert rows[0]["ties"] == []
