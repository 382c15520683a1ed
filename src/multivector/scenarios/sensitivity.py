"""Which unknowns an answer hangs on: variance-based sensitivity (Sobol 1993)."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.stats import qmc

from multivector.scenarios.model import Floats

_RESAMPLES = 200


@dataclass(frozen=True, slots=True)
class Share:
    """How much of the variance of an answer one unknown accounts for.

    Attributes:
        unknown: Its row.
        alone: First-order index: the share that goes if it becomes known and nothing else does.
        total: Total index: the share that stays if all but it become known.
        low: Lower end of the 90 % interval of `total`, by resampling the rows of the design.
        high: Upper end.
    """

    unknown: int
    alone: float
    total: float
    low: float
    high: float


def share_out(
    answer: Callable[[Floats], Floats], unknowns: int, seed: int, base: int = 256
) -> tuple[tuple[Share, ...], float]:
    """The shares of all unknowns, the largest total first, and the variance of the answer.

    Saltelli's design over a scrambled Sobol sequence; first-order indices after Saltelli and
    others (2010), total indices after Jansen (1999).

    Args:
        answer: From levels (one row an unknown, 0 to 1, one column a run) to one number a run.
        unknowns: How many rows.
        seed: What the design depends on.
        base: Rows of the design, a power of 2; base times (unknowns + 2) runs are made.

    Returns:
        No shares where the answer does not vary.
    """
    if unknowns == 0:
        return (), 0.0
    points = qmc.Sobol(2 * unknowns, rng=np.random.default_rng(seed)).random(base).T
    first, second = points[:unknowns], points[unknowns:]
    mixed = np.repeat(first[:, None, :], unknowns, axis=1)
    for row in range(unknowns):
        mixed[row, row] = second[row]
    levels = np.concatenate([first, second, mixed.reshape(unknowns, -1)], axis=1)
    found = answer(levels)
    ours, theirs = found[:base], found[base:2 * base]
    swapped = found[2 * base:].reshape(unknowns, base)
    variance = float(np.var(np.concatenate([ours, theirs])))
    if variance < 1e-12:
        return (), 0.0
    alone = np.mean(theirs * (swapped - ours), axis=1) / variance
    half_squares = (ours - swapped) ** 2 / 2
    total = np.mean(half_squares, axis=1) / variance
    low, high = _interval(half_squares, np.stack([ours, theirs]), seed)
    shares = [
        Share(row, float(alone[row]), float(total[row]), float(low[row]), float(high[row]))
        for row in range(unknowns)
    ]
    return tuple(sorted(shares, key=lambda one: -one.total)), variance


def _interval(half_squares: Floats, plain: Floats, seed: int) -> tuple[Floats, Floats]:
    base = half_squares.shape[1]
    rows = np.random.default_rng(seed).integers(base, size=(_RESAMPLES, base))
    variances = plain[:, rows].transpose(1, 0, 2).reshape(_RESAMPLES, -1).var(axis=1)
    variances[variances == 0] = np.nan
    totals = half_squares[:, rows].mean(axis=2) / variances
    low, high = np.nanquantile(totals, [0.05, 0.95], axis=1)
    return low, high
