"""An older store's files, written anew in today's schema."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from multivector.records.manifest import FileEntry, Manifest
from multivector.records.migrations import Migration
from multivector.records.parquet import TableFiles
from multivector.records.session import migrate_file
from multivector.records.tables import SCHEMA_VERSION, TABLES


def upgrade_files(root: Path, base: Manifest, steps: Sequence[Migration]) -> Manifest:
    """Write every table file of an older manifest in today's schema, one at a time."""
    tables = {
        name: _upgraded(TableFiles(root, TABLES[name], base.number + 1, ()), entries, steps)
        for name, entries in base.tables.items()
    }
    return replace(base, schema=SCHEMA_VERSION, tables=tables)


def _upgraded(
    files: TableFiles, entries: Sequence[FileEntry], steps: Sequence[Migration]
) -> tuple[FileEntry, ...]:
    for entry in entries:
        files = files.plus(migrate_file(files.root / entry.path, files.spec.name, steps))
    return files.entries
