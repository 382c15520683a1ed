"""`multivector episodes`."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from multivector.runs import Watch


def test_too_few_acts_give_no_episode(call: Callable[..., Any], watch: Watch) -> None:
    ran = call("episodes", "RUS", "AZE", "--dir", watch.folder)
    assert (ran.code, ran.out) == (0, "")
    assert "stands out from chance" in ran.err


@pytest.fixture
def clashes(acts_watch: Callable[..., Path]) -> Path:
    day = date(2024, 3, 1)
    acts = [(day + timedelta(days=7 * week), "KGZ", "CONSULT", "TJK") for week in range(30)]
    acts += [(date(2024, 6, 1 + n // 2), "TJK", ("ASSAULT", "ACCUSE")[n % 2], "KGZ")
             for n in range(8)]
    return acts_watch([*acts, (date(2024, 6, 6), "KGZ", "RETREAT", "TJK")])


def test_a_rift_is_told_with_what_opened_and_closed_it(
    call: Callable[..., Any], clashes: Path
) -> None:
    ran = call("episodes", "KGZ", "TJK", "--dir", clashes)
    assert ran.code == 0
    assert ran.out.splitlines()[0] == "Kyrgyzstan – Tajikistan"
    (row,) = [line for line in ran.out.splitlines() if line.startswith("rift")]
    assert "2024-06-01" in row
    assert "RETREAT 2024-06-06" in row
    assert "False alarms: 5%" in ran.out
