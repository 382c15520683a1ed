"""The records behind a figure: those that weigh most, by id."""

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from multivector.records import event_id


def heaviest(
    cells: NDArray[np.int64], weights: NDArray[np.float64], events: NDArray[np.uint64],
    number: int, most: int,
) -> pa.Array:
    """For each cell the ids of its events, the heaviest first; ties by id.

    Args:
        cells: For each event the number of its cell.
        weights: For each event what it weighs, of either sign.
        events: The keys of the events.
        number: How many cells there are.
        most: At most so many ids a cell.
    """
    order = np.lexsort((events, -np.abs(weights), cells))
    cells, events = cells[order], events[order]
    starts = np.searchsorted(cells, np.arange(number + 1))
    rank = np.arange(len(cells)) - starts[cells]
    kept = rank < most
    ids = [event_id(int(key)) for key in events[kept]]
    sizes = np.bincount(cells[kept], minlength=number)
    offsets = np.r_[0, np.cumsum(sizes)].astype(np.int32)
    return pa.ListArray.from_arrays(pa.array(offsets), pa.array(ids, pa.string()))
