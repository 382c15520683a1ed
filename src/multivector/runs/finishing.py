"""The last commit of a run: what is no longer there leaves, and what it left behind is mended."""

from collections.abc import Container, Iterable, Iterator
from typing import Any

from multivector.records import Fingerprint, Snapshot, document_row, source_row, stored_document
from multivector.runs.sources import CHRONICLE

_OWNED = """
SELECT id FROM documents WHERE fingerprint.path IN (SELECT unnest($paths)) ORDER BY id
"""
_COPIES = """
SELECT * FROM documents
WHERE copy_of IN (SELECT unnest($gone)) AND id NOT IN (SELECT unnest($gone))
ORDER BY known_at NULLS LAST, source, id
"""
_COUNTS = """
SELECT path, documents, skipped FROM sources WHERE path IN (SELECT unnest($paths)) ORDER BY path
"""
_SKIPPED = "SELECT id, source, reason FROM skipped"


def stale_documents(snapshot: Snapshot, reread: Iterable[str], seen: set[str]) -> list[str]:
    """Documents of the files that were read again, or are gone, which no file holds now."""
    rows = snapshot.query(_OWNED, {"paths": sorted(reread)}).column("id").to_pylist()
    return [one for one in rows if one not in seen]


def orphaned_copies(snapshot: Snapshot, gone: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The rows of copies whose original goes: the first known becomes the original of the rest."""
    heirs: dict[str, str] = {}
    for row in snapshot.query(_COPIES, {"gone": sorted(gone)}).to_pylist():
        stored = stored_document(row)
        heir = heirs.setdefault(row["copy_of"], row["id"])
        yield {
            **document_row(
                stored.document, sentences=stored.sentences, passed_over=stored.passed_over,
                coder=stored.coder, fingerprint=stored.fingerprint,
            ),
            "copy_of": None if heir == row["id"] else heir,
        }


def touched_rows(
    snapshot: Snapshot, touched: Iterable[Fingerprint]
) -> Iterator[dict[str, Any]]:
    """The rows of files with a new time and the old bytes."""
    by_path = {one.path: one for one in touched}
    for row in snapshot.query(_COUNTS, {"paths": sorted(by_path)}).to_pylist():
        yield source_row(
            by_path[row["path"]], documents=row["documents"], skipped=row["skipped"]
        )


def recorded_skips(snapshot: Snapshot | None) -> dict[str, set[str]]:
    """Ids of all recorded skips, by the file that they lie in.

    What could not be opened stands under no file: it may open by now, with the same bytes.
    """
    found: dict[str, set[str]] = {}
    if snapshot is not None:
        files = snapshot.sources()
        for row in snapshot.query(_SKIPPED).to_pylist():
            file = "" if row["reason"] == "unreadable" else _file_of(row["source"], files)
            found.setdefault(file, set()).add(row["id"])
    return found


def _file_of(source: str, files: Container[str]) -> str:
    """The file of a source such as `texts/news.jsonl#12`; the chronicle's entries are one file."""
    if source.startswith(f"{CHRONICLE}:"):
        return CHRONICLE
    head, mark, number = source.rpartition("#")
    is_item = bool(mark) and number.isdecimal() and source not in files
    return head if is_item else source
