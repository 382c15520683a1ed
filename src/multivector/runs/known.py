"""What the store knows of documents that are read once more."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from multivector.domain import Document
from multivector.reading import text_hash
from multivector.records import Snapshot

_ROWS = """
SELECT id, title, url, language, published_start, published_end, read_at, copy_of, coder,
       sentences, passed_over, fingerprint.path AS path, fingerprint.sha256 AS sha256
FROM documents WHERE id IN (SELECT unnest($ids))
"""
_TEXTS = "SELECT id, text FROM documents WHERE copy_of IS NULL AND starts_with(id, ?) ORDER BY id"
_DIGITS = "0123456789abcdef"


@dataclass(frozen=True, slots=True)
class Known:
    """A document as the store has it.

    Attributes:
        row: Its cells, without the text.
    """

    row: dict[str, Any]

    @property
    def coder(self) -> str | None:
        """The version that coded it; None where nothing has."""
        return self._text("coder")

    @property
    def path(self) -> str | None:
        """The file that it belongs to."""
        return self._text("path")

    def is_coded_alike(self, document: Document) -> bool:
        """Whether all that coding depends on is as it was."""
        now = (document.language, document.published.start, document.published.end)
        return now == tuple(
            self.row[name] for name in ("language", "published_start", "published_end")
        )

    def is_told_alike(self, document: Document) -> bool:
        """Whether what else is recorded of it is as it was."""
        now = (document.title, document.url, document.copy_of)
        return now == tuple(self.row[name] for name in ("title", "url", "copy_of"))

    def _text(self, name: str) -> str | None:
        value = self.row[name]
        return None if value is None else str(value)


def find_known(snapshot: Snapshot | None, ids: Iterable[str]) -> dict[str, Known]:
    """Those of the documents that the store has, by id."""
    wanted = sorted(set(ids))
    if snapshot is None or not wanted:
        return {}
    rows = snapshot.query(_ROWS, {"ids": wanted}).to_pylist()
    return {row["id"]: Known(row) for row in rows}


def text_hashes(snapshot: Snapshot | None) -> dict[str, str]:
    """`reading.text_hash` of every original to its id."""
    if snapshot is None:
        return {}
    hashes: dict[str, str] = {}
    for digit in _DIGITS:  # a sixteenth of the texts is in memory at a time
        for row in snapshot.query(_TEXTS, [digit]).to_pylist():
            hashes[text_hash(row["text"])] = row["id"]
    return hashes
