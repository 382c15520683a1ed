"""Changes are found where they are, and only there, within outlet."""

from collections.abc import Callable
from datetime import date, timedelta

import numpy as np
import pytest

from multivector.narratives import find_changes

START = date(2010, 1, 1)
Rows = list[tuple[str, date, float]]


def series(
    seed: int, days: int, mean: Callable[[int], float], outlet: str = "a", first: int = 0
) -> Rows:
    """A text a day of -1, 0 or 1, its mean told for each day."""
    rng = np.random.default_rng(seed)
    return [
        (outlet, START + timedelta(days=day), float(np.clip(rng.normal(mean(day), 0.5), -1, 1)))
        for day in range(first, days)
    ]


def test_a_spell_of_hostility_is_found_at_both_its_ends() -> None:
    rows = series(1, 900, lambda day: -0.5 if 400 <= day < 500 else 0.1)
    changes = find_changes(rows)
    assert changes.can_tell
    assert [round(one.shift, 1) < 0 for one in changes.found] == [True, False]
    for one, true in zip(changes.found, (400, 500), strict=True):
        assert abs((one.day - START).days - true) <= 10
        assert one.earliest <= one.day <= one.latest
        assert one.chance < 0.05


def test_a_new_outlet_is_no_change_of_tone() -> None:
    rows = series(2, 600, lambda _: 0.3) + series(3, 600, lambda _: -0.6, "b", first=300)
    assert find_changes(rows).found == ()


def test_a_turn_of_both_outlets_is_one_change() -> None:
    def turn(day: int) -> float:
        return 0.3 if day < 300 else -0.2

    rows = series(4, 600, turn) + series(5, 600, lambda day: turn(day) - 0.4, "b", first=150)
    (change,) = find_changes(rows).found
    assert abs((change.day - START).days - 300) <= 10
    assert [one.outlet for one in change.outlets] == ["a", "b"]
    assert all((one.mean_after or 0) < (one.mean_before or 0) - 0.2 for one in change.outlets)


def test_false_alarms_stay_near_their_stated_rate() -> None:
    alarms = sum(
        bool(find_changes(series(seed, 240, lambda _: 0.0), false_alarms=0.1).found)
        for seed in range(40)
    )
    assert alarms <= 9  # 4 are expected; 10 or more come by chance once in a hundred times


def test_few_texts_cannot_tell() -> None:
    changes = find_changes(series(6, 12, lambda day: -1.0 if day > 6 else 1.0))
    assert not changes.can_tell
    assert changes.found == ()
    assert "12 texts" in changes.reason


def test_what_would_have_been_found_shrinks_with_more_texts() -> None:
    few, many = (find_changes(series(7, days, lambda _: 0.0)).smallest for days in (100, 900))
    assert few is not None
    assert many is not None
    assert many < few / 2


def test_nothing_is_no_series() -> None:
    assert find_changes([]).found == ()
    assert not find_changes([]).can_tell


def test_the_order_of_input_does_not_matter_and_a_seed_repeats() -> None:
    rows = series(8, 300, lambda day: -0.6 if day > 150 else 0.2)
    assert find_changes(rows, seed=3) == find_changes(rows[::-1], seed=3)


@pytest.mark.parametrize("value", [0.0, 1.0])
def test_a_tone_that_never_moves_has_no_change(value: float) -> None:
    rows = [("a", START + timedelta(days=day), value) for day in range(100)]
    assert find_changes(rows).found == ()
