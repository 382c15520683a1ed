"""The fan of an outcome: where the draws stand, step by step."""

from dataclasses import dataclass

import numpy as np

from multivector.scenarios.model import Floats

QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)
_SHOWN = 0.005  # half of the last digit that is shown
LEAST = 0.01  # a change below this is shown as none


@dataclass(frozen=True, slots=True)
class FanRow:
    """Where the draws stand after a step.

    Attributes:
        step: From 0, the present.
        low: Below it stands one draw in twenty.
        lower: Below it stands one in four.
        median: Below it stands one in two.
        upper: Above it stands one in four.
        high: Above it stands one in twenty.
    """

    step: int
    low: float
    lower: float
    median: float
    upper: float
    high: float


@dataclass(frozen=True, slots=True)
class Spread:
    """Where the draws end.

    Attributes:
        row: Its quantiles; `step` is the last that was looked at.
        risen: Share of draws that end above the present.
        fallen: Share that end below it.
    """

    row: FanRow
    risen: float
    fallen: float


def make_fan(paths: Floats) -> tuple[FanRow, ...]:
    """The rows of a fan, to the step after which none changes in what is shown.

    Args:
        paths: One row a step from 0, one column a draw.
    """
    table = np.quantile(paths, QUANTILES, axis=1).T
    moved = np.abs(table - table[-1]).max(axis=1) >= _SHOWN
    last = min(int(np.flatnonzero(moved)[-1]) + 1 if moved.any() else 0, len(table) - 1)
    return tuple(_row(step, table[step]) for step in range(last + 1))


def make_spread(ended: Floats, step: int) -> Spread:
    """Where the draws end: one number a draw."""
    return Spread(
        _row(step, np.quantile(ended, QUANTILES)),
        float(np.mean(ended > LEAST)), float(np.mean(ended < -LEAST)),
    )


def _row(step: int, values: Floats) -> FanRow:
    low, lower, median, upper, high = (float(one) for one in values)
    return FanRow(step, low, lower, median, upper, high)
