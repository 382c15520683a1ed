import numpy as np
import pytest

from multivector.measures.scanning import find_windows, lengths


def windows_of(acts: np.ndarray, others: np.ndarray, coverage: np.ndarray, seed: int = 1, **more: float) -> list[tuple[int, int]]:
    asked = {"longest": 60, "rate": 0.05, "replicates": 199, **more}
    found = find_windows(acts, others, coverage, random=np.random.default_rng(seed), **asked)  # type: ignore[arg-type]  # numbers of two kinds
    return [(window.first, window.last) for window in found]


@pytest.fixture
def even() -> np.ndarray:
    return np.full(200, 40)


def test_two_crowded_stretches_are_found_the_more_unlikely_first(even: np.ndarray) -> None:
    acts = np.zeros(200, int)
    acts[::25] = 1
    acts[50:54] = 3
    acts[150:153] = 2
    found = windows_of(acts, np.zeros(200, int), even)
    assert found == [(50, 53), (150, 152)]


def test_what_crowds_only_because_more_was_read_is_nothing(even: np.ndarray) -> None:
    coverage = even.copy()
    coverage[50:60] = 800
    acts = np.zeros(200, int)
    acts[::10] = 1
    acts[50:60], acts[60] = 3, 0
    assert windows_of(acts, np.zeros(200, int), coverage) == []
    assert windows_of(acts, np.zeros(200, int), even) == [(50, 59)]


def test_the_other_kind_may_not_have_grown_as_much(even: np.ndarray) -> None:
    acts = np.zeros(200, int)
    acts[::25] = 1
    acts[50:54] = 3
    assert windows_of(acts, acts, even) == []


def test_chance_gives_no_more_than_the_rate(even: np.ndarray) -> None:
    random = np.random.default_rng(4)
    alarms = 0
    for seed in range(120):
        acts, others = (random.multinomial(15, even / even.sum()) for _ in range(2))
        alarms += bool(windows_of(acts, others, even, seed, replicates=99))
    assert alarms <= 13  # the rate gives 6, and more than 13 once in three hundred times


def test_windows_grow_by_days_and_then_by_eighths() -> None:
    assert lengths(200, 60)[:14] == list(range(1, 15))
    assert lengths(200, 60)[14:] == [16, 18, 20, 22, 25, 28, 32, 36, 40, 45, 51, 57]
    assert lengths(5, 60) == [1, 2, 3, 4, 5]
    assert lengths(0, 60) == []
