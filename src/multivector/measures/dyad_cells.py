"""The cells of dyads' courses: one for each dyad and period, with what happened in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from multivector.measures.acts import Acts, day_number, last_days
from multivector.measures.shelf import Options

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Dyad = tuple[str, str]

SAID = 4
"""The column of `Cells.counts` after the four quad classes: acts that only words tell."""
UNDATED = 5
"""The column after it: of the acts that count, those that no text dates."""
KINDS = 6
"""The columns of `Cells.counts`."""


@dataclass(frozen=True, slots=True)
class Cells:
    """Sums of acts, sorted by dyad, then by period.

    Attributes:
        dyads: Actor and recipient, sorted.
        dyad: The number of each cell's dyad.
        period: The first day of each cell's period, in days since 1970.
        counts: Acts of quad class 1 to 4, those that are only said, those without a date.
        weight: The acts' scores, decayed to the last day of the period.
        curated: Whether a curated act is among them.
    """

    dyads: list[Dyad]
    dyad: Ints
    period: Ints
    counts: Ints
    weight: Floats
    curated: NDArray[np.bool_]

    def only(self, mask: NDArray[np.bool_]) -> "Cells":
        """The cells for which the mask is true."""
        return Cells(self.dyads, self.dyad[mask], self.period[mask], self.counts[mask],
                     self.weight[mask], self.curated[mask])

    def parts(self, size: int) -> "list[Cells]":
        """Parts of about a size, each with whole dyads; at least one."""
        ends = np.unique(np.searchsorted(self.dyad, self.dyad[size::size]))
        bounds = [0, *ends[ends > 0].tolist(), len(self.dyad)]
        return [
            Cells(self.dyads, self.dyad[part], self.period[part], self.counts[part],
                  self.weight[part], self.curated[part])
            for part in (slice(*pair) for pair in pairwise(bounds))
        ]


def cells_of(
    acts: Acts, options: Options, half_life: float, latest: int
) -> tuple[Cells, Ints]:
    """Acts summed, and the number of each act's cell.

    Acts before `since` add to the decayed weight alone.
    """
    dyad, dyads = acts.dyads
    period, last = acts.numbers("period"), acts.numbers("last")
    starts = np.ones(len(acts), bool)  # acts are sorted, so that those of a cell are together
    starts[1:] = (dyad[1:] != dyad[:-1]) | (period[1:] != period[:-1])
    cell = np.cumsum(starts) - 1
    number = int(starts.sum())
    said = acts.numbers("said") == 1
    counted = np.ones(len(acts), bool)
    if options.since is not None:
        counted = last >= day_number(options.since)
    kind = np.where(said, SAID, acts.numbers("quad") - 1)
    counts = np.zeros((number, KINDS), np.int64)
    np.add.at(counts, (cell[counted], kind[counted]), 1)
    done = ~said
    np.add.at(counts, (cell[counted & done], UNDATED), acts.numbers("undated")[counted & done])
    ends = last_days(options.by, period, latest)
    weights = acts.scores * np.exp2(np.minimum(last - ends, 0) / half_life)
    weight = np.bincount(cell[done], weights[done], number).astype(np.float64)
    curated = np.bincount(cell[done], acts.numbers("curated")[done], number) > 0
    return Cells(dyads, dyad[starts], period[starts], counts, weight, curated), cell


def filled(cells: Cells, asked: list[Dyad], coverage: pa.Table) -> tuple[Cells, Ints]:
    """The cells and an empty one wherever a dyad did nothing in a period.

    Returns:
        All of them, and where each of the cells given now stands.
    """
    dyads = sorted({*cells.dyads, *asked})
    places = {dyad: place for place, dyad in enumerate(dyads)}
    moved = np.array([places[dyad] for dyad in cells.dyads], np.int64)
    read = coverage.filter(pc.greater(coverage.column("coverage"), 0))
    periods = np.asarray(read.column("period").cast(pa.int32())).astype(np.int64)
    every = np.unique(np.concatenate([periods, cells.period]))
    number = len(dyads) * len(every)
    at = moved[cells.dyad] * len(every) + np.searchsorted(every, cells.period)
    counts = np.zeros((number, KINDS), np.int64)
    weight, curated = np.zeros(number), np.zeros(number, bool)
    counts[at], weight[at], curated[at] = cells.counts, cells.weight, cells.curated
    grown = Cells(dyads, np.repeat(np.arange(len(dyads)), len(every)),
                  np.tile(every, len(dyads)), counts, weight, curated)
    return grown, at.astype(np.int64)


def merged(cells: Iterable[Cells]) -> Cells:
    """The cells of several stretches of time and parts of dyads, in one order."""
    parts = list(cells)
    if len(parts) == 1:
        return parts[0]
    dyads = sorted({dyad for part in parts for dyad in part.dyads})
    places = {dyad: place for place, dyad in enumerate(dyads)}
    numbers = [
        np.array([places[dyad] for dyad in part.dyads], np.int64)[part.dyad] for part in parts
    ]
    if not parts:
        empty = np.zeros(0, np.int64)
        return Cells([], empty, empty, np.zeros((0, KINDS), np.int64), np.zeros(0),
                     np.zeros(0, bool))
    dyad = np.concatenate(numbers)
    period = np.concatenate([part.period for part in parts])
    order = np.lexsort((period, dyad))
    return Cells(
        dyads, dyad[order], period[order],
        np.concatenate([part.counts for part in parts])[order],
        np.concatenate([part.weight for part in parts])[order],
        np.concatenate([part.curated for part in parts])[order],
    )
