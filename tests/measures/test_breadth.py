import doctest
from collections.abc import Callable
from math import exp, log, sqrt
from typing import Any

import pytest
from tests.measures.ties import record_of, tie

from multivector.measures import Options, Period, breadth
from multivector.measures.breadth import breadth as measure
from multivector.measures.breadth import changed_hands, effective_number

Make = Callable[..., dict[str, Any]]
POLES = ("RUS", "USA", "CHN")
ASKED = Options(parties=("KAZ",), by=Period.YEAR)


def many(event: Make, counts: dict[str, int], day: str) -> list[dict[str, Any]]:
    return [event("KAZ", pole, "CONSULT", day, number=number)
            for pole, count in counts.items() for number in range(count)]


def rows(record: Any) -> dict[tuple[int, str], dict[str, Any]]:
    return {(row["period"].year, row["dimension"]): row
            for row in measure(record, ASKED, POLES).to_pylist()}


def test_breadth_tilt_and_interval_by_hand(event: Make) -> None:
    """Shares 3/4 and 1/4: entropy .5623; its variance (sum p log^2 p - H^2) / 16."""
    row = rows(record_of([], many(event, {"RUS": 12, "CHN": 4}, "2024-03-01")))[2024, "diplomatic"]
    entropy = -(0.75 * log(0.75) + 0.25 * log(0.25))
    spread = sqrt((0.75 * log(0.75) ** 2 + 0.25 * log(0.25) ** 2 - entropy**2) / 16)
    assert row["breadth"] == pytest.approx(exp(entropy))
    assert row["low"] == pytest.approx(exp(entropy - 1.959964 * spread))
    assert row["high"] == pytest.approx(exp(entropy + 1.959964 * spread))
    assert (row["leader"], row["tilt"], row["acts"]) == ("RUS", 0.5, 16)


def test_volatility_is_what_changed_hands_since_the_last_period_with_ties(event: Make) -> None:
    found = rows(record_of([], [
        *many(event, {"RUS": 12, "CHN": 4}, "2021-03-01"),
        *many(event, {"RUS": 4, "CHN": 8, "USA": 4}, "2024-03-01"),
    ]))
    assert found[2021, "diplomatic"]["volatility"] is None
    assert found[2024, "diplomatic"]["volatility"] == pytest.approx(0.5)


def test_dropping_a_dimension_moves_breadth(event: Make) -> None:
    found = rows(record_of(
        [tie("trade", "KAZ", "CHN", 2024, 5), tie("arms", "RUS", "KAZ", 2024, 5)],
        many(event, {"RUS": 20}, "2024-03-01"),
    ))
    row = found[2024, "all"]
    assert row["breadth"] == pytest.approx(effective_number({"RUS": 2 / 3, "CHN": 1 / 3}))
    assert row["least"] == pytest.approx(1)  # without the economic dimension all is Russia
    assert row["most"] == pytest.approx(2)
    assert row["leader"] == "RUS"
    assert row["leader_stays"] is False  # half and half without another: China comes first
    assert found[2024, "economic"]["least"] is None


def test_one_dimension_cannot_be_dropped(event: Make) -> None:
    row = rows(record_of([], many(event, {"RUS": 20}, "2024-03-01")))[2024, "all"]
    assert row["breadth"] == pytest.approx(1)
    assert row["least"] is row["most"] is row["leader_stays"] is None


def test_few_acts_have_no_interval(event: Make) -> None:
    row = rows(record_of([], many(event, {"RUS": 2, "CHN": 2}, "2024-03-01")))[2024, "diplomatic"]
    assert row["breadth"] == pytest.approx(2)
    assert row["low"] is None


def test_without_cooperation_nothing_is_told(event: Make) -> None:
    events = [event("KAZ", "RUS", "ACCUSE", "2024-03-01")]
    row = rows(record_of([], events))[2024, "diplomatic"]
    assert row["breadth"] is row["leader"] is row["tilt"] is None


def test_what_changes_hands() -> None:
    assert changed_hands({"RUS": 1.0}, {"CHN": 1.0}) == 1
    assert changed_hands({"RUS": 0.5, "CHN": 0.5}, {"CHN": 0.5, "RUS": 0.5}) == 0


def test_what_changes_hands_is_the_same_in_any_order() -> None:
    assert changed_hands({f"pole {number}": 0.1 for number in range(10)}, {}) == 0.5  # not .4999…


def test_its_doctests_hold() -> None:
    assert doctest.testmod(breadth).failed == 0
