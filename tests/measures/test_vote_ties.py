from datetime import date
from typing import Any

from multivector.measures import MemoryRecord, Options
from multivector.measures.scaling import VOTES
from multivector.measures.vote_ties import votes_of


def test_votes_are_read_from_ties(rows: dict[str, list[dict[str, Any]]]) -> None:
    votes = votes_of(MemoryRecord.of_rows(rows), Options())
    cast = [row for row in rows["ties"] if row["kind"] == "vote"]
    assert votes.schema.names == [*VOTES.names, "tie"]
    assert len(votes) == len(cast)
    assert set(votes.column("tie").to_pylist()) == {row["id"] for row in cast}
    assert set(votes.column("vote").to_pylist()) <= {-1, 0, 1}


def test_votes_known_later_are_left_out(rows: dict[str, list[dict[str, Any]]]) -> None:
    votes = votes_of(MemoryRecord.of_rows(rows), Options(as_of=date(2022, 6, 1)))
    assert {day.year for day in votes.column("day").to_pylist()} == {2021, 2022}


def test_a_roll_call_is_named_with_its_day(rows: dict[str, list[dict[str, Any]]]) -> None:
    record = MemoryRecord.of_rows(rows)
    calls = votes_of(record, Options()).column("roll_call").to_pylist()
    assert "UNGA-2022-03 2022-01-01" in calls
