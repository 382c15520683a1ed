"""From one snapshot's files to the next one's."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa

from multivector.records.admission import admit
from multivector.records.batch import Batch
from multivector.records.codes import event_key
from multivector.records.conform import conform, stamp
from multivector.records.manifest import FileEntry, Manifest
from multivector.records.pairs import PartyCodes, pair_rows
from multivector.records.parquet import TableFiles
from multivector.records.schemas import SCHEMAS
from multivector.records.search import SearchFiles
from multivector.records.tables import TABLES


def apply_batch(root: Path, base: Manifest, batch: Batch, now: datetime) -> Manifest:
    """Write the files that a batch asks for; the manifest that would list them.

    Files of the base are never touched: one that loses rows is written anew.
    """
    following = _NextFiles(root, base)
    for table in sorted(batch.cleared):
        following.clear(table)
    if batch.documents:
        following.remove_documents(batch.documents)
    for table, keys in batch.gone.items():
        following.remove(table, keys)
    for table, entries in batch.written.items():  # before rows: these number parties on
        following.join(table, entries)
    for table in TABLES:
        if table in batch.rows:
            following.add(table, stamp(pa.concat_tables(batch.rows[table]), now))
    return following.manifest()


class _NextFiles:
    def __init__(self, root: Path, base: Manifest) -> None:
        self._base = base
        self._search = SearchFiles(root, base.number + 1, base.search)
        self._tables = {
            name: TableFiles(root, spec, base.number + 1, base.tables.get(name, ()))
            for name, spec in TABLES.items()
        }

    def manifest(self) -> Manifest:
        tables = {name: files.entries for name, files in self._tables.items() if files.entries}
        return replace(self._base, tables=tables, search=self._search.entries)

    def join(self, table: str, entries: Iterable[FileEntry]) -> None:
        files = self._tables[table]
        self._tables[table] = replace(files, entries=(*files.entries, *entries))

    def clear(self, table: str) -> None:
        self._tables[table] = replace(self._tables[table], entries=())

    def remove_documents(self, documents: Iterable[str]) -> None:
        gone = frozenset(documents)
        for name, spec in TABLES.items():
            if spec.document:
                self._lose(name, spec.document, gone)
        self._search = self._search.without(gone)

    def remove(self, table: str, keys: Iterable[str]) -> None:
        gone = frozenset(keys)
        self._lose(table, TABLES[table].key, gone)
        if table == "documents":
            self._search = self._search.without(gone)
        if table == "events":
            self._lose("pairs", "event", map(event_key, gone))

    def add(self, table: str, rows: pa.Table) -> None:
        admitted, superseded = admit(self._tables[table], rows)
        if superseded:
            self.remove(table, superseded)
        self._append(table, admitted)
        if table == "events":
            self._append_pairs(admitted)
        if table == "documents":
            columns = (admitted.column(name).to_pylist() for name in ("id", "known_at", "text"))
            self._search = self._search.plus(zip(*columns, strict=True))

    def _append_pairs(self, events: pa.Table) -> None:
        recorded = self._tables["parties"].read()
        parties = PartyCodes(
            dict(zip(recorded["id"].to_pylist(), recorded["code"].to_pylist(), strict=True))
        )
        pairs = pair_rows(events.to_pylist(), parties)
        self._append("pairs", conform("pairs", pairs))
        self._append("parties", conform("parties", parties.added))

    def _append(self, table: str, rows: pa.Table) -> None:
        self._tables[table] = self._tables[table].plus(rows)

    def _lose(self, table: str, column: str, values: Iterable[Any]) -> None:
        kind = SCHEMAS[table].field(column).type
        gone = pa.array(sorted(values), kind)
        self._tables[table] = self._tables[table].without(column, gone)
