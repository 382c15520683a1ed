"""Random walks of many voters at once: their posterior mean, variance and steps."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Walks:
    """Posterior of walks that share their times, T x N; only `alive` cells mean anything.

    Attributes:
        mean: Of each cell.
        variance: Of each cell.
        covariance: Of each cell with the one after it, (T - 1) x N.
    """

    mean: Floats
    variance: Floats
    covariance: Floats


@dataclass(frozen=True, slots=True)
class Course:
    """When voters are there, and how the years lie.

    Attributes:
        alive: From a voter's first vote to his last, T x N.
        linked: Whether a cell and the one after it are both alive, (T - 1) x N.
        started: A voter's first cell, T x N.
        gaps: Years from each to the next, T - 1.
    """

    alive: npt.NDArray[np.bool_]
    linked: npt.NDArray[np.bool_]
    started: npt.NDArray[np.bool_]
    gaps: Floats

    @classmethod
    def of(cls, voted: npt.NDArray[np.bool_], years: tuple[int, ...]) -> "Course":
        """The course of voters who voted in these cells, T x N."""
        since = np.maximum.accumulate(voted, axis=0)
        alive = since & np.maximum.accumulate(voted[::-1], axis=0)[::-1]
        started = since.copy()
        started[1:] &= ~since[:-1]
        return cls(alive, alive[1:] & alive[:-1], started, np.diff(np.array(years, dtype=float)))

    def ties(self, steps: Floats) -> Floats:
        """Precision of each step from year to year, 0 where there is none, (T - 1) x N.

        Args:
            steps: Standard deviation of a step over one year, T - 1.
        """
        return np.where(self.linked, 1 / (steps**2 * self.gaps)[:, None], 0.0)

    def prior(self, steps: Floats, first: float) -> Floats:
        """Diagonal of the prior's precision, T x N; 1 in cells that are not alive.

        Args:
            steps: As in `ties`.
            first: Standard deviation of a voter's first point.
        """
        ties = self.ties(steps)
        diagonal = np.where(self.alive, 0.0, 1.0)
        diagonal[1:] += ties
        diagonal[:-1] += ties
        return diagonal + np.where(self.started, 1 / first**2, 0.0)


def smooth(diagonal: Floats, ties: Floats, pull: Floats) -> Walks:
    """Solve each voter's tridiagonal system; the two-filter form of Kalman's smoother.

    Args:
        diagonal: Of the posterior precision, T x N.
        ties: Precision of steps; the off-diagonal is its negative, (T - 1) x N.
        pull: Right-hand side, T x N.
    """
    times = len(diagonal)
    pivot, carried = diagonal.copy(), pull.copy()
    for time in range(1, times):
        share = ties[time - 1] / pivot[time - 1]
        pivot[time] -= share * ties[time - 1]
        carried[time] += share * carried[time - 1]
    mean, variance = carried / pivot, 1 / pivot
    covariance = np.zeros_like(ties)
    for time in range(times - 2, -1, -1):
        share = ties[time] / pivot[time]
        mean[time] += share * mean[time + 1]
        variance[time] += share * share * variance[time + 1]
        covariance[time] = share * variance[time + 1]
    return Walks(mean, variance, covariance)
