"""Whether two measured courses move together: beside an arrow, never in its place.

Spearman's rank correlation of the changes from one period to the next, with an interval from a
bootstrap over blocks of neighbouring changes (moving blocks, Künsch, Annals of Statistics 17, 1989;
blocks of the cube root of their number). Changes are taken since courses that both drift
correlate whatever they measure.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

FEWEST = 8
"""Changes of both courses under which nothing is told."""

_DRAWS = 2_000
_LEVELS = (2.5, 97.5)
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class CoMovement:
    """How two courses move together.

    Attributes:
        changes: From one period to the next in which both are known.
        value: The correlation, -1 to 1; None where there are too few changes or one stands still.
        low: Lower end of its 95 % interval, likewise.
        high: Upper end.
    """

    changes: int
    value: float | None = None
    low: float | None = None
    high: float | None = None

    def says(self, sign: int | None) -> str:
        """What it says of an arrow of a sign: `with it`, `against it`, `either way`, `no data`."""
        if self.value is None or self.low is None or self.high is None or sign is None:
            return "no data" if self.value is None else "either way"
        if self.low <= 0 <= self.high:
            return "either way"
        return "with it" if (self.low > 0) == (sign > 0) else "against it"


def co_movement(
    first: Mapping[date, float], second: Mapping[date, float], seed: int = 0
) -> CoMovement:
    """How two courses move together, over the periods in which both are known.

    Args:
        first: Value by first day of the period.
        second: Likewise.
        seed: What chance depends on.
    """
    periods = sorted(set(first) & set(second))
    one = np.diff([first[period] for period in periods])
    other = np.diff([second[period] for period in periods])
    number = max(0, len(periods) - 1)
    if number < FEWEST or not one.any() or not other.any():
        return CoMovement(number)
    value = _correlation(one, other)
    drawn = _resampled(one, other, np.random.default_rng(seed))
    if value is None or len(drawn) < _DRAWS // 2:
        return CoMovement(number)
    low, high = np.percentile(drawn, _LEVELS)
    return CoMovement(number, value, float(low), float(high))


def _resampled(one: Floats, other: Floats, chance: np.random.Generator) -> list[float]:
    number = len(one)
    length = max(1, round(number ** (1 / 3)))
    starts = chance.integers(0, number - length + 1, size=(_DRAWS, -(-number // length)))
    places = (starts[:, :, None] + np.arange(length)).reshape(_DRAWS, -1)[:, :number]
    found = (_correlation(one[row], other[row]) for row in places)
    return [value for value in found if value is not None]


def _correlation(one: Floats, other: Floats) -> float | None:
    ranks = np.array([rankdata(one), rankdata(other)])
    if not ranks.std(axis=1).all():
        return None
    return float(np.corrcoef(ranks)[0, 1])
