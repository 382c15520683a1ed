"""A snapshot: one whole, unchanging state of the store."""

import hashlib
import re
import threading
import weakref
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from multivector.domain import MultivectorError, UsageError
from multivector.records.claim_filters import ClaimFilter
from multivector.records.files import check_file, check_size
from multivector.records.filters import EventFilter
from multivector.records.lease import Lease
from multivector.records.link_filters import LinkFilter
from multivector.records.manifest import Manifest
from multivector.records.migrations import Migration
from multivector.records.recall import Recall
from multivector.records.rows import Fingerprint
from multivector.records.stored import StoredDocument, StoredEvent, stored_document, stored_event
from multivector.records.tables import TABLES

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

    from multivector.records.search import SearchHit
    from multivector.records.session import Parameters

_WORD = re.compile("[a-z]+")
_LONGEST = 50_000  # characters of parameters that are worth remembering
_LISTED = 6  # ids that an ambiguous prefix is answered with


class Snapshot:
    """One state of the store, whole for as long as it is held, whatever writers do.

    Reading is safe from several threads. Close it (or use `with`) when done: until then the
    collector keeps its files.
    """

    def __init__(
        self, root: Path, manifest: Manifest, lease: Lease, steps: tuple[Migration, ...],
        held: Collection[str] = (), recall: Recall | None = None,
    ) -> None:
        self._root = root
        self._manifest = manifest
        self._lease = lease
        self._steps = steps
        self._held = held
        self._recall = recall
        self._digests: dict[tuple[str, ...], str] = {}
        self._opening = threading.Lock()
        self._connection: duckdb.DuckDBPyConnection | None = None
        self._ending: Callable[[], object] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let the collector have it; twice does no harm."""
        with self._opening:
            if self._ending is not None:
                self._ending()
            self._connection = None
            self._lease.close()

    @property
    def number(self) -> int:
        """Its number, counting up from 1."""
        return self._manifest.number

    @property
    def created_at(self) -> datetime | None:
        """When it was written."""
        return self._manifest.created_at

    @property
    def coder(self) -> str | None:
        """The version of the coder that its latest batch was coded with."""
        return self._manifest.coder

    @property
    def counts(self) -> Mapping[str, int]:
        """Rows of every table, from the manifest alone."""
        return {
            name: sum(entry.rows for entry in self._manifest.tables.get(name, ()))
            for name in TABLES
        }

    def digest(self, *tables: str) -> str:
        """What changes when, and only when, a file of one of the tables does; of all by default."""
        if tables not in self._digests:
            told = [str(self._manifest.schema)]
            for name in tables or TABLES:
                told += [name, *(entry.sha256 for entry in self._manifest.tables.get(name, ()))]
            self._digests[tables] = hashlib.sha256("\n".join(told).encode()).hexdigest()
        return self._digests[tables]

    def verify(self) -> None:
        """Compare every file with its checksum.

        Raises:
            StoreError: Naming the first file that is missing or damaged.
        """
        for entry in self._manifest.files:
            check_file(self._root, entry)

    def query(self, sql: str, parameters: "Parameters" = None) -> "pa.Table":
        """The rows of one SELECT over the tables (`tables.TABLES`, `type_codes`, `status_codes`).

        Args:
            sql: One SELECT, with `?` or `$name` for values.
            parameters: The values.

        Raises:
            UsageError: If it is no single SELECT, or cannot be run.
            StoreError: If a file of the snapshot is missing or damaged.
        """
        if self._recall is None:
            return self._asked(sql, parameters)
        asked = repr(parameters)
        if len(asked) > _LONGEST:
            return self._asked(sql, parameters)
        key = (self._digest_of(sql), sql, asked)
        return self._recall.answer(key, lambda: self._asked(sql, parameters))

    def _digest_of(self, sql: str) -> str:
        """The digest of the tables that a query may read: of all whose name stands in it."""
        names = tuple(sorted(set(_WORD.findall(sql.lower())) & TABLES.keys()))
        return self.digest(*names) if names else ""

    def _asked(self, sql: str, parameters: "Parameters") -> "pa.Table":
        from multivector.records.session import run_query

        try:
            return run_query(self._session(), sql, parameters)
        except MultivectorError:
            for entry in self._manifest.files:  # a lost file explains more than DuckDB does
                check_size(self._root, entry)
            raise

    def recalled(
        self, name: str, asked: object, find: "Callable[[], pa.Table]"
    ) -> "pa.Table":
        """A table that was made of this snapshot and of nothing else; made once where it recalls.

        Args:
            name: Of what makes it.
            asked: The question; told apart by its `repr`.
            find: Makes it.
        """
        if self._recall is None:
            return find()
        return self._recall.answer((self.digest(), f"made: {name}", repr(asked)), find)

    def events(self, chosen: EventFilter | None = None) -> "pa.Table":
        """Events in the schema of the events table, by date, then place in the text."""
        from multivector.records.schemas import SCHEMAS

        sql, values = (chosen or EventFilter()).query()
        return self.query(sql, values).cast(SCHEMAS["events"])

    def iter_events(self, chosen: EventFilter | None = None) -> Iterator[StoredEvent]:
        """The same events one by one."""
        for batch in self.events(chosen).to_batches():
            for row in batch.to_pylist():
                yield stored_event(row)

    def claims(self, chosen: ClaimFilter | None = None) -> "pa.Table":
        """Claims in the schema of the claims table, by date of their texts, then place in them."""
        from multivector.records.schemas import SCHEMAS

        sql, values = (chosen or ClaimFilter()).query()
        return self.query(sql, values).cast(SCHEMAS["claims"])

    def links(self, chosen: LinkFilter | None = None) -> "pa.Table":
        """Causal links in the schema of their table, by date of their texts, then place in them."""
        from multivector.records.schemas import SCHEMAS

        sql, values = (chosen or LinkFilter()).query()
        return self.query(sql, values).cast(SCHEMAS["links"])

    def document(self, document: str) -> StoredDocument | None:
        """The document of an id; None if there is none."""
        rows = self.query("SELECT * FROM documents WHERE id = ?", [document]).to_pylist()
        return stored_document(rows[0]) if rows else None

    def document_beginning(self, prefix: str) -> StoredDocument | None:
        """The document of the beginning of an id; None if there is none.

        Raises:
            UsageError: If several ids begin so; lists them.
        """
        row = self._beginning("documents", prefix)
        return None if row is None else stored_document(row)

    def event(self, prefix: str) -> StoredEvent | None:
        """The event of an id or of the beginning of one; None if there is none.

        Raises:
            UsageError: If several ids begin so; lists them.
        """
        row = self._beginning("events", prefix)
        return None if row is None else stored_event(row)

    def claim(self, prefix: str) -> dict[str, Any] | None:
        """The row of the claim of an id or of the beginning of one; None if there is none.

        Raises:
            UsageError: If several ids begin so; lists them.
        """
        return self._beginning("claims", prefix)

    def _beginning(self, table: str, prefix: str) -> dict[str, Any] | None:
        """The one row whose id begins so."""
        rows = self.query(
            f"SELECT id FROM {table} WHERE starts_with(id, ?) ORDER BY id LIMIT ?",  # noqa: S608 -- a table of ours
            [prefix, _LISTED],
        ).column("id").to_pylist()
        if not rows:
            return None
        if len(rows) > 1:
            more = " and more" if len(rows) == _LISTED else ""
            raise UsageError(
                f"several {table} have ids that begin so", item=repr(prefix),
                hint=f"choose one of {', '.join(rows)}{more}",
            )
        sql = f"SELECT * FROM {table} WHERE id = ?"  # noqa: S608 -- likewise
        (row,) = self.query(sql, [rows[0]]).to_pylist()
        return dict(row)

    def search(
        self, text: str, limit: int = 20, as_of: date | None = None
    ) -> "tuple[SearchHit, ...]":
        """The paragraphs that have all words and "quoted phrases" of the text, the best first.

        Args:
            text: What a person typed; `Tokay*` stands for all words that begin so.
            limit: At most so many.
            as_of: Only of documents that could be known by the end of this day.
        """
        from multivector.records.search import search_files

        paths = [self._root / entry.path for entry in self._manifest.search]
        return search_files(paths, text, limit=limit, as_of=as_of)

    def sources(self) -> dict[str, Fingerprint]:
        """The files that were read to their end, by path."""
        rows = self.query("SELECT path, size, mtime_ns, sha256 FROM sources ORDER BY path")
        return {row["path"]: Fingerprint(**row) for row in rows.to_pylist()}

    def _session(self) -> "duckdb.DuckDBPyConnection":
        from multivector.records.session import open_session

        with self._opening:
            if self._connection is None:
                self._connection = open_session(
                    self._root, self._manifest, self._steps, self._held)
                # Also where nobody closes it: DuckDB complains of what is open at the end.
                self._ending = weakref.finalize(self, self._connection.close)
            return self._connection
