"""Blocks as columns of text; rows that are none are set apart with their number."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.csv as pacsv

from multivector.domain import StoreError
from multivector.records.importing.declarations import Layout

BAD_BYTES = "bytes that are no UTF-8 (kept, shown as \N{REPLACEMENT CHARACTER})"
OTHER_COLUMNS = "another number of columns"
TOO_LONG = "longer than any row can be"

_TEXT = pa.dictionary(pa.int32(), pa.string())


@dataclass(frozen=True, slots=True)
class Cells:
    """Rows of a block.

    Attributes:
        columns: Each wanted column; dictionary-encoded text.
        rows: Number of each row in its file, the header counted; int64.
        malformed: Numbers of rows that are none.
        mended: How many rows held bytes that are no UTF-8; 0, or about how many.
    """

    columns: dict[str, pa.DictionaryArray]
    rows: npt.NDArray[np.int64]
    malformed: tuple[int, ...]
    mended: int

    @property
    def next_row(self) -> int:
        """How many numbers the block took."""
        return len(self.rows) + len(self.malformed)


def choose_layout(
    first: bytes, layouts: Iterable[Layout], item: str
) -> tuple[Layout, tuple[str, ...]]:
    """The layout that fits the first row of a file, and the names of its columns.

    Raises:
        StoreError: If none fits.
    """
    tried = []
    for layout in layouts:
        cells = split_row(first, layout)
        if layout.header:
            names = tuple(cell.strip() for cell in cells)
            lacking = [column for column in layout.columns if column not in names]
            if not lacking and len(set(names)) == len(names):
                return layout, names
            tried.append(f"no column {', '.join(lacking[:3])}" if lacking else "a name twice")
        else:
            every = (*layout.columns, *layout.optional)
            if len(layout.columns) <= len(cells) <= len(every):
                return layout, every[: len(cells)]
            tried.append(f"{len(cells)} columns, not {len(every)}")
    raise StoreError(
        f"does not look like the format ({'; '.join(tried)})", item=item,
        hint="see `multivector import --list` for the formats, and docs/importing.md for layouts",
    )


def split_row(row: bytes, layout: Layout) -> list[str]:
    """The cells of one row."""
    text = row.decode("utf-8", "replace").rstrip("\r\n")
    if not layout.quoted:
        return text.split(layout.delimiter)
    return next(csv.reader([text], delimiter=layout.delimiter), [])


def read_cells(
    data: bytes, layout: Layout, names: Sequence[str], wanted: Sequence[str], first: int
) -> Cells:
    """The wanted columns of a block's rows.

    Args:
        data: Whole rows.
        layout: How they look.
        names: Of all columns.
        wanted: Names of the columns that are asked for.
        first: The number of the first row.
    """
    mended = 0
    try:
        table, faulty = _parse(data, layout, names, wanted, threads=True)
    except pa.ArrowInvalid:
        text = data.decode("utf-8", "replace")
        mended = max(1, sum("\N{REPLACEMENT CHARACTER}" in line for line in text.splitlines()))
        data = text.encode()
        table, faulty = _parse(data, layout, names, wanted, threads=True)
    if faulty:  # only one thread knows the number of a row
        table, faulty = _parse(data, layout, names, wanted, threads=False)
    malformed = np.array([number - 1 for number in faulty], np.int64)
    rows = np.arange(table.num_rows + len(malformed), dtype=np.int64)
    if len(malformed):
        rows = np.delete(rows, malformed)
    columns = {
        name: _one_array(table.column(name).unify_dictionaries().combine_chunks())
        if name in names else _empty(table.num_rows) for name in wanted
    }
    return Cells(columns, rows + first, tuple(int(one) + first for one in malformed), mended)


def _empty(count: int) -> pa.DictionaryArray:
    """A column that the file does not have: cells that say nothing."""
    return pa.DictionaryArray.from_arrays(
        pa.array(np.zeros(count, np.int32)), pa.array([""], pa.string())
    )


def _one_array(column: pa.Array | pa.ChunkedArray) -> pa.DictionaryArray:
    if isinstance(column, pa.ChunkedArray):  # of no rows
        return pa.DictionaryArray.from_arrays(pa.array([], pa.int32()), pa.array([], pa.string()))
    return column


def _parse(
    data: bytes, layout: Layout, names: Sequence[str], wanted: Sequence[str], *, threads: bool
) -> tuple[pa.Table, list[int]]:
    faulty: list[int] = []

    def note(row: pacsv.InvalidRow) -> str:
        faulty.append(row.number or 0)
        return "skip"

    present = [name for name in wanted if name in names]
    table = pacsv.read_csv(
        pa.BufferReader(data),
        read_options=pacsv.ReadOptions(
            column_names=list(names), use_threads=threads, block_size=1 << 22
        ),
        parse_options=pacsv.ParseOptions(
            delimiter=layout.delimiter, quote_char='"' if layout.quoted else False,
            double_quote=layout.quoted, escape_char=False, newlines_in_values=layout.quoted,
            ignore_empty_lines=False, invalid_row_handler=note,
        ),
        convert_options=pacsv.ConvertOptions(
            include_columns=present, column_types=dict.fromkeys(present, _TEXT),
            strings_can_be_null=False,
        ),
    )
    return table, faulty
