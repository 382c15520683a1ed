"""`multivector vector`."""

import json
from collections.abc import Callable
from typing import Any

from multivector.runs import Watch


def test_ties_are_divided_among_the_poles_that_are_named(
    call: Callable[..., Any], watch: Watch
) -> None:
    """The small watch tells of a deal of Azerbaijan with Turkey, and of Russia's condemnation."""
    ran = call("vector", "AZE", "--pole", "TUR", "--pole", "RUS", "--dir", watch.folder)
    assert ran.code == 0
    lines = [line.split() for line in ran.out.splitlines()]
    assert lines[0][:3] == ["DIMENSION", "POLE", "SHARE"]
    told = {(line[0], line[1]): line[2] for line in lines[1:]}
    assert {told[dimension, "TUR"] for dimension, pole in told if pole == "TUR"} >= {"1.00"}


def test_breadth_is_told_by_dimension(call: Callable[..., Any], watch: Watch) -> None:
    ran = call("vector", "AZE", "--pole", "TUR", "--pole", "RUS", "--breadth", "--by", "month",
               "--format", "jsonl", "--dir", watch.folder)
    rows = [json.loads(line) for line in ran.out.splitlines()]
    assert rows
    assert {row["party"] for row in rows} == {"AZE"}
    assert rows[-1]["dimension"] == "all"
    assert any(row["leader"] == "TUR" and row["breadth"] == 1 for row in rows)


def test_rows_open_onto_events(call: Callable[..., Any], watch: Watch) -> None:
    ran = call("vector", "AZE", "--pole", "TUR", "--pole", "RUS", "--format", "jsonl",
               "--dir", watch.folder)
    rows = [json.loads(line) for line in ran.out.splitlines()]
    events = {one for row in rows for one in row["events"]}
    assert events
    for one in events:
        assert call("evidence", one, "--dir", watch.folder).code == 0


def test_one_pole_is_a_usage_error(call: Callable[..., Any], watch: Watch) -> None:
    ran = call("vector", "AZE", "--pole", "TUR", "--dir", watch.folder)
    assert ran.code == 2
    assert "two poles" in ran.err


def test_nothing_between_is_said(call: Callable[..., Any], watch: Watch) -> None:
    ran = call("vector", "PER", "--pole", "TUR", "--pole", "RUS", "--dir", watch.folder)
    assert (ran.code, ran.out) == (0, "")
    assert "nothing lies between" in ran.err
