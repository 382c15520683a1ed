"""The store of a watch: opens snapshots for readers, and itself for one writer."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Self

from multivector.domain import StoreError
from multivector.records.collection import HOUR, KEPT
from multivector.records.layout import Layout
from multivector.records.lease import Lease
from multivector.records.manifest import Manifest
from multivector.records.migrations import MIGRATIONS, Migration, steps_from
from multivector.records.recall import Recall
from multivector.records.snapshot import Snapshot
from multivector.records.writer import SMALL_FILE, StoreWriter


class Store:
    """The `data` folder of a watch.

    Any number of readers hold snapshots while one writer makes the next; neither waits for the
    other.
    """

    def __init__(self, layout: Layout, migrations: Mapping[int, Migration]) -> None:
        self._layout = layout
        self._migrations = migrations

    @classmethod
    def open(
        cls, path: Path | str, create: bool = False,
        *, migrations: Mapping[int, Migration] = MIGRATIONS,
    ) -> Self:
        """Open a store's folder.

        Args:
            path: The `data` folder of a watch.
            create: Whether to make it where there is none.
            migrations: The steps by which older stores are read.

        Raises:
            StoreError: If there is no store.
        """
        layout = Layout(Path(path))
        if create:
            layout.manifests.mkdir(parents=True, exist_ok=True)
        elif not layout.manifests.is_dir():
            raise StoreError(
                "there is no store here", item=str(path),
                hint="`multivector run` makes one; `--dir` names another watch",
            )
        return cls(layout, migrations)

    @property
    def path(self) -> Path:
        """Its folder."""
        return self._layout.root

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever committed."""
        return self._layout.read_current() is None

    @property
    def numbers(self) -> tuple[int, ...]:
        """The snapshots that are kept, the oldest first."""
        return self._layout.published()

    def newest(self) -> tuple[int, int, int] | None:
        """What tells the newest snapshot from every other; None where there is none.

        Costs two looks at the disk: for those who keep a snapshot open, to see whether it is still
        the newest. A store that was made anew at the same place counts from 1 again, so the number
        alone would not tell.
        """
        current = self._layout.read_current()
        try:
            found = None if current is None else self._layout.manifest(current).stat()
        except FileNotFoundError:
            found = None
        return None if current is None or found is None else (
            current, found.st_ino, found.st_mtime_ns)

    def snapshot(
        self, number: int | None = None, *, held: Collection[str] = (),
        recall: Recall | None = None,
    ) -> Snapshot:
        """The newest snapshot, or the numbered one.

        Args:
            number: Which; by default the newest.
            held: Tables that it reads into memory once, instead of from their files each time.
            recall: Keeps the answers of its queries; several snapshots may share one.

        Raises:
            StoreError: If the store is empty (see `is_empty`), the number is not kept, the
                manifest is damaged, or its schema cannot be read.
        """
        while True:
            current = self._layout.read_current()
            if current is None:
                raise StoreError("the store is empty", item=str(self.path),
                                 hint="`multivector run` fills it")
            wanted = current if number is None else number
            lease = Lease.take(self._layout.manifest(wanted)) if 0 < wanted <= current else None
            if lease is not None:
                return self._opened(wanted, lease, held, recall)
            if number is not None or self._layout.read_current() == current:
                raise self._missing(wanted)
            # Collected just after CURRENT was read: a newer one is there by now.

    def write(self) -> StoreWriter:
        """The writer; its lock is held for as long as its `with` block lasts."""
        return StoreWriter(self._layout, self._base)

    def compact(self, limit: int = SMALL_FILE, *, now: datetime) -> int:
        """`StoreWriter.compact`, under a lock of its own."""
        with self.write() as writer:
            return writer.compact(limit, now=now)

    def collect(
        self, now: datetime, *, keep: int = KEPT, younger_than: timedelta = HOUR
    ) -> tuple[Path, ...]:
        """`StoreWriter.collect`, under a lock of its own."""
        with self.write() as writer:
            return writer.collect(now, keep=keep, younger_than=younger_than)

    def _base(self) -> Manifest:
        current = self._layout.read_current()
        if current is None:
            return Manifest()
        path = self._layout.manifest(current)
        manifest = Manifest.read(path)
        steps = steps_from(manifest.schema, str(path), self._migrations)
        if not steps:
            return manifest
        from multivector.records.upgrading import upgrade_files

        return upgrade_files(self.path, manifest, steps)

    def _opened(
        self, number: int, lease: Lease, held: Collection[str], recall: Recall | None
    ) -> Snapshot:
        item = str(self._layout.manifest(number))
        try:
            manifest = Manifest.parse(lease.read(), item)
            return Snapshot(
                self.path, manifest, lease,
                steps_from(manifest.schema, item, self._migrations), held, recall,
            )
        except StoreError:
            lease.close()
            raise

    def _missing(self, number: int) -> StoreError:
        kept = ", ".join(str(known) for known in self.numbers) or "none"
        return StoreError(
            f"there is no snapshot {number}", item=str(self.path), hint=f"kept are: {kept}"
        )
