"""The one writer of a store: gathers a batch, commits it whole, and goes on."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from multivector.domain import StoreError
from multivector.records.collection import HOUR, KEPT, collect_files
from multivector.records.layout import Layout
from multivector.records.lock import WriterLock
from multivector.records.manifest import Manifest
from multivector.records.tables import TABLES

if TYPE_CHECKING:
    from multivector.records.ahead import Ahead
    from multivector.records.batch import Rows
    from multivector.records.parquet import TableFiles

SMALL_FILE = 100_000
"""Rows under which compaction merges a file, by default."""


class StoreWriter:
    """Holds the writer's lock inside its `with` block; each `commit` publishes one snapshot.

    What was gathered and not committed is dropped when an error ends the block; leaving it in
    order with rows not committed is an error.

    Args:
        layout: The store.
        read_base: Reads the snapshot to build on, in today's schema.

    Raises:
        StoreError: On entering, if another writer holds the lock; names it.
    """

    def __init__(self, layout: Layout, read_base: Callable[[], Manifest]) -> None:
        from multivector.records.batch import Batch

        self._layout = layout
        self._read_base = read_base
        self._lock = WriterLock(layout.lock)
        self._base = Manifest()
        self._batch = Batch()

    def __enter__(self) -> Self:
        self._lock.take()
        try:
            self._base = self._read_base()
        except BaseException:
            self._lock.release()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._lock.release()
        if kind is None and not self._batch.is_empty:
            raise StoreError(
                "rows were added and not committed", item=str(self._layout.root),
                hint="call commit() at the end of each batch",
            )

    @property
    def base(self) -> int:
        """The snapshot that the next commit builds on; 0 where there is none."""
        return self._base.number

    def add(self, table: str, rows: "Rows") -> None:
        """Gather rows; one whose key the snapshot has already adds nothing.

        An event that is there takes a better date or place; a story, tie, source or run gives
        way to a newer one. `pairs` and `parties` follow from events.

        Raises:
            StoreError: If there is no such table, or a row does not fit it.
        """
        self._batch.add(table, rows)

    def replace(self, table: str, rows: "Rows") -> None:
        """Gather rows that take the place of those with the same keys.

        Raises:
            StoreError: As for `add`.
        """
        self._batch.replace(table, rows)

    def replace_all(self, table: str, rows: "Rows") -> None:
        """Gather rows that take the place of all rows (of stories, say, told anew).

        Raises:
            StoreError: As for `add`, and for a table whose rows come from documents.
        """
        self._batch.replace_all(table, rows)

    def remove(self, table: str, keys: Iterable[str]) -> None:
        """Gather keys whose rows disappear from later snapshots.

        Raises:
            StoreError: If there is no such table, or it is the documents'.
        """
        self._batch.remove(table, keys)

    def remove_documents(self, documents: Iterable[str]) -> None:
        """Gather documents that disappear from later snapshots with all that was coded in them.

        Rows added after this call stay: to recode, remove first, then add.
        """
        self._batch.remove_documents(documents)

    def ahead(self) -> "Ahead":
        """Where files can be written before the next commit, which `join` makes list them.

        What they hold stands on the snapshot of `base`: no commit may come between.
        """
        from multivector.records.ahead import Ahead

        return Ahead(self._layout.root, self._base.number + 1)

    def files(self, table: str) -> "TableFiles":
        """A table's files as the next commit will find them."""
        from multivector.records.parquet import TableFiles

        entries = self._base.tables.get(table, ())
        return TableFiles(self._layout.root, TABLES[table], self._base.number + 1, entries)

    def join(self, ahead: "Ahead") -> None:
        """Gather files that were written ahead; rows that are removed leave before they come."""
        self._batch.join(ahead.entries)

    def commit(self, *, coder: str | None, now: datetime) -> int:
        """Publish what was gathered and return the number of the snapshot that has it.

        Where nothing would change, that is the last snapshot.

        Args:
            coder: The version of the coder; None keeps the last snapshot's.
            now: When the rows are written down (`recorded_at`).

        Raises:
            ValueError: If `now` has no time zone.
            StoreError: If the disk refuses; the last snapshot stays as it was.
        """
        from multivector.records.applying import apply_batch
        from multivector.records.batch import Batch

        def make() -> Manifest:
            made = apply_batch(self._layout.root, self._base, self._batch, now)
            return replace(made, coder=coder or self._base.coder)

        self._publish(make, now)
        self._batch = Batch()
        return self._base.number

    def compact(self, limit: int = SMALL_FILE, *, now: datetime) -> int:
        """Publish a snapshot in which each table's files of fewer than `limit` rows are one.

        Returns:
            Its number; the last snapshot's where nothing is to merge.

        Raises:
            ValueError: As for `commit`.
            StoreError: As for `commit`.
        """
        from multivector.records.compaction import merge_files

        self._publish(lambda: merge_files(self._layout.root, self._base, limit), now)
        return self._base.number

    def collect(
        self, now: datetime, *, keep: int = KEPT, younger_than: timedelta = HOUR
    ) -> tuple[Path, ...]:
        """Delete what no kept snapshot needs, and return the deleted files.

        Kept are the last `keep` snapshots, those made within `younger_than` before `now`, and
        any that a reader holds; files that nothing lists stay while they are as young.
        """
        return collect_files(self._layout, now, keep, younger_than)

    def _publish(self, make: Callable[[], Manifest], now: datetime) -> None:
        if now.tzinfo is None:
            raise ValueError("a moment of writing needs a time zone")
        try:
            made = make()
            if made == self._base and made.number:
                return
            # CURRENT is ahead of the base only if the last publishing failed halfway.
            number = max(self._base.number, self._layout.read_current() or 0) + 1
            made = replace(made, number=number, created_at=now)
            made.write(self._layout.manifest(number))
            self._layout.publish(number)
        except OSError as error:
            raise StoreError(
                f"the store could not be written: {error.strerror or error}",
                item=str(self._layout.root),
                hint="see to the disk and run again; what was committed is safe",
            ) from error
        self._base = made
