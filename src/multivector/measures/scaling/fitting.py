"""The fit: points and items by turns, the size of steps by expectation and maximisation."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from multivector.measures.scaling.errors import standard_errors
from multivector.measures.scaling.items import (
    ItemPriors,
    Items,
    improve_items,
    start_items,
)
from multivector.measures.scaling.roll_calls import RollCalls
from multivector.measures.scaling.sample import Sample, first_points, sample_of
from multivector.measures.scaling.walks import Course, Walks, smooth

Floats = npt.NDArray[np.float64]

_OPENING = 6  # Newton steps of the items before points first move
_WAIT = 4  # rounds before the size of steps is learnt: until then points have not settled
_LONGEST = 1.0  # a round moves no point further


@dataclass(frozen=True, slots=True)
class Settings:
    """How votes are scaled.

    Attributes:
        discrimination: Prior standard deviation of an item's discrimination. Tight on purpose:
            real votes have more than one dimension, and a loose prior lets a bloc that stands
            alone on many items stretch the scale.
        cutpoint: Prior standard deviation of cutpoints.
        width: Prior rate of the distance of cutpoints.
        first: Prior standard deviation of a voter's first point.
        step: Where the size of a year's step starts from.
        pooled: In learning the size of a year's step, the mean of all years counts as so many
            voters.
        tolerance: The fit ends when in a round no point moves further than this, and no year's
            step changes by more than this share.
        rounds: At most so many.
        positive: The voter whose mean point is positive; the first in alphabetic order where he
            did not vote.
    """

    discrimination: float = 0.4
    cutpoint: float = 5.0
    width: float = 2.0
    first: float = 1.0
    step: float = 0.3
    pooled: float = 10.0
    tolerance: float = 0.005
    rounds: int = 200
    positive: str = "USA"

    @property
    def items(self) -> ItemPriors:
        """What is thought of items before any vote."""
        return ItemPriors(self.discrimination, self.cutpoint, self.width)


@dataclass(frozen=True, slots=True)
class Fit:
    """Scaled votes; points have mean 0 and standard deviation 1 over all years and voters.

    Attributes:
        points: NaN where a voter cast no vote that tells something in the year, T x N.
        errors: Standard errors, NaN likewise, T x N.
        steps: Standard deviation of a step from each year to the next, T - 1.
        items: Parameters of the divided items.
        rounds: How many it took.
        settled: Whether it ended by tolerance.
    """

    points: Floats
    errors: Floats
    steps: Floats
    items: Items
    rounds: int
    settled: bool


def fit_points(calls: RollCalls, settings: Settings | None = None) -> Fit:
    """Scale roll calls on one dimension; the posterior mode, with Laplace's standard errors.

    Points walk at random from year to year (Martin and Quinn 2002), votes are ordered probits
    (Bailey, Strezhnev and Voeten 2017), the mode is found by turns as in Imai, Lo and Olmsted
    (2016). Items that several years voted on hold the years together; the walk does besides.
    """
    chosen = settings or Settings()
    sample = sample_of(calls)
    voted = sample.by_cell(np.ones(len(sample.cell))) > 0
    steps = np.full(max(len(calls.years) - 1, 0), chosen.step)
    if not sample.items:
        nothing = np.full(sample.shape, np.nan)
        return Fit(nothing, nothing.copy(), steps, start_items(sample.item, sample.vote, 0), 0,
                   settled=True)
    course = Course.of(voted, calls.years)
    start = np.where(course.alive, first_points(sample), 0.0)
    points, items, steps, rounds, settled = _climb(sample, course, start, steps, chosen, voted)
    errors = standard_errors(sample, course, points, items, steps, chosen.first, chosen.items,
                             voted)
    sign = _sign(calls, points, voted, chosen.positive)
    return Fit(
        points=np.where(voted, sign * points, np.nan), errors=np.where(voted, errors, np.nan),
        steps=steps, items=Items(sign * items.discrimination, items.low, items.high),
        rounds=rounds, settled=settled,
    )


def _climb(
    sample: Sample, course: Course, points: Floats, steps: Floats, chosen: Settings,
    voted: npt.NDArray[np.bool_],
) -> tuple[Floats, Items, Floats, int, bool]:
    items = start_items(sample.item, sample.vote, sample.items)
    for _ in range(_OPENING):
        found, behind = sample.slopes(items, points)
        items = improve_items(items, found, behind, sample.item, chosen.items)
    for number in range(1, chosen.rounds + 1):
        before, stepped = points, steps
        walks = _move(sample, course, points, items, steps, chosen.first)
        if number > _WAIT:
            steps = _steps(walks, course, chosen)
        mean, spread = walks.mean[voted].mean(), walks.mean[voted].std() or 1.0
        points = np.where(course.alive, (walks.mean - mean) / spread, 0.0)
        items = items.rescaled(mean, spread)
        found, behind = sample.slopes(items, points)
        items = improve_items(items, found, behind, sample.item, chosen.items)
        still = np.abs(steps / stepped - 1).max(initial=0.0) < chosen.tolerance
        if number > _WAIT and still and np.abs(points - before)[voted].max() < chosen.tolerance:
            return points, items, steps, number, True
    return points, items, steps, chosen.rounds, False


def _move(
    sample: Sample, course: Course, points: Floats, items: Items, steps: Floats, first: float
) -> Walks:
    """One Newton step of all points, items held."""
    found, _ = sample.slopes(items, points)
    weight = items.discrimination[sample.item]
    slope = sample.by_cell(weight * found.place)
    bend = sample.by_cell(weight * weight * found.place_place)
    walks = smooth(course.prior(steps, first) + bend, course.ties(steps), bend * points + slope)
    moved = np.clip(walks.mean - points, -_LONGEST, _LONGEST)
    return Walks(np.where(course.alive, points + moved, 0.0), walks.variance, walks.covariance)


def _steps(walks: Walks, course: Course, chosen: Settings) -> Floats:
    """The size of each year's step, its expectation under the walks."""
    moved = walks.mean[1:] - walks.mean[:-1]
    squared = moved**2 + walks.variance[1:] + walks.variance[:-1] - 2 * walks.covariance
    squared = np.where(course.linked, squared / course.gaps[:, None], 0.0)
    linked = course.linked.sum(axis=1)
    pooled = squared.sum() / max(int(linked.sum()), 1)
    size: Floats = np.sqrt(
        (squared.sum(axis=1) + chosen.pooled * pooled) / (linked + chosen.pooled)
    )
    return size


def _sign(
    calls: RollCalls, points: Floats, voted: npt.NDArray[np.bool_], positive: str
) -> float:
    names = calls.voters
    voter = names.index(positive) if positive in names else 0
    mean = points[:, voter][voted[:, voter]].sum()
    return -1.0 if mean < 0 else 1.0
