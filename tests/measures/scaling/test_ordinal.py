import numpy as np
import pytest
from scipy.special import log_ndtr

from multivector.measures.scaling.ordinal import slopes

STEP = 1e-4


def log_chance(vote: int, low: float, high: float) -> float:
    if vote == 0:
        return float(log_ndtr(low))
    if vote == 2:
        return float(log_ndtr(-high))
    upper, lower = (log_ndtr(high), log_ndtr(low)) if low < 0 else (log_ndtr(-low), log_ndtr(-high))
    return float(upper + np.log1p(-np.exp(lower - upper)))


@pytest.mark.parametrize("vote", [0, 1, 2])
@pytest.mark.parametrize(("low", "high"), [(-1.2, 0.3), (0.4, 0.9), (-3.0, -2.5), (5.0, 6.0)])
def test_slopes_are_those_of_the_log_probability(vote: int, low: float, high: float) -> None:
    found = slopes(np.array([low]), np.array([high]), int(vote == 0), int(vote == 1))

    def at(down: float, up: float) -> float:
        return log_chance(vote, low + down * STEP, high + up * STEP)

    middle = at(0, 0)
    assert found.first[0] == pytest.approx((at(1, 0) - at(-1, 0)) / (2 * STEP), abs=1e-5)
    assert found.second[0] == pytest.approx((at(0, 1) - at(0, -1)) / (2 * STEP), abs=1e-5)
    bends = {
        "first_first": (at(1, 0) + at(-1, 0) - 2 * middle) / STEP**2,
        "second_second": (at(0, 1) + at(0, -1) - 2 * middle) / STEP**2,
        "first_second": (at(1, 1) - at(1, -1) - at(-1, 1) + at(-1, -1)) / (4 * STEP**2),
    }
    for name, bend in bends.items():
        assert getattr(found, name)[0] == pytest.approx(-bend, abs=1e-4), name


def test_the_place_moves_against_both_cutpoints() -> None:
    found = slopes(np.array([-1.0]), np.array([1.0]), 0, 1)
    assert found.place[0] == pytest.approx(0, abs=1e-12)
    assert found.place_place[0] > 0


@pytest.mark.parametrize("vote", [0, 1, 2])
@pytest.mark.parametrize("place", [-80.0, 80.0])
def test_the_most_unlikely_vote_still_has_slopes(vote: int, place: float) -> None:
    found = slopes(np.array([place]), np.array([place + 1]), int(vote == 0), int(vote == 1))
    assert np.isfinite([found.first, found.second, found.place_place]).all()
