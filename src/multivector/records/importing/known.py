"""Which rows of a set the store has already, without holding their ids in memory."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from multivector.records.importing.numbering import Numbers
from multivector.records.parquet import read_parquet


@dataclass(frozen=True, slots=True)
class _Stretch:
    path: Path
    least: int
    most: int


class KnownIds:
    """The ids of recorded events, read from their files where a batch may meet them.

    Args:
        paths: Files of the events table.
        gone: Documents that are about to leave the store, whose events do not count.
    """

    def __init__(self, paths: Iterable[Path], gone: frozenset[str] = frozenset()) -> None:
        self._stretches: list[_Stretch] = []
        self._gone = gone
        for path in paths:
            self.add(path)

    def add(self, path: Path) -> None:
        """Count the ids of one more file as known."""
        with pq.ParquetFile(path) as file:
            place = file.schema_arrow.get_field_index("id")
            groups = [
                file.metadata.row_group(number).column(place).statistics
                for number in range(file.metadata.num_row_groups)
            ]
        if groups and all(group is not None and group.has_min_max for group in groups):
            least = min(int(group.min, 16) for group in groups)
            most = max(int(group.max, 16) for group in groups)
            self._stretches.append(_Stretch(path, least, most))
        elif groups:
            self._stretches.append(_Stretch(path, 0, (1 << 64) - 1))

    def among(self, numbers: Numbers) -> npt.NDArray[np.bool_]:
        """Which of these ids are known; one that stands twice is known the second time."""
        known = np.ones(len(numbers), bool)
        known[np.unique(numbers, return_index=True)[1]] = False
        if not len(numbers):
            return known
        least, most = int(numbers.min()), int(numbers.max())
        for stretch in self._stretches:
            if stretch.least <= most and least <= stretch.most:
                known |= np.isin(numbers, _read_ids(stretch.path, self._gone))
        return known


def _read_ids(path: Path, gone: frozenset[str]) -> Numbers:
    if gone:
        table = read_parquet(path, ["id", "document"])
        stays = pc.invert(pc.is_in(table.column("document"), value_set=pa.array(sorted(gone))))
        column = table.filter(stays).column("id").combine_chunks()
    else:
        column = read_parquet(path, ["id"]).column("id").combine_chunks()
    if isinstance(column, pa.ChunkedArray) or not len(column):
        return np.array([], np.uint64)
    _, offsets, data = column.buffers()
    starts = np.frombuffer(offsets, np.int32)[column.offset:column.offset + len(column) + 1]
    letters = np.frombuffer(data, np.uint8)[starts[0]:starts[-1]].reshape(-1, 16)
    digits = np.where(letters < ord("a"), letters - ord("0"), letters - ord("a") + 10)
    numbers = np.zeros(len(letters), np.uint64)
    for place in range(16):
        numbers = (numbers << np.uint64(4)) | digits[:, place].astype(np.uint64)
    return numbers
