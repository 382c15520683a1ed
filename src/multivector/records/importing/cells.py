"""Blocks as columns of text; rows that are none are set apart with their number."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

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
        rows: Number of each row; int64.
        malformed: Numbers of rows that are none.
        mended: How many rows held bytes that are no UTF-8; 0, or about how many.
    """

    columns: dict[str, pa.DictionaryArray]
    rows: npt.NDArray[np.int64]
    malformed: tuple[int, ...]
    mended: int

    @property
    def count(self) -> int:
        """How many rows, malformed ones too."""
        return len(self.rows) + len(self.malformed)

    def numbered_from(self, first: int) -> "Cells":
        """The same rows, numbered from another number on."""
        return replace(
            self, rows=self.rows + first, malformed=tuple(one + first for one in self.malformed)
        )


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
    data: bytes, layout: Layout, names: Sequence[str], wanted: Sequence[str]
) -> Cells:
    """The wanted columns of a block's rows, which are numbered from 0.

    Args:
        data: Whole rows.
        layout: How they look.
        names: Of all columns.
        wanted: Names of the columns that are asked for.
    """
    mended = 0
    if not _is_text(data):
        text = data.decode("utf-8", "replace")
        mended = max(1, sum("\N{REPLACEMENT CHARACTER}" in line for line in text.splitlines()))
        data = text.encode()
    table, faulty = _parse(data, layout, names, wanted)
    malformed = np.array([number - 1 for number in faulty], np.int64)
    rows = np.arange(table.num_rows + len(malformed), dtype=np.int64)
    if len(malformed):
        rows = np.delete(rows, malformed)
    columns = {
        name: _one_array(table.column(name).unify_dictionaries().combine_chunks())
        if name in names else _empty(table.num_rows) for name in wanted
    }
    return Cells(columns, rows, tuple(malformed.tolist()), mended)


def _empty(count: int) -> pa.DictionaryArray:
    """A column that the file does not have: cells that say nothing."""
    return pa.DictionaryArray.from_arrays(
        pa.array(np.zeros(count, np.int32)), pa.array([""], pa.string())
    )


def _is_text(data: bytes) -> bool:
    """Whether bytes are UTF-8, looked at where they lie."""
    if data.isascii():
        return True
    offsets = pa.py_buffer(np.array([0, len(data)], np.int32))
    try:
        pa.StringArray.from_buffers(1, offsets, pa.py_buffer(data)).validate(full=True)
    except pa.ArrowInvalid:
        return False
    return True


def _one_array(column: pa.Array | pa.ChunkedArray) -> pa.DictionaryArray:
    if isinstance(column, pa.ChunkedArray):  # of no rows
        return pa.DictionaryArray.from_arrays(pa.array([], pa.int32()), pa.array([], pa.string()))
    return column


def _parse(
    data: bytes, layout: Layout, names: Sequence[str], wanted: Sequence[str]
) -> tuple[pa.Table, list[int]]:
    faulty: list[int] = []

    def note(row: pacsv.InvalidRow) -> str:
        faulty.append(row.number or 0)
        return "skip"

    present = [name for name in wanted if name in names]
    table = pacsv.read_csv(
        pa.BufferReader(data),
        read_options=pacsv.ReadOptions(
            # One thread, and one piece: only so does a faulty row know its number, and has a
            # column one dictionary. Blocks are what is read side by side.
            column_names=list(names), use_threads=False, block_size=len(data) + 1,
        ),
        parse_options=pacsv.ParseOptions(
            delimiter=layout.delimiter, quote_char='"' if layout.quoted else False,
            double_quote=layout.quoted, escape_char=False, newlines_in_values=layout.quoted,
            ignore_empty_lines=False, invalid_row_handler=note,
        ),
        convert_options=pacsv.ConvertOptions(
            include_columns=present, column_types=dict.fromkeys(present, _TEXT),
            strings_can_be_null=False, check_utf8=False,
        ),
    )
    return table, faulty
