import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from multivector.evaluation import alpha as module
from multivector.evaluation.alpha import Unit, alpha_interval, nominal_alpha


def test_its_doctest_holds() -> None:
    assert doctest.testmod(module).failed == 0


def test_it_gives_krippendorffs_published_values() -> None:
    # Computing Krippendorff's Alpha-Reliability (2011): examples A (binary) and B (nominal).
    binary = zip("0100000000", "1110010010", strict=True)
    assert nominal_alpha(binary) == pytest.approx(0.095, abs=5e-4)
    nominal = zip("aabbdcccedda", "babbbcccedd" "d", strict=True)
    assert nominal_alpha(nominal) == pytest.approx(0.692, abs=5e-4)


def test_a_unit_with_one_value_adds_nothing() -> None:
    units: list[Unit] = [("a", "a"), ("a", "b"), ("b", "b")]
    assert nominal_alpha([*units, ("c", None), (None, "a"), (None, None)]) == nominal_alpha(units)


@pytest.mark.parametrize("units", [[], [("a", None)], [("a", "a"), ("a", "a")]])
def test_without_variation_there_is_no_alpha(units: list[Unit]) -> None:
    assert nominal_alpha(units) is None
    assert alpha_interval([units]) is None


UNITS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), max_size=30)


@given(UNITS)
def test_it_is_at_most_1_and_1_only_for_perfect_agreement(units: list[tuple[str, str]]) -> None:
    alpha = nominal_alpha(units)
    if alpha is not None:
        assert alpha <= 1
        assert (alpha == 1) == all(one == other for one, other in units)


@given(UNITS)
def test_the_coders_may_change_places(units: list[tuple[str, str]]) -> None:
    assert nominal_alpha(units) == nominal_alpha([(other, one) for one, other in units])


def test_its_interval_holds_it_and_is_the_same_under_a_seed() -> None:
    groups: list[list[Unit]] = [[("a", "a")], [("b", "b"), ("b", "a")], [("c", "c")]] * 20
    alpha, interval = nominal_alpha(u for g in groups for u in g), alpha_interval(groups, seed=3)
    assert alpha is not None
    assert interval is not None
    assert interval[0] < alpha < interval[1]
    assert alpha_interval(groups, seed=3) == interval
