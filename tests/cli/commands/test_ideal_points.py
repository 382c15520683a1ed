"""`multivector ideal-points`."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from multivector.runs import Watch

STATES = ("AZE", "CHN", "KAZ", "RUS", "TUR", "USA")


@pytest.fixture
def votes(tmp_path: Path) -> Path:
    """Votes of six states along a line, thirty a year."""
    random = np.random.default_rng(8)
    place = np.linspace(-1.5, 1.5, len(STATES))
    lines = ["rcid,date," + ",".join(STATES)]
    for number in range(90):
        pull = random.choice([-2, 2]) * place + random.normal(size=len(STATES))
        cast = np.where(pull < -0.4, 3, np.where(pull < 0.4, 2, 1))
        lines.append(f"{number},{2020 + number % 3}-12-01,{','.join(map(str, cast))}")
    path = tmp_path / "votes.csv"
    path.write_text("\n".join([*lines, "x,never,1,1,1,1,1,1"]))
    return path


def test_one_state_is_told_by_year(call: Callable[..., Any], votes: Path) -> None:
    ran = call("ideal-points", "--votes", votes, "--state", "Kazakhstan", "--since", "2021")
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert [line.split()[0] for line in lines] == ["YEAR", "2021", "2022"]
    assert all("●" in line for line in lines[1:])
    assert "90 roll calls, 540 votes" in ran.err
    assert "1 × roll call without a number or a date" in ran.err


def test_several_states_are_courses_the_most_positive_first(
    call: Callable[..., Any], votes: Path
) -> None:
    ran = call("ideal-points", "--votes", votes)
    states = [line.split()[0] for line in ran.out.splitlines()[1:]]
    assert sorted(states) == list(STATES)
    assert states[0] in {"USA", "TUR"}
    assert states[-1] in {"AZE", "CHN"}
    assert "2020–2022" in ran.out


def test_programs_get_every_column(call: Callable[..., Any], votes: Path) -> None:
    ran = call("ideal-points", "--votes", votes, "--state", "KAZ", "--format", "jsonl")
    rows = [json.loads(line) for line in ran.out.splitlines()]
    assert [row["period"] for row in rows] == ["2020-01-01", "2021-01-01", "2022-01-01"]
    assert all(row["low"] < row["point"] < row["high"] for row in rows)
    assert all(row["votes"] == 30 for row in rows)


def test_later_votes_are_not_known_before(call: Callable[..., Any], votes: Path) -> None:
    ran = call("ideal-points", "--votes", votes, "--as-of", "2021", "--format", "jsonl")
    assert {json.loads(line)["period"] for line in ran.out.splitlines()} == {
        "2020-01-01", "2021-01-01",
    }


def test_a_watch_without_votes_says_how_to_get_them(
    call: Callable[..., Any], watch: Watch
) -> None:
    ran = call("ideal-points", "--dir", watch.folder)
    assert (ran.code, ran.out) == (0, "")
    assert "--votes FILE" in ran.err


def test_an_unknown_state_is_a_usage_error(call: Callable[..., Any], votes: Path) -> None:
    ran = call("ideal-points", "--votes", votes, "--state", "Atlantis")
    assert ran.code == 2
    assert "Atlantis" in ran.err


def test_agreement_of_two_states_by_year(call: Callable[..., Any], votes: Path) -> None:
    asked = ("ideal-points", "--votes", votes, "--agreement", "--state", "KAZ")
    ran = call(*asked, "--state", "RUS")
    lines = ran.out.splitlines()
    assert [line.split()[0] for line in lines] == ["YEAR", "2020", "2021", "2022"]
    assert all(line.split()[-1] == "30" for line in lines[1:])
    rows = [json.loads(line)
            for line in call(*asked, "--state", "RUS", "--format", "jsonl").out.splitlines()]
    assert all(0 <= row["agreement"] <= 1 and row["kappa"] <= 1 for row in rows)
    assert call(*asked).code == 2
