"""Cells of dyads as a table: counts per coverage, balance, decayed score."""

from collections.abc import Mapping

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from multivector.measures.acts import day_number, last_days
from multivector.measures.balance import balance
from multivector.measures.decay import decayed
from multivector.measures.dyad_cells import SAID, UNDATED, Cells
from multivector.measures.dyad_columns import COLUMNS, QUADS
from multivector.measures.shelf import Column, Options, table_of

Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]

_PER = 1000.0  # rates are told per so many acts recorded


def course(
    cells: Cells, coverage: pa.Table, options: Options, *, directed: bool, half_life: float,
    latest: int, more: Mapping[str, pa.Array | Floats], shown: Mask,
) -> pa.Table:
    """The table of `dyads`.

    Args:
        cells: What happened, from the beginning of the record.
        coverage: Acts recorded, by period (`acts.read_coverage`).
        options: What was asked.
        directed: Whether the cells are of directed dyads.
        half_life: Of the decayed score, in days.
        latest: The last day that counts, for a question without periods.
        more: Further columns, a value for each cell that is shown; what is missing is null.
        shown: Which cells are shown.
    """
    periods = np.asarray(coverage.column("period").cast(pa.int32())).astype(np.int64)
    place = np.searchsorted(periods, cells.period)  # every cell's period has its row
    marked, ends = _since_curated(cells), last_days(options.by, periods, latest)
    score = decayed(cells.dyad, np.take(ends, place), cells.weight, half_life)
    if not shown.all():
        cells, marked, score, place = cells.only(shown), marked[shown], score[shown], place[shown]
    read = np.take(np.asarray(coverage.column("coverage")), place)
    by_curators = np.take(np.array(coverage.column("curated").to_pylist(), bool), place)
    cooperation, conflict = (
        (cells.counts[:, one] + cells.counts[:, other]).astype(np.float64)
        for one, other in ((0, 1), (2, 3))
    )
    per = np.divide(_PER, read, out=np.full(len(read), np.nan), where=read > 0)
    values: dict[str, object] = {
        "actor": _names(cells, 0), "recipient": _names(cells, 1),
        "directed": np.full(len(read), directed),
        "period": pa.array(cells.period.astype(np.int32)).cast(pa.date32()),
        **{name: cells.counts[:, place] for place, name in enumerate(QUADS)},
        "said": cells.counts[:, SAID], "undated": cells.counts[:, UNDATED], "coverage": read,
        "cooperation_rate": cooperation * per, "conflict_rate": conflict * per,
        "balance": balance(cooperation, conflict), "decayed": more.get("decayed", score),
        "curated": marked | by_curators,
    }
    for column in COLUMNS:
        if column.name not in values:
            values[column.name] = more.get(column.name, _missing(column, len(read)))
    return table_of(COLUMNS, values)


def in_time(cells: Cells, options: Options, latest: int) -> Mask:
    """Which cells end on `since` or later."""
    if options.since is None:
        return np.ones(len(cells.period), bool)
    return last_days(options.by, cells.period, latest) >= day_number(options.since)


def _since_curated(cells: Cells) -> Mask:
    """Whether the cell or an earlier one, which its decayed score recalls, has some."""
    if not cells.curated.any():
        return cells.curated
    before = np.cumsum(cells.curated)
    first = np.searchsorted(cells.dyad, cells.dyad)
    return before - before[first] + cells.curated[first] > 0


def _names(cells: Cells, side: int) -> pa.Array:
    names = pa.array([dyad[side] for dyad in cells.dyads], pa.string())
    return pa.DictionaryArray.from_arrays(pa.array(cells.dyad), names).cast(pa.string())


def _missing(column: Column, number: int) -> pa.Array:
    if pa.types.is_list(column.kind):
        return pa.ListArray.from_arrays(
            pa.array(np.zeros(number + 1, np.int32)), pa.array([], pa.string())
        )
    return pa.nulls(number, column.kind)
