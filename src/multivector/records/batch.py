"""What a writer gathers between two commits."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import pyarrow as pa
import pyarrow.compute as pc

from multivector.domain import StoreError
from multivector.records.conform import conform
from multivector.records.manifest import FileEntry
from multivector.records.tables import TABLES, TableSpec

Rows: TypeAlias = Sequence[Mapping[str, Any]] | pa.Table


@dataclass(slots=True)
class Batch:
    """Rows to add to the next snapshot, after others have gone from it.

    Attributes:
        rows: Rows to add, by table, in the order of adding.
        gone: Keys whose rows disappear, by table.
        documents: Documents whose rows disappear from every table.
        cleared: Tables that lose all their rows.
        written: Files that were written ahead, by table; they join after rows have gone.
    """

    rows: dict[str, list[pa.Table]] = field(default_factory=dict)
    gone: dict[str, set[str]] = field(default_factory=dict)
    documents: set[str] = field(default_factory=set)
    cleared: set[str] = field(default_factory=set)
    written: dict[str, list[FileEntry]] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was gathered."""
        return not (
            self.rows or self.gone or self.documents or self.cleared or self.written
        )

    def add(self, table: str, rows: Rows) -> None:
        """Gather rows to add."""
        self._gather(table, conform(_writable(table).name, rows))

    def replace(self, table: str, rows: Rows) -> None:
        """Gather rows that take the place of those with the same keys."""
        conforming = conform(_writable(table).name, rows)
        self._remove(table, conforming.column(TABLES[table].key).to_pylist())
        self._gather(table, conforming)

    def replace_all(self, table: str, rows: Rows) -> None:
        """Gather rows that take the place of all rows; those gathered earlier go too."""
        if _writable(table).document:
            raise StoreError(f"rows of {table} go with their documents", item=table,
                             hint="use remove_documents")
        conforming = conform(table, rows)
        self.cleared.add(table)
        self.rows.pop(table, None)
        self._gather(table, conforming)

    def remove(self, table: str, keys: Iterable[str]) -> None:
        """Gather keys to remove; rows gathered earlier under them go too."""
        if _writable(table).name == "documents":
            raise StoreError("what was coded goes with its document", item=table,
                             hint="use remove_documents")
        self._remove(table, keys)

    def join(self, written: Mapping[str, Iterable[FileEntry]]) -> None:
        """Gather files that were written ahead."""
        for table, entries in written.items():
            self.written.setdefault(table, []).extend(entries)

    def remove_documents(self, documents: Iterable[str]) -> None:
        """Gather documents to remove; rows gathered earlier from them go too."""
        gone = set(documents)
        self.documents |= gone
        for name, spec in TABLES.items():
            if spec.document:
                self._drop(name, spec.document, gone)

    def _gather(self, table: str, rows: pa.Table) -> None:
        if rows.num_rows:
            self.rows.setdefault(table, []).append(rows)

    def _remove(self, table: str, keys: Iterable[str]) -> None:
        gone = set(keys)
        if gone:
            self.gone.setdefault(table, set()).update(gone)
            self._drop(table, TABLES[table].key, gone)

    def _drop(self, table: str, column: str, values: set[str]) -> None:
        gone = pa.array(sorted(values), pa.string())
        for part in self.rows.pop(table, []):
            self._gather(
                table, part.filter(pc.invert(pc.is_in(part.column(column), value_set=gone)))
            )


def _writable(table: str) -> TableSpec:
    spec = TABLES.get(table)
    if spec is None or spec.derived:
        raise StoreError(
            "no table that can be written", item=table,
            hint="one of " + ", ".join(name for name, spec in TABLES.items() if not spec.derived),
        )
    return spec
