"""The last commit of a run: what is no longer there leaves, and what it left behind is mended."""

from collections.abc import Iterable, Iterator
from typing import Any

from multivector.records import Fingerprint, Snapshot, document_row, source_row, stored_document

_OWNED = "SELECT id FROM documents WHERE list_contains($paths, fingerprint.path) ORDER BY id"
_COPIES = """
SELECT * FROM documents WHERE list_contains($gone, copy_of) AND NOT list_contains($gone, id)
ORDER BY known_at NULLS LAST, source, id
"""
_COUNTS = "SELECT path, documents, skipped FROM sources WHERE list_contains($paths, path)"
_SKIPPED = "SELECT id, source FROM skipped"


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
    """Ids of all recorded skips, by the file that they lie in."""
    found: dict[str, set[str]] = {}
    if snapshot is not None:
        for row in snapshot.query(_SKIPPED).to_pylist():
            found.setdefault(file_of(row["source"]), set()).add(row["id"])
    return found


def file_of(source: str) -> str:
    """The file of a source such as `texts/news.jsonl#12`; the chronicle's entries are one file."""
    head, mark, number = source.rpartition("#")
    name = head if mark and number.isdecimal() else source
    return "chronicle" if name.startswith("chronicle:") else name
