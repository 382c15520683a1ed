"""A series whose outlets are compared only with themselves.

The shift at a place is the mean over outlets of (mean after - mean before), each weighted by what
it can tell (n_before n_after / (n_before + n_after) / variance). An outlet that has texts on one
side only tells nothing: that it enters the sample is no change of tone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

_LEAST_SPREAD = 0.05  # an outlet that always says the same is no evidence without limit


@dataclass(frozen=True, slots=True)
class Strata:
    """Values in order of days.

    Attributes:
        days: The day of each value, ascending.
        names: The outlets.
        outlet: Index into `names` of each value.
        values: -1..+1 each.
        block: Number of the week of an outlet that each value belongs to: what is shuffled.
    """

    days: tuple[date, ...]
    names: tuple[str, ...]
    outlet: NDArray[np.intp]
    values: Numbers
    block: NDArray[np.intp]

    @classmethod
    def of(cls, rows: Sequence[tuple[str, date, float]]) -> "Strata":
        """From outlet, day and value of each text; the order of input does not matter."""
        ordered = sorted(rows, key=lambda row: (row[1], row[0], row[2]))
        names = tuple(sorted({row[0] for row in ordered}))
        number = {name: place for place, name in enumerate(names)}
        weeks: dict[tuple[str, int], int] = {}
        block = [weeks.setdefault((name, day.toordinal() // 7), len(weeks))
                 for name, day, _ in ordered]
        return cls(
            tuple(day for _, day, _ in ordered), names,
            np.array([number[name] for name, _, _ in ordered], dtype=np.intp),
            np.array([value for _, _, value in ordered], dtype=np.float64),
            np.array(block, dtype=np.intp),
        )

    def __len__(self) -> int:
        return len(self.days)

    def counts(self) -> Numbers:
        """Texts of each outlet before each place: outlets x (texts + 1)."""
        return self._cumulated(np.ones(len(self)))

    def sums(self, values: Numbers) -> Numbers:
        """Sums of values of each outlet before each place: outlets x (texts + 1)."""
        return self._cumulated(values)

    def spread(self) -> Numbers:
        """Variance of the values of each outlet: squared units of tone."""
        found = [self.values[self.outlet == place] for place in range(len(self.names))]
        return np.array([max(_LEAST_SPREAD, float(np.var(one))) for one in found])

    def day_starts(self) -> NDArray[np.intp]:
        """The places where a new day begins: only there can a change lie."""
        starts = [place + 1 for place, (one, other) in enumerate(pairwise(self.days))
                  if one != other]
        return np.array(starts, dtype=np.intp)

    def shuffled(self, rng: np.random.Generator) -> Numbers:
        """The values with the weeks of each outlet in another order."""
        mixed = np.empty_like(self.values)
        for place in range(len(self.names)):
            slots = np.flatnonzero(self.outlet == place)
            blocks = self.block[slots]
            kinds = np.unique(blocks)
            rank = np.empty(int(kinds.max()) + 1)
            rank[kinds] = rng.permutation(len(kinds))
            mixed[slots] = self.values[slots][np.argsort(rank[blocks], kind="stable")]
        return mixed

    def _cumulated(self, values: Numbers) -> Numbers:
        table = np.zeros((len(self.names), len(self) + 1))
        table[self.outlet, np.arange(1, len(self) + 1)] = values
        return np.cumsum(table, axis=1)
