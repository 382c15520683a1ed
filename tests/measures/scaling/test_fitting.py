from collections.abc import Callable
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from multivector.measures.scaling import VOTES, Settings, fit_points, roll_calls_of

NOBODY = Settings(positive="nobody")


def turned(points: Any, truth: Any) -> Any:  # noqa: ANN401 -- arrays
    there = np.isfinite(truth)
    return points if np.corrcoef(points[there], truth[there])[0, 1] > 0 else -points


def test_points_are_found_and_their_intervals_hold_what_they_promise(
    assembly: Callable[..., Any],
) -> None:
    inside: list[bool] = []
    for seed in range(4):
        one = assembly(seed)
        fit = fit_points(one.calls, NOBODY)
        there = np.isfinite(one.points)
        points = turned(fit.points, one.points)
        assert fit.settled
        assert np.corrcoef(points[there], one.points[there])[0, 1] > 0.95
        inside += (np.abs(points - one.points)[there] < 1.96 * fit.errors[there]).tolist()
    covered = float(np.mean(inside))
    assert 0.92 <= covered <= 0.98, f"95 % intervals cover {covered:.3f} of {len(inside)} points"


def test_items_voted_again_show_a_shift_of_all_voters(assembly: Callable[..., Any]) -> None:
    one = assembly(5, years=4, voters=80, step=0.05, again=1.0, shift=1.0)
    assert len(set(one.calls.item_of.tolist())) == len(one.calls.calls) // 4
    told = shifted(turned(fit_points(one.calls, NOBODY).points, one.points))
    unnamed = one.table.set_column(1, VOTES.field("item"), pa.nulls(len(one.table), pa.string()))
    untold = shifted(turned(fit_points(roll_calls_of(unnamed), NOBODY).points, one.points))
    truth = shifted(one.points)
    assert abs(told - truth) < 0.1 * truth
    assert untold < 0.7 * told  # nothing else tells a shift of all from a change of the agenda


def shifted(points: Any) -> float:  # noqa: ANN401 -- an array
    """How far the mean moved from the first half of the years to the second."""
    return float(np.nanmean(points[2:]) - np.nanmean(points[:2]))


def test_points_are_standardised_and_missing_where_nobody_voted(
    assembly: Callable[..., Any],
) -> None:
    one = assembly(6, years=5, voters=30, calls=20)
    fit = fit_points(one.calls)
    there = np.isfinite(fit.points)
    assert np.array_equal(there, one.calls.votes_cast() > 0)
    assert fit.points[there].mean() == pytest.approx(0, abs=1e-9)
    assert fit.points[there].std() == pytest.approx(1)
    assert np.isfinite(fit.errors[there]).all()


def test_the_named_voter_stands_on_the_positive_side(assembly: Callable[..., Any]) -> None:
    one = assembly(7, years=4, voters=30, calls=20)
    first = fit_points(one.calls, Settings(positive="S003"))
    assert np.nanmean(first.points[:, 3]) > 0
    low = one.calls.voters[int(np.nanargmin(np.nanmean(first.points, axis=0)))]
    other = fit_points(one.calls, Settings(positive=low))
    assert np.allclose(other.points, -first.points, equal_nan=True)
    assert np.allclose(other.items.discrimination, -first.items.discrimination)


def test_votes_that_divide_nobody_give_no_points() -> None:
    fit = fit_points(roll_calls_of(VOTES.empty_table()))
    assert fit.points.size == 0
    assert fit.settled


@pytest.mark.parametrize(("years", "voters"), [(1, 30), (3, 2), (2, 3)])
def test_small_assemblies_are_scaled_too(
    assembly: Callable[..., Any], years: int, voters: int
) -> None:
    fit = fit_points(assembly(8, years=years, voters=voters, calls=30).calls, NOBODY)
    there = np.isfinite(fit.points)
    assert there.any()
    assert np.isfinite(fit.errors[there]).all()
    assert len(fit.steps) == years - 1
