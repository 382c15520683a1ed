import numpy as np
import pytest
from scipy.special import logit
from scipy.stats import beta

from multivector.measures.balance import balance, intervals
from multivector.measures.chance import key_of, uniforms


def test_the_balance_is_the_log_ratio_with_half_an_act_on_either_side() -> None:
    found = balance(np.array([3.0, 0.0, 0.0, -2.0]), np.array([0.0, 3.0, 0.0, 1.0]))
    assert found[:2] == pytest.approx([np.log(7), -np.log(7)])
    assert np.isnan(found[2:]).all()  # nothing happened; less than nothing is left


def test_where_every_act_is_its_own_story_the_interval_is_that_of_jeffreys_prior() -> None:
    cooperation, conflict = 9, 4
    each = np.r_[np.ones(cooperation), np.zeros(conflict)]
    stories = key_of([f"story {number}" for number in range(len(each))])
    low, high = intervals(np.zeros(len(each), np.int64), stories, each, 1 - each,
                          key_of(["cell"]), seed=1, replicates=20_000)
    exact = logit(beta(cooperation + 0.5, conflict + 0.5).ppf([0.025, 0.975]))
    assert [low[0], high[0]] == pytest.approx(exact, abs=0.06)


def test_a_cell_without_acts_has_no_interval() -> None:
    low, high = intervals(np.zeros(1, np.int64), key_of(["a"]), np.ones(1), np.zeros(1),
                          key_of(["told", "quiet"]), seed=1, replicates=50)
    assert np.isfinite(low[0])
    assert np.isfinite(high[0])
    assert np.isnan(low[1])


def test_draws_are_even_and_hang_on_their_key_and_the_seed_alone() -> None:
    keys = key_of([f"{number}" for number in range(300)])
    drawn = uniforms(keys, 5, 300)
    assert drawn.mean() == pytest.approx(0.5, abs=0.005)
    assert drawn.std() == pytest.approx(12**-0.5, abs=0.005)
    assert np.corrcoef(drawn[:, :-1].ravel(), drawn[:, 1:].ravel())[0, 1] == pytest.approx(0, abs=0.02)
    assert (uniforms(keys[7:9], 5, 300) == drawn[7:9]).all()
    assert not (uniforms(keys, 6, 300) == drawn).any()
