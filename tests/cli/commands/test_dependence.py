"""`multivector dependence`."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from tests.measures.ties import record_of, tie

from multivector.cli.commands import dependence
from multivector.measures import Record
from multivector.runs import Watch

TIES = [
    tie("trade", one, other, year, value)
    for year, russia, china in ((2021, 60, 40), (2022, 55, 50), (2023, 50, 70))
    for partner, value in (("RUS", russia), ("CHN", china), ("ITA", 30))
    for one, other in (("KAZ", partner), (partner, "KAZ"))
]


@pytest.fixture
def with_ties(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ties where the command looks for a snapshot: no import brings any in this test."""

    @contextmanager
    def opened(_: Watch) -> Iterator[Record]:
        yield record_of(TIES)

    monkeypatch.setattr(dependence, "open_snapshot", opened)


@pytest.mark.usefixtures("with_ties")
def test_one_power_is_told_by_flow_with_who_passed_it(
    call: Callable[..., Any], watch: Watch
) -> None:
    ran = call("dependence", "KAZ", "--on", "RUS", "--dir", watch.folder)
    lines = ran.out.splitlines()
    assert [line.split()[0] for line in lines] == ["FLOW", "trade", "exports", "imports"]
    assert "CHN 2023" in lines[1]
    assert "CHN 0.47" in lines[1]


@pytest.mark.usefixtures("with_ties")
def test_one_flow_is_told_by_period(call: Callable[..., Any], watch: Watch) -> None:
    ran = call("dependence", "KAZ", "--on", "Russia", "--flow", "trade", "--since", "2022",
               "--dir", watch.folder)
    lines = ran.out.splitlines()
    assert [line.split()[1] for line in lines[1:]] == ["2022-01-01", "2023-01-01"]
    assert lines[2].rstrip().endswith("CHN")


@pytest.mark.usefixtures("with_ties")
def test_without_a_power_the_largest_partners_are_listed(
    call: Callable[..., Any], watch: Watch
) -> None:
    ran = call("dependence", "KAZ", "--flow", "imports", "--dir", watch.folder)
    assert [line.split()[2] for line in ran.out.splitlines()[1:]] == ["CHN", "RUS", "ITA"]


@pytest.mark.usefixtures("with_ties")
def test_programs_get_every_column(call: Callable[..., Any], watch: Watch) -> None:
    ran = call("dependence", "KAZ", "--on", "RUS", "--format", "jsonl", "--dir", watch.folder)
    rows = [json.loads(line) for line in ran.out.splitlines()]
    assert len(rows) == 9
    assert rows[2]["passed_by"] == ["CHN"]
    assert all(row["ties"] for row in rows)


def test_a_watch_without_ties_says_how_to_get_them(
    call: Callable[..., Any], watch: Watch
) -> None:
    ran = call("dependence", "KGZ", "--on", "RUS", "--dir", watch.folder)
    assert (ran.code, ran.out) == (0, "")
    assert "multivector import" in ran.err
