"""The search indexes of a snapshot, as a value: every change gives a new list of files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from multivector.records.files import write_file
from multivector.records.layout import Layout
from multivector.records.manifest import FileEntry
from multivector.records.search.index import (
    Passage,
    documents_in,
    passages_of,
    read_passages,
    write_index,
)

Indexed = tuple[str, date | None, str]
"""A document's id, the day from which it was known, and its text."""


@dataclass(frozen=True, slots=True)
class SearchFiles:
    """The indexes while a snapshot is being made.

    Attributes:
        root: The store's folder.
        number: The snapshot that is being made.
        entries: The files so far.
    """

    root: Path
    number: int
    entries: tuple[FileEntry, ...]

    def plus(self, documents: Iterable[Indexed]) -> "SearchFiles":
        """The indexes with one more, of these documents."""
        return self.plus_passages(
            passage for document in documents for passage in passages_of(*document)
        )

    def without(self, documents: frozenset[str]) -> "SearchFiles":
        """The indexes without these documents; other files stay as they are."""
        kept = replace(self, entries=())
        for entry in self.entries:
            path = self.root / entry.path
            if documents_in(path, sorted(documents)):
                rest = (passage for passage in read_passages(path) if passage[0] not in documents)
                kept = kept.plus_passages(rest)
            else:
                kept = replace(kept, entries=(*kept.entries, entry))
        return kept

    def merged(self, limit: int) -> "SearchFiles":
        """The indexes with those of fewer than `limit` passages made into one."""
        small = tuple(entry for entry in self.entries if entry.rows < limit)
        if len(small) < 2:
            return self
        large = tuple(entry for entry in self.entries if entry.rows >= limit)
        rows = (row for entry in small for row in read_passages(self.root / entry.path))
        return replace(self, entries=large).plus_passages(rows)

    def plus_passages(self, rows: Iterable[Passage]) -> "SearchFiles":
        """The indexes with one more, of these passages; the same ones where there are none."""
        first = next(iterator := iter(rows), None)
        if first is None:
            return self

        def write(path: Path) -> int:
            return write_index(path, _chained(first, iterator))

        entry = write_file(self.root, Layout(self.root).search, self.number, ".sqlite", write)
        return replace(self, entries=(*self.entries, entry))


def _chained(first: Passage, rest: Iterator[Passage]) -> Iterator[Passage]:
    yield first
    yield from rest
