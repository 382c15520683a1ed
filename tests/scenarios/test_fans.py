import numpy as np
import pytest

from multivector.scenarios.fans import make_fan, make_spread


def test_a_fan_ends_where_nothing_moves_any_more() -> None:
    draws = np.linspace(0, 1, 101)
    paths = np.array([0 * draws, 0.5 * draws, draws, draws, draws])
    fan = make_fan(paths)
    assert [row.step for row in fan] == [0, 1, 2]
    assert (fan[2].low, fan[2].lower, fan[2].median, fan[2].upper, fan[2].high) == pytest.approx(
        (0.05, 0.25, 0.5, 0.75, 0.95)
    )


def test_a_fan_that_rests_has_one_row() -> None:
    assert len(make_fan(np.zeros((6, 4)))) == 1


def test_a_spread_counts_what_rises_and_falls() -> None:
    spread = make_spread(np.array([-0.5, -0.005, 0.0, 0.4]), 9)
    assert (spread.risen, spread.fallen, spread.row.step) == (0.25, 0.25, 9)
