"""Files written before the commit that lists them: how millions of rows become one snapshot."""

from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa

from multivector.records.manifest import FileEntry
from multivector.records.parquet import TableFiles
from multivector.records.schemas import SCHEMAS
from multivector.records.tables import TABLES


class Ahead:
    """Table files on the disk that no snapshot lists yet.

    Who writes them vouches for what the store otherwise sees to: that rows fit the schema, that
    no key is there already, and that they are sorted as their table is. A writer that dies leaves
    files that nothing lists; the collector takes them.

    Args:
        root: The store's folder.
        number: The snapshot that they are written for.
    """

    def __init__(self, root: Path, number: int) -> None:
        self._root = root
        self._number = number
        self._entries: dict[str, list[FileEntry]] = {}

    @property
    def entries(self) -> Mapping[str, list[FileEntry]]:
        """What was written, by table."""
        return self._entries

    def write(self, table: str, rows: pa.Table) -> None:
        """Write one file of rows in the table's schema; none where there are no rows."""
        if rows.num_rows:
            files = TableFiles(self._root, TABLES[table], self._number, ())
            written = files.plus(rows.cast(SCHEMAS[table]), in_order=True).entries
            self._entries.setdefault(table, []).extend(written)

    def newest(self, table: str) -> Path | None:
        """The file that was written last for a table."""
        entries = self._entries.get(table)
        return self._root / entries[-1].path if entries else None

    def discard(self) -> None:
        """Delete what was written."""
        for entries in self._entries.values():
            for entry in entries:
                (self._root / entry.path).unlink(missing_ok=True)
        self._entries.clear()
