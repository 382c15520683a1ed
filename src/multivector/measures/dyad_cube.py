"""A cube of dyads and periods, dense, into which rows of pairs are counted."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from multivector.measures.dyad_cells import KINDS, SAID, UNDATED, Cells

Ints = NDArray[np.int64]
Codes = NDArray[np.int32]
Keys = NDArray[np.uint64]
Mask = NDArray[np.bool_]

COVERAGE = pa.schema({
    "period": pa.date32(), "coverage": pa.int64(), "curated": pa.bool_(),
})

_SLICE = 1 << 18  # rows that are counted at a time: what is made of them stays in the cache
_PART = 1 << 18  # cells that are taken out at a time
_WORKERS = 2  # threads that do so
_SIEVE = 1 << 22
_LAST_BITS = np.uint64(_SIEVE - 1)
_UNITS = 1_000_000  # weights are summed in whole millionths: the order of rows does not matter


@dataclass(frozen=True, slots=True)
class Cube:
    """Counts and weights of every dyad in every period of a window.

    Attributes:
        bases: The parties, sorted; all others share one more place after them.
        side: For each code its place; one more code, of nobody, stands last.
        bodies: Codes that have a sector: bodies of a state, which are counted apart.
        first: The first day on which something happened, in days since 1970.
        period: For each day from then on the number of its period.
        decay: For each day from then on, what a score of that day weighs at its period's end.
        starts: First days of the periods.
        since: The first day that counts, or None.
        directed: Whether acts of the one on the other are apart; else both stand where the actor
            comes first by name.
        counts: By cell and kind; cells stand by period, actor, recipient.
        weight: By cell, in units.
        curated: By cell.
    """

    bases: list[str]
    side: Ints
    bodies: list[int]
    first: int
    period: Ints
    decay: NDArray[np.float64]
    starts: Ints
    since: int | None
    directed: bool
    counts: NDArray[np.int32]
    weight: NDArray[np.float64]
    curated: NDArray[np.bool_]

    @classmethod
    def of(
        cls, parties: pa.Table, days: Ints, starts: Ints, ends: Ints, half_life: float,
        since: int | None, *, directed: bool = True,
    ) -> "Cube":
        """An empty cube.

        Args:
            parties: `code`, `base`, `chosen` and `plain` of every party.
            days: Every day from the first to the last on which something happened.
            starts: First days of the periods.
            ends: Their last days.
            half_life: Of the decayed weight, in days.
            since: The first day that counts.
            directed: Whether acts of the one on the other are apart.
        """
        rows = [row for row in parties.to_pylist() if row["chosen"]]
        bases = sorted({row["base"] for row in rows})
        places = {base: place for place, base in enumerate(bases)}
        codes = max(parties.column("code").to_pylist(), default=-1) + 1
        side = np.full(codes + 1, len(bases), np.int64)
        for row in rows:
            side[row["code"]] = places[row["base"]]
        period = np.searchsorted(starts, days, side="right") - 1
        cells = len(starts) * (len(bases) + 1) ** 2
        return cls(
            bases, side, [row["code"] for row in rows if not row["plain"]], int(days[0]), period,
            np.exp2(np.minimum(days - ends[period], 0) / half_life) * _UNITS, starts, since,
            directed, np.zeros((cells, KINDS), np.int32), np.zeros(cells), np.zeros(cells, bool),
        )

    def add(self, rows: pa.Table) -> None:
        """Count rows that hold whole events: each event once for a dyad.

        Args:
            rows: `event`, `actor`, `recipient`, `day`, `undated`, `kind`, `score`, `curated`.
        """
        event, actor, other = (
            np.asarray(rows.column(name)) for name in ("event", "actor", "recipient")
        )
        if not self.directed:
            turned = np.take(self.side, actor) > np.take(self.side, other)
            actor, other = np.where(turned, other, actor), np.where(turned, actor, other)
        if self.bodies or not self.directed:
            other = other.copy()
            other[self._repeated(event, actor, other)] = len(self.side) - 1
        for start in range(0, rows.num_rows, _SLICE):
            part = slice(start, start + _SLICE)
            self._count(rows.slice(start, _SLICE), actor[part], other[part])

    def _repeated(self, event: Keys, actor: Codes, other: Codes) -> Ints:
        """Which rows are acts that count in another row of their event.

        `KGZ` and `KGZ:MIL` act on `TJK` in one event: the row of `KGZ` counts, the other not. Of an
        event of two on each other one row counts, where the dyad is undirected.
        """
        body = np.zeros(len(self.side), bool)
        body[self.bodies] = True
        embodied = _where(
            len(event), lambda part: np.take(body, actor[part]) | np.take(body, other[part])
        )
        if self.directed:
            beside = _rows_of(event, np.sort(event[embodied]))
            beside = beside[~np.isin(beside, embodied, assume_unique=True)]
        else:
            ordered = np.sort(event)
            beside = _rows_of(event, ordered[1:][ordered[1:] == ordered[:-1]])
            embodied = beside[np.isin(beside, embodied, assume_unique=True)]
            beside = beside[~np.isin(beside, embodied, assume_unique=True)]
        rank = np.r_[np.zeros(len(beside), np.int8), np.ones(len(embodied), np.int8)]
        rows_of = np.r_[beside, embodied]
        dyad = self.side[actor[rows_of]] * (len(self.bases) + 1) + self.side[other[rows_of]]
        order = np.lexsort((rank, dyad, event[rows_of]))
        told, pair = event[rows_of[order]], dyad[order]
        again = np.zeros(len(order), bool)
        again[1:] = (told[1:] == told[:-1]) & (pair[1:] == pair[:-1])
        repeated: Ints = rows_of[order[again]]
        return repeated

    def cells(self) -> list[Cells]:
        """The cells of two parties in which something happened, in parts of whole dyads."""
        wide = len(self.bases) + 1
        happened = (self.weight != 0) | self.curated
        for two_kinds in self.counts.view(np.int64).T:
            happened |= two_kinds != 0
        happened = happened.reshape(-1, wide, wide)
        happened[:, :, -1] = happened[:, -1, :] = False
        happened[:, np.arange(wide), np.arange(wide)] = False
        happened = happened.reshape(len(self.starts), -1)
        numbers = np.flatnonzero(happened.any(axis=0))
        size = max(1, _PART // len(self.starts))

        def part(start: int) -> Cells:
            some = numbers[start : start + size]
            dyad, period = np.nonzero(happened[:, some].T)
            used = period * wide**2 + np.take(some, dyad)
            actors, others = np.divmod(some, wide)
            pairs = [
                (self.bases[one], self.bases[other])
                for one, other in zip(actors.tolist(), others.tolist(), strict=True)
            ]
            return Cells(
                pairs, dyad, np.take(self.starts, period), np.take(self.counts, used, axis=0),
                np.take(self.weight, used) / _UNITS, np.take(self.curated, used),
            )

        with ThreadPoolExecutor(_WORKERS) as workers:
            return list(workers.map(part, range(0, max(1, len(numbers)), size)))

    def coverage(self) -> pa.Table:
        """Acts of all parties in each period, as `acts.read_coverage` has them."""
        periods = len(self.starts)
        counts = self.counts.reshape(periods, -1, KINDS).sum(axis=1, dtype=np.int64)
        return pa.table([
            pa.array(self.starts.astype(np.int32)).cast(pa.date32()),
            pa.array(counts[:, :SAID].sum(axis=1)),
            pa.array(self.curated.reshape(periods, -1).any(axis=1)),
        ], COVERAGE)

    def _count(self, rows: pa.Table, actor: Codes, recipient: Codes) -> None:
        wide = len(self.bases) + 1
        # An act that may have gone on after the last day that is asked about counts on that day.
        day = np.asarray(rows.column("day").cast(pa.int32())) - self.first
        day = np.minimum(day, len(self.period) - 1)
        period, kind = np.take(self.period, day), np.asarray(rows.column("kind"))
        # Pairs are sorted by month, so a slice falls into a thin part of the cube.
        low, high = int(period.min(initial=0)), int(period.max(initial=0)) + 1
        cell = period
        cell -= low
        cell *= wide**2
        cell += np.take(self.side * wide, actor)
        cell += np.take(self.side, recipient)
        weight = np.take(self.decay, day)
        weight *= np.asarray(rows.column("score"))
        np.rint(weight, out=weight)
        low, high = low * wide**2, high * wide**2
        np.add.at(self.weight[low:high], cell, weight)
        curated = _flags(rows.column("curated"))
        if curated.any():
            self.curated[low:high][cell[curated]] = True
        cell *= KINDS
        cell += kind
        if self.since is not None:
            cell = cell[day >= self.since - self.first]
        slab = self.counts[low:high].reshape(-1)
        np.add.at(slab, cell, np.int32(1))
        undated = _flags(rows.column("undated")) & (kind != SAID)
        if undated.any():
            if self.since is not None:
                undated = undated[day >= self.since - self.first]
            np.add.at(slab, (cell - cell % KINDS)[undated] + UNDATED, np.int32(1))


def _where(number: int, told: Callable[[slice], Mask]) -> Ints:
    """The rows of which something is true, asked of some at a time."""
    parts = [slice(start, start + _SLICE) for start in range(0, number, _SLICE)]
    found = [np.flatnonzero(told(part)) + part.start for part in parts]
    return np.concatenate(found) if found else np.zeros(0, np.int64)


def _rows_of(event: Keys, wanted: Keys) -> Ints:
    """The rows of the wanted events (sorted): most others are told by a few bits."""
    bits = np.zeros(_SIEVE, bool)
    bits[wanted & _LAST_BITS] = True
    near = _where(
        len(event), lambda part: np.take(bits, (event[part] & _LAST_BITS).view(np.int64))
    )
    if not len(near):
        return near
    place = np.minimum(np.searchsorted(wanted, event[near]), len(wanted) - 1)
    found: Ints = near[wanted[place] == event[near]]
    return found


def _flags(column: pa.ChunkedArray) -> NDArray[np.bool_]:
    whole = column.combine_chunks()
    if not whole.true_count:
        return np.zeros(len(whole), bool)
    return np.asarray(whole.to_numpy(zero_copy_only=False), bool)
