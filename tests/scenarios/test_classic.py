"""Published fuzzy cognitive maps give their published states."""

import numpy as np
import pytest

from multivector.scenarios import Rule, Threshold, run_classic

# The eight concepts of Dikopoulou and Papageorgiou's R package fcm, and the end states that
# fcmpy's test suite quotes from it (tolerance 0.001, seven digits):
# https://github.com/SamvelMK/FCMpy (unittests/test_simulator.py, README.md).
EIGHT = np.array([
    [0.0, 0.0, 0.6, 0.9, 0.0, 0.0, 0.0, 0.8],
    [0.1, 0.0, 0.0, 0.0, 0.0, 0.0, 0.2, 0.5],
    [0.0, 0.7, 0.0, 0.0, 0.9, 0.0, 0.4, 0.1],
    [0.4, 0.0, 0.0, 0.0, 0.0, 0.9, 0.0, 0.0],
    [0.0, 0.0, 0.0, 0.0, 0.0, -0.9, 0.0, 0.3],
    [-0.3, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
    [0.0, 0.0, 0.0, 0.0, 0.0, 0.8, 0.4, 0.9],
    [0.1, 0.0, 0.0, 0.0, 0.0, 0.1, 0.6, 0.0],
])
FIRST = np.array([1.0, 1, 0, 0, 0, 0, 0, 0])
STABLE = {
    Rule.KOSKO: [0.5481291, 0.6004012, 0.5814756, 0.620872, 0.6279569, 0.6653852, 0.7617789, 0.8416584],
    Rule.MODIFIED: [0.7258851, 0.7907061, 0.7694508, 0.8124733, 0.8192938, 0.8399006, 0.9099403, 0.9557739],
    Rule.RESCALED: [0.4998427, 0.4985174, 0.4989474, 0.4984212, 0.4980938, 0.4885541, 0.4855651, 0.4853266],
}
# fcmpy's README: the modified rule pressed by an intervention, from the stable state on.
PRESSED: dict[tuple[float, ...], list[float]] = {
    (-0.3, 0.5, 0, 0, 0, 0, 0, 0): [0.644651, 0.870060, 0.758786, 0.798947, 0.817735, 0.838350, 0.911004, 0.954652],
    (0, 0, 0, -0.5, 0, 0, 0, 0): [0.715704, 0.790580, 0.768132, 0.699316, 0.819160, 0.823430, 0.909917, 0.955427],
    (0, 0, 0, 0, -1, 0, 0, 0): [0.723417, 0.790708, 0.769141, 0.812073, 0.563879, 0.871834, 0.909778, 0.952199],
}


@pytest.mark.parametrize("rule", Rule)
def test_the_stable_states_of_eight_concepts(rule: Rule) -> None:
    ending = run_classic(EIGHT, FIRST, rule, Threshold.SIGMOID, tolerance=1e-3)
    assert ending.period == 1
    assert ending.states[-1] == pytest.approx(STABLE[rule], abs=5e-8)


@pytest.mark.parametrize("press", PRESSED)
def test_their_stable_states_under_intervention(press: tuple[float, ...]) -> None:
    first = np.array(STABLE[Rule.MODIFIED])
    ending = run_classic(
        EIGHT, first, Rule.MODIFIED, Threshold.SIGMOID, press=np.array(press), tolerance=1e-3
    )
    assert ending.states[-1] == pytest.approx(PRESSED[press], abs=2e-6)


def test_a_step_by_hand() -> None:
    weights = np.array([[0.0, 0.5], [-0.25, 0.0]])
    ending = run_classic(weights, np.array([0.2, 0.8]), Rule.MODIFIED, Threshold.SIGMOID, most_steps=1)
    assert ending.states[1] == pytest.approx(
        [1 / (1 + np.exp(-(0.2 - 0.25 * 0.8))), 1 / (1 + np.exp(-(0.8 + 0.5 * 0.2)))], abs=1e-9
    )


def test_a_bivalent_ring_swings() -> None:
    ring = np.array([[0.0, 1, 0], [0, 0, 1], [1, 0, 0]])
    ending = run_classic(ring, np.array([1.0, 0, 0]), Rule.KOSKO, Threshold.BIVALENT)
    assert ending.period == 3
    assert ending.states.tolist() == [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 0, 0]]


def test_a_trivalent_balancing_pair_swings_in_four_steps() -> None:
    pair = np.array([[0.0, 1], [-1, 0]])
    ending = run_classic(pair, np.array([1.0, 0]), Rule.KOSKO, Threshold.TRIVALENT)
    assert ending.period == 4


def test_a_run_may_end_without_either() -> None:
    ending = run_classic(EIGHT, FIRST, Rule.MODIFIED, Threshold.SIGMOID, tolerance=0.0, most_steps=3)
    assert (ending.period, len(ending.states)) == (0, 4)
