"""Moves: which pairs' relation in a window differs from before, by how much, and how surely.

The balance of `dyads` in the window is laid beside that of the twelve windows before it. Every pair
is counted; those that may have moved most, by the variance that their counts alone give, are looked
at closely: their intervals come from resampled stories, as everywhere (`balance`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import hypot
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from multivector.measures.balance import PRIOR, balance
from multivector.measures.dyad_columns import QUADS
from multivector.measures.dyads import dyads
from multivector.measures.record import Record
from multivector.measures.shelf import Options, Period

BEFORE = 12
"""Windows before it with which a window is compared."""
CLOSELY = 60
"""Pairs that are looked at closely."""
FEW = 3
"""Acts below which a pair's window says little."""

_REPLICATES = 200
_Z = 1.96
_SLACK = 0.6  # resampled stories may be told a little narrower than single acts

_BEFORE = "_before"

Row = Mapping[str, Any]
Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Move:
    """How a pair's relation in the window compares with before.

    Attributes:
        pair: The two, by name.
        now: The pair's row of `dyads` for the window.
        before: That for the time before; None where nothing was recorded.
        change: Balance now less balance before; None where either cannot be told.
        reach: Half of the 95 % interval of the change.
    """

    pair: Pair
    now: Row
    before: Row | None
    change: float | None
    reach: float | None

    @property
    def acts(self) -> int:
        """Acts in the window."""
        return sum(int(self.now[kind]) for kind in QUADS)

    @property
    def is_clear(self) -> bool:
        """Whether the interval of the change leaves out 0."""
        return self.change is not None and self.reach is not None and abs(self.change) > self.reach

    @property
    def least(self) -> float:
        """By how much the pair moved at least; below 0 where it may not have moved at all."""
        if self.change is None or self.reach is None:
            return float("-inf")
        return abs(self.change) - self.reach


@dataclass(frozen=True, slots=True)
class Moves:
    """What is known of the pairs of a window.

    Attributes:
        close: Those that were looked at closely, in order.
        pairs: How many pairs acted in the window.
        busy: How many of them acted more than once.
    """

    close: Sequence[Move]
    pairs: int
    busy: int


class Order(StrEnum):
    """By what pairs are sorted, and which are looked at closely."""

    ACTS = "those that clearly changed first, then those that act most"
    CHANGE = "by how much they moved at least; pairs of few acts after all others"


def find_moves(record: Record, options: Options, order: Order = Order.ACTS) -> Moves:
    """The pairs that acted between `since` and `until`, beside the windows before.

    Args:
        record: What is told.
        options: `since` and `until` are the window; `parties` are at most two, none means all.
        order: By what the pairs are sorted.
    """
    if options.since is None or options.until is None:
        return Moves((), 0, 0)
    asked = options.but(parties=(), by=Period.ALL)
    counted = [
        dyads(record, one.but(replicates=0, evidence=0), directed=False, recalled=False)
        for one in (asked, earlier(asked))
    ]
    both = _joined(counted[0], counted[1], options.parties)
    acts = _acts(both)
    near = [
        (both.column("actor")[place].as_py(), both.column("recipient")[place].as_py())
        for place in _ranked(both, acts, order)[:CLOSELY].tolist()
    ]
    if not near:
        return Moves((), 0, 0)
    now, before = (
        {(row["actor"], row["recipient"]): row for row in dyads(
            record, one.but(replicates=_REPLICATES), directed=False, recalled=False, among=near,
        ).to_pylist()}
        for one in (asked, earlier(asked))
    )
    close = [_move(pair, now[pair], before.get(pair)) for pair in near]
    return Moves(sorted(close, key=_KEYS[order]), len(acts), int((acts > 1).sum()))


def earlier(options: Options) -> Options:
    """The same question about the windows before."""
    since, until = options.since or date.min, options.until or date.max
    days = (until - since).days + 1
    return options.but(since=since - timedelta(days=BEFORE * days),
                       until=since - timedelta(days=1))


def _joined(now: pa.Table, before: pa.Table, parties: Sequence[str]) -> pa.Table:
    """The counts of both times, of pairs that acted in the window, by name."""
    keys = ["actor", "recipient"]
    kept = [*keys, *QUADS]
    both = now.select(kept).join(before.select(kept), keys, right_suffix=_BEFORE)
    both = both.filter(pa.array(_acts(both) > 0)).sort_by([(key, "ascending") for key in keys])
    for party in parties:
        both = both.filter(pc.or_(*(pc.equal(both.column(key), party) for key in keys)))
    return both


def _ranked(both: pa.Table, acts: Ints, order: Order) -> Ints:
    """The places of the pairs, those first that may have moved most by their counts alone."""
    logs, variances = [], np.zeros(len(acts))
    for suffix in ("", _BEFORE):
        sides = [_sum(both, kinds, suffix) + PRIOR for kinds in (QUADS[:2], QUADS[2:])]
        logs.append(balance(sides[0] - PRIOR, sides[1] - PRIOR))
        variances += 1 / sides[0] + 1 / sides[1]
    change = np.abs(np.nan_to_num(logs[0] - logs[1]))
    least = change - _Z * _SLACK * np.sqrt(variances)
    if order is Order.CHANGE:
        return np.lexsort((-acts, -least, acts < FEW))
    return np.lexsort((-acts, ~((least > 0) & (acts >= FEW))))


def _acts(both: pa.Table) -> Ints:
    return _sum(both, QUADS, "").astype(np.int64)


def _sum(both: pa.Table, kinds: Sequence[str], suffix: str) -> Floats:
    found = np.zeros(both.num_rows)
    for kind in kinds:
        found += np.asarray(pc.fill_null(both.column(kind + suffix), 0))
    return found


def _by_acts(move: Move) -> tuple[object, ...]:
    return not (move.is_clear and move.acts >= FEW), -move.acts, move.pair


def _by_change(move: Move) -> tuple[object, ...]:
    return move.acts < FEW, -move.least, -move.acts, move.pair


_KEYS = {Order.ACTS: _by_acts, Order.CHANGE: _by_change}


def _move(pair: Pair, now: Row, before: Row | None) -> Move:
    if before is None or before["balance"] is None or now["balance"] is None:
        return Move(pair, now, before, None, None)
    reach = hypot(*((row["high"] - row["low"]) / 2 for row in (now, before)))
    return Move(pair, now, before, now["balance"] - before["balance"], reach)
