import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from multivector.evaluation import Share, calibration
from multivector.evaluation.calibration import (
    calibration_error,
    reliability_figures,
    reliability_table,
)

CASES = [(0.75, True), (0.75, False), (0.95, True), (1.0, True), (0.05, False)]


def test_its_doctest_holds() -> None:
    assert doctest.testmod(calibration).failed == 0


def test_bands_hold_their_lower_end_and_the_last_its_upper_too() -> None:
    table = reliability_table([*CASES, (0.7, True), (0.8, True)])
    assert [(row[0], row[1]) for row in table.rows] == [
        ("0.0–0.1", 1), ("0.7–0.8", 3), ("0.8–0.9", 1), ("0.9–1.0", 2),
    ]


def test_the_error_is_the_mean_distance_of_right_from_confidence() -> None:
    # By hand: (2 |0.5 - 0.75| + 2 |1 - 0.975| + 1 |0 - 0.05|) / 5.
    assert calibration_error(CASES) == pytest.approx((0.5 + 0.05 + 0.05) / 5)


def test_figures_are_the_error_and_each_band_with_its_counts() -> None:
    error, *bands = reliability_figures(CASES)
    assert error.value == pytest.approx(0.12)
    assert bands == [
        Share("right at confidence 0.0–0.1", 0, 1), Share("right at confidence 0.7–0.8", 1, 2),
        Share("right at confidence 0.9–1.0", 2, 2),
    ]


def test_without_a_case_there_is_no_error() -> None:
    assert calibration_error([]) == 0
    assert reliability_table([]).rows == ()


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=40))
def test_it_lies_in_0_to_1_and_every_case_in_one_band(cases: list[tuple[float, bool]]) -> None:
    assert 0 <= calibration_error(cases) <= 1 + 1e-9
    assert sum(int(str(row[1])) for row in reliability_table(cases).rows) == len(cases)
