"""The Parquet files of one table, as a value: every change gives a new list of files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from multivector.records.errors import damaged
from multivector.records.files import write_file
from multivector.records.layout import Layout
from multivector.records.manifest import FileEntry
from multivector.records.schemas import SCHEMAS
from multivector.records.tables import TableSpec

_ROW_GROUP = 122_880  # what DuckDB reads as one piece of work


@dataclass(frozen=True, slots=True)
class TableFiles:
    """One table's files while a snapshot is being made.

    Attributes:
        root: The store's folder.
        spec: The table.
        number: The snapshot that is being made.
        entries: Its files so far.
    """

    root: Path
    spec: TableSpec
    number: int
    entries: tuple[FileEntry, ...]

    @property
    def schema(self) -> pa.Schema:
        """The table's schema."""
        return SCHEMAS[self.spec.name]

    @property
    def paths(self) -> tuple[Path, ...]:
        """Where its files are."""
        return tuple(self.root / entry.path for entry in self.entries)

    def keys(self, values: pa.Array) -> set[object]:
        """Those of the values that the table has as a key."""
        found: set[object] = set()
        for entry in self.entries:
            column = self._read(entry, [self.spec.key]).column(0)
            found.update(column.filter(_among(column, values)).to_pylist())
        return found

    def rows(self, column: str, values: pa.Array) -> pa.Table:
        """The rows that have one of the values in a column."""
        parts = [self._matching(entry, column, values) for entry in self.entries]
        return pa.concat_tables([self.schema.empty_table(), *parts])

    def read(self) -> pa.Table:
        """All rows."""
        parts = [self._read(entry) for entry in self.entries]
        return pa.concat_tables([self.schema.empty_table(), *parts])

    def without(self, column: str, values: pa.Array) -> "TableFiles":
        """The table less the rows that have one of the values; other files stay as they are."""
        return replace(self, entries=tuple(self._rewritten(column, values)))

    def plus(self, rows: pa.Table, *, in_order: bool = False) -> "TableFiles":
        """The table with one more file; the same table where there are no rows.

        Args:
            rows: In the table's schema.
            in_order: Whether they are sorted already.
        """
        if rows.num_rows == 0:
            return self
        return replace(self, entries=(*self.entries, self._write(rows, in_order=in_order)))

    def merged(self, limit: int) -> "TableFiles":
        """The table with its files of fewer than `limit` rows made into one."""
        small = tuple(entry for entry in self.entries if entry.rows < limit)
        if len(small) < 2:
            return self
        large = tuple(entry for entry in self.entries if entry.rows >= limit)
        rows = replace(self, entries=small).read()
        return replace(self, entries=large).plus(rows)

    def _rewritten(self, column: str, values: pa.Array) -> Iterator[FileEntry]:
        for entry in self.entries:
            hit = _among(self._read(entry, [column]).column(0), values)
            if not pc.any(hit, min_count=0).as_py():
                yield entry
            elif not pc.all(hit, min_count=0).as_py():
                yield self._write(self._read(entry).filter(pc.invert(hit)))

    def _matching(self, entry: FileEntry, column: str, values: pa.Array) -> pa.Table:
        hit = _among(self._read(entry, [column]).column(0), values)
        if not pc.any(hit, min_count=0).as_py():
            return self.schema.empty_table()
        return self._read(entry).filter(hit)

    def _read(self, entry: FileEntry, columns: Iterable[str] | None = None) -> pa.Table:
        return read_parquet(self.root / entry.path, columns)

    def _write(self, rows: pa.Table, *, in_order: bool = False) -> FileEntry:
        if self.spec.sort and not in_order:
            rows = rows.sort_by([(column, "ascending") for column in self.spec.sort])

        def write(path: Path) -> int:
            pq.write_table(rows, path, compression="zstd", row_group_size=_ROW_GROUP)
            return int(rows.num_rows)

        folder = Layout(self.root).table(self.spec.name)
        return write_file(self.root, folder, self.number, ".parquet", write)


def read_parquet(path: Path, columns: Iterable[str] | None = None) -> pa.Table:
    """A Parquet file's rows.

    Raises:
        StoreError: If the file is missing or damaged.
    """
    wanted = None if columns is None else list(columns)
    try:
        with pq.ParquetFile(path) as file:
            return file.read(columns=wanted)
    except (OSError, pa.ArrowInvalid) as error:
        raise damaged(path, str(error)) from error


def _among(column: pa.ChunkedArray, values: pa.Array) -> pa.ChunkedArray:
    return pc.is_in(column, value_set=values)
