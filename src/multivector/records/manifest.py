"""Manifests: which files make up a snapshot."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from multivector.records.durable import write_durably
from multivector.records.errors import damaged
from multivector.records.tables import SCHEMA_VERSION

_OWN_FILE = re.compile(
    r"(tables/[a-z]+/\d{6,}-[0-9a-f]{12}\.parquet|search/\d{6,}-[0-9a-f]{12}\.sqlite)"
)


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One immutable file of a snapshot.

    Attributes:
        path: Below the store's folder, with forward slashes.
        sha256: Of its bytes.
        rows: Rows of a table, or passages of a search index.
        size: In bytes.
    """

    path: str
    sha256: str
    rows: int
    size: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What belongs to a snapshot.

    Attributes:
        number: Counts up from 1; 0 stands for the store before its first snapshot.
        schema: Version of the tables' schemas.
        coder: Version of the coder that the latest batch was coded with, or None.
        created_at: When it was written, in UTC; None before the first snapshot.
        tables: Files of each table that has any.
        search: Search indexes.
    """

    number: int = 0
    schema: int = SCHEMA_VERSION
    coder: str | None = None
    created_at: datetime | None = None
    tables: Mapping[str, tuple[FileEntry, ...]] = field(default_factory=dict)
    search: tuple[FileEntry, ...] = ()

    @property
    def files(self) -> tuple[FileEntry, ...]:
        """All its files."""
        return (*(entry for entries in self.tables.values() for entry in entries), *self.search)

    def write(self, path: Path) -> None:
        """Put the manifest on the disk, whole or not at all."""
        raw = {
            "number": self.number,
            "schema": self.schema,
            "coder": self.coder,
            "created_at": self.created_at.isoformat() if self.created_at else None,
            "tables": {
                name: [_write_entry(entry) for entry in entries]
                for name, entries in self.tables.items()
            },
            "search": [_write_entry(entry) for entry in self.search],
        }
        text = json.dumps(raw, indent=1, ensure_ascii=False) + "\n"
        write_durably(path, lambda temporary: _write_text(temporary, text))

    @classmethod
    def read(cls, path: Path) -> "Manifest":
        """Read a manifest from the disk.

        Raises:
            StoreError: As for `parse`, and if there is no such file.
        """
        try:
            text = path.read_text(encoding="utf-8", errors="replace")
        except OSError as error:
            raise damaged(path, error.strerror or "cannot be read") from error
        return cls.parse(text, str(path))

    @classmethod
    def parse(cls, text: str, item: str) -> "Manifest":
        """Read a manifest.

        Args:
            text: Its JSON.
            item: The path that an error names.

        Raises:
            StoreError: If it is damaged or lists a file that no store writes.
        """
        try:
            raw = json.loads(text)
            return cls(
                number=int(raw["number"]),
                schema=int(raw["schema"]),
                coder=raw["coder"],
                created_at=datetime.fromisoformat(raw["created_at"]),
                tables={
                    str(name): tuple(_read_entry(entry) for entry in entries)
                    for name, entries in raw["tables"].items()
                },
                search=tuple(_read_entry(entry) for entry in raw["search"]),
            )
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise damaged(item, f"it is no manifest that can be read ({error})") from error


def _write_text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def _write_entry(entry: FileEntry) -> dict[str, str | int]:
    return {
        "path": entry.path, "sha256": entry.sha256, "rows": entry.rows, "size": entry.size,
    }


def _read_entry(raw: Mapping[str, Any]) -> FileEntry:
    # A manifest may come with somebody else's watch: it must not reach outside the store.
    if not _OWN_FILE.fullmatch(raw["path"]):
        raise ValueError(f"lists {raw['path']!r}, which is no file of a store")
    return FileEntry(raw["path"], raw["sha256"], int(raw["rows"]), int(raw["size"]))
