"""`multivector dyad`."""

import json
from collections.abc import Callable
from typing import Any

from multivector.runs import Watch


def test_a_course_is_drawn_with_counts_balance_and_events(
    call: Callable[..., Any], watch: Watch
) -> None:
    ran = call("dyad", "RUS", "AZE", "--dir", watch.folder, "--by", "month")
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert lines[0] == "Azerbaijan – Russia"
    (row,) = [line for line in lines if line.startswith("2025-10")]
    assert row.split()[1:5] == ["0", "0", "1", "0"]
    assert "●" in row
    assert any(line.startswith("balance") for line in lines)


def test_programs_get_every_column(call: Callable[..., Any], watch: Watch) -> None:
    ran = call("dyad", "Russia", "Azerbaijan", "--dir", watch.folder, "--directed",
               "--format", "json")
    rows = json.loads(ran.out)
    assert {(row["actor"], row["recipient"]) for row in rows} == {("AZE", "RUS"), ("RUS", "AZE")}
    (row,) = [row for row in rows if row["actor"] == "RUS"]
    assert row["verbal_conflict"] == 1
    assert row["low"] < row["balance"] < row["high"]
    assert len(row["events"]) == 1


def test_one_party_gives_all_whom_it_deals_with(call: Callable[..., Any], watch: Watch) -> None:
    out = call("dyad", "AZE", "--dir", watch.folder).out
    assert "Azerbaijan – Russia" in out
    assert "Azerbaijan – Türkiye" in out


def test_nothing_said_about_a_pair_is_told_as_nothing(
    call: Callable[..., Any], watch: Watch
) -> None:
    ran = call("dyad", "KAZ", "UZB", "--dir", watch.folder, "--since", "2030")
    assert (ran.code, ran.out) == (0, "")
    assert "no acts between them" in ran.err


def test_an_unknown_party_is_refused_with_the_next_step(
    call: Callable[..., Any], watch: Watch
) -> None:
    ran = call("dyad", "RUS", "Narnia", "--dir", watch.folder)
    assert ran.code == 2
    assert "multivector who" in ran.err


def test_without_judgements_nothing_can_be_corrected(
    call: Callable[..., Any], watch: Watch
) -> None:
    ran = call("dyad", "RUS", "AZE", "--dir", watch.folder, "--audited")
    assert ran.code == 2
    assert "multivector audit" in ran.err
