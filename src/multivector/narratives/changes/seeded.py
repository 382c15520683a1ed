"""Where a stratified series may change: seeded intervals, the best place in each.

Kovacs, Buehlmann, Li and Munk, "Seeded binary segmentation", Biometrika 110 (2023): intervals of
shrinking length, shifted by half of it, find a short spell that returns (a quarrel that is made
up) where halving the whole series would see nothing.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from multivector.narratives.changes.strata import Numbers, Strata

LEAST = 20
"""Texts that must lie on each side of a change."""

_DECAY = 2**-0.5


def iter_intervals(length: int) -> Iterator[tuple[int, int]]:
    """The seeded intervals of a series, the whole first.

    >>> list(iter_intervals(20))[:2]
    [(0, 20), (0, 16)]
    """
    size = float(length)
    while size >= 2 * LEAST:
        number = 1 if size == length else 2 * int(np.ceil(length / size)) - 1
        span = int(np.ceil(size))
        for start in np.unique(np.linspace(0, length - span, number).astype(int)):
            yield int(start), int(start) + span
        size = np.ceil(size * _DECAY) if np.ceil(size * _DECAY) < size else size - 1


class Scan:
    """Shifts of a series at every place of any interval.

    Args:
        strata: The series.
    """

    def __init__(self, strata: Strata) -> None:
        self._counts = strata.counts()
        self._spread = strata.spread()[:, None]
        self._starts = strata.day_starts()
        self.length = len(strata)

    def places(self, start: int, end: int) -> NDArray[np.intp]:
        """The places within an interval where a change can lie."""
        low, high = np.searchsorted(self._starts, (start + LEAST, end - LEAST + 1))
        return self._starts[low:high]

    def shifts(
        self, sums: Numbers, start: int, end: int, places: NDArray[np.intp]
    ) -> tuple[Numbers, Numbers]:
        """Shift at each place in units of tone, and its standard error.

        Args:
            sums: Cumulated values, outlets x (texts + 1), or several such tables in front.
            start: Where the interval begins.
            end: Where it ends.
            places: Places in it.
        """
        before = self._counts[:, places] - self._counts[:, [start]]
        after = self._counts[:, [end]] - self._counts[:, places]
        weight = np.where((before > 0) & (after > 0), before * after, 0.0)
        weight = weight / np.maximum(before + after, 1) / self._spread
        low = sums[..., places] - sums[..., [start]]
        high = sums[..., [end]] - sums[..., places]
        shift = high / np.maximum(after, 1) - low / np.maximum(before, 1)
        total = weight.sum(axis=0)
        safe = np.maximum(total, 1e-12)
        return (weight * shift).sum(axis=-2) / safe, np.where(total > 0, safe**-0.5, np.inf)

    def strongest(self, sums: Numbers) -> Numbers:
        """The strongest shift over all intervals, for each of several tables of sums."""
        best = np.zeros(sums.shape[0])
        for start, end in iter_intervals(self.length):
            places = self.places(start, end)
            if len(places):
                shift, error = self.shifts(sums, start, end, places)
                best = np.maximum(best, np.max(np.abs(shift) / error, axis=-1))
        return best
