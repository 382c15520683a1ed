"""Compaction: many small files made into one, row for row the same."""

from dataclasses import replace
from pathlib import Path

from multivector.records.manifest import Manifest
from multivector.records.parquet import TableFiles
from multivector.records.search import SearchFiles
from multivector.records.tables import TABLES


def merge_files(root: Path, base: Manifest, limit: int) -> Manifest:
    """Write one file for each table's files of fewer than `limit` rows; search likewise."""
    number = base.number + 1
    merged = {
        name: TableFiles(root, TABLES[name], number, entries).merged(limit).entries
        for name, entries in base.tables.items()
    }
    return replace(
        base, tables=merged, search=SearchFiles(root, number, base.search).merged(limit).entries
    )
