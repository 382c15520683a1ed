"""Whether two courses move together."""

from datetime import date, timedelta

import numpy as np
import pytest

from multivector.arguments import CoMovement, co_movement

START = date(2024, 1, 1)


def _course(values: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> dict[date, float]:
    return {START + timedelta(days=31 * n): float(value) for n, value in enumerate(values)}


@pytest.fixture
def walk() -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    return np.random.default_rng(3).normal(size=40).cumsum()


def test_a_course_moves_with_itself_and_against_its_mirror(
    walk: "np.ndarray[tuple[int], np.dtype[np.float64]]",
) -> None:
    same = co_movement(_course(walk), _course(walk * 2))
    assert same.value == pytest.approx(1)
    assert (same.changes, same.says(1), same.says(-1)) == (39, "with it", "against it")
    turned = co_movement(_course(walk), _course(-walk))
    assert turned.value == pytest.approx(-1)
    assert turned.says(-1) == "with it"
    assert turned.says(None) == "either way"


def test_two_courses_that_only_drift_say_nothing() -> None:
    chance = np.random.default_rng(5)
    one, other = (np.arange(40) + chance.normal(size=40) for _ in range(2))
    moved = co_movement(_course(one), _course(other))
    assert moved.low is not None
    assert moved.high is not None
    assert moved.low < 0 < moved.high
    assert moved.says(1) == "either way"


def test_the_same_seed_gives_the_same_interval(
    walk: "np.ndarray[tuple[int], np.dtype[np.float64]]",
) -> None:
    other = walk + np.random.default_rng(7).normal(size=40)
    first, second = (co_movement(_course(walk), _course(other), seed=1) for _ in range(2))
    assert first == second
    assert co_movement(_course(walk), _course(other), seed=2) != first


def test_too_little_is_no_data(walk: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> None:
    assert co_movement(_course(walk[:5]), _course(walk[:5])) == CoMovement(4)
    assert co_movement(_course(walk), _course(np.ones(40))) == CoMovement(39)
    assert co_movement({}, {}).says(1) == "no data"
