"""Bringing one file of other people's data into a store, whole or not at all."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from multivector.domain import hash_id
from multivector.records.ahead import Ahead
from multivector.records.conform import conform
from multivector.records.durable import digest
from multivector.records.importing.books import books_version
from multivector.records.importing.declarations import Format
from multivector.records.importing.event_import import EventImport, Progress, check_readable
from multivector.records.importing.known import KnownIds
from multivector.records.importing.mapping import EventMapper
from multivector.records.importing.numbering import file_prefix
from multivector.records.importing.own_events import import_own
from multivector.records.importing.shared_columns import Provenance
from multivector.records.importing.tally import Tally
from multivector.records.importing.ties import import_ties
from multivector.records.pairs import PartyCodes
from multivector.records.writer import StoreWriter
from multivector.worlds import World

MOST_UNMAPPED = 1000
"""Names that nothing maps which the record of an import keeps, the most frequent."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of one file.

    Attributes:
        path: The file.
        document: The id of the import; the `document` of its events.
        tally: Counts; None where the store has the file already.
        replaced: Ids of imports that gave way to it.
    """

    path: Path
    document: str
    tally: Tally | None
    replaced: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Job:
    """One file to import.

    Attributes:
        path: The file.
        form: How to read it.
        world: What its parties are looked up in.
        sha256: Of its bytes.
        now: When it is written down.
        progress: Is told of rows as they are read.
    """

    path: Path
    form: Format
    world: World
    sha256: str
    now: datetime
    progress: Progress

    @property
    def document(self) -> str:
        """The id of the import."""
        return hash_id("import", self.form.id, self.sha256)

    def row(self, tally: Tally) -> dict[str, Any]:
        """The row of the imports table."""
        return {
            "id": self.document, "format": self.form.id, "path": str(self.path.resolve()),
            "size": self.path.stat().st_size, "sha256": self.sha256,
            "coder": coder_of(self.form), "world": f"{self.world.id} {self.world.version}",
            "rows": tally.rows, "events": tally.events, "pairs": tally.pairs, "ties": tally.ties,
            "dropped": _counts(tally.dropped.most_common()),
            "unmapped": _counts(tally.unmapped.most_common(MOST_UNMAPPED)),
            "unmapped_names": len(tally.unmapped),
        }


def import_file(
    writer: StoreWriter, path: Path, form: Format, world: World, *, now: datetime,
    again: bool = False, published: date | None = None, progress: Progress = lambda _: None,
) -> Imported:
    """Import a file, in one commit.

    A file whose very bytes were imported before adds nothing. One that stood at the same path
    and was imported in the same format gives way to the new one with all its events.

    Args:
        writer: The store's writer; nothing may be gathered in it.
        path: The file.
        form: How to read it.
        world: What its parties are looked up in.
        now: When it is written down.
        again: Whether to read a file anew that was imported before.
        published: When a file of ties came out, for those that do not tell when they could be
            known; None leaves that unknown.
        progress: Is told of rows as they are read.

    Raises:
        StoreError: If the file cannot be read or is not of the format; nothing changes then.
    """
    check_readable(path)
    job = _Job(path, form, world, digest(path), now, progress)
    recorded = _recorded(writer, job)
    if job.document in recorded and not again:
        return Imported(path, job.document, None)
    if form.ties is not None:
        tally = import_ties(writer, path, form, world, progress, published=published)
        writer.remove("imports", recorded)  # ties know no import: newer ones replace them
    else:
        tally = _import_events(writer, job, frozenset(recorded))
    writer.add("imports", [job.row(tally)])
    writer.commit(coder=None, now=now)
    return Imported(path, job.document, tally, tuple(sorted(recorded)))


def coder_of(form: Format) -> str:
    """What is written as the coder of imported events: declaration and codebooks, with digests."""
    return f"import {form.id} {form.version}+{books_version()}"


def _import_events(writer: StoreWriter, job: _Job, gone: frozenset[str]) -> Tally:
    parties = writer.files("parties").read()
    codes = PartyCodes(dict(zip(
        parties["id"].to_pylist(), parties["code"].to_pylist(), strict=True
    )))
    ahead = writer.ahead()
    try:
        known = KnownIds(writer.files("events").paths, gone)
        if job.form.own:
            tally = import_own(job.path, ahead, codes, known, job.now, job.progress)
        else:
            tally = _import_foreign(job, codes, ahead, known)
        ahead.write("parties", conform("parties", codes.added))
    except BaseException:
        ahead.discard()
        raise
    writer.remove_documents(gone)
    writer.join(ahead)
    return tally


def _import_foreign(job: _Job, codes: PartyCodes, ahead: Ahead, known: KnownIds) -> Tally:
    columns = job.form.events
    if columns is None:
        raise ValueError(f"{job.form.id} declares neither events nor ties")
    reading = EventImport(
        job.form, EventMapper(columns, job.form.missing, job.world, codes), codes, ahead,
        known if columns.key else None,
        Provenance(job.document, coder_of(job.form), columns.scheme, job.now),
        file_prefix(job.form.id, job.sha256),
    )
    reading.run(job.path, job.progress)
    return reading.tally


def _recorded(writer: StoreWriter, job: _Job) -> set[str]:
    """Recorded imports that the file would replace."""
    table = writer.files("imports").read().select(["id", "format", "path"])
    return {
        row["id"] for row in table.to_pylist()
        if row["id"] == job.document
        or (row["format"] == job.form.id and row["path"] == str(job.path.resolve()))
    }


def _counts(counted: Iterable[tuple[str, int]]) -> list[dict[str, Any]]:
    return [{"name": name, "rows": rows} for name, rows in counted]
