"""Bringing one file of other people's data into a store, whole or not at all."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from multivector.domain import hash_id
from multivector.records.conform import conform
from multivector.records.durable import digest
from multivector.records.importing.books import books_version
from multivector.records.importing.declarations import Format
from multivector.records.importing.event_import import EventImport, Progress, check_readable
from multivector.records.importing.event_tables import Provenance
from multivector.records.importing.known import KnownIds
from multivector.records.importing.mapping import EventMapper
from multivector.records.importing.numbering import file_prefix
from multivector.records.importing.tally import Tally
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


def import_file(
    writer: StoreWriter, path: Path, form: Format, world: World, *, now: datetime,
    again: bool = False, progress: Progress = lambda _: None,
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
        progress: Is told of rows as they are read.

    Raises:
        StoreError: If the file cannot be read or is not of the format; nothing changes then.
    """
    check_readable(path)
    sha256 = digest(path)
    document = hash_id("import", form.id, sha256)
    recorded = _recorded(writer, form, path, document)
    if document in recorded and not again:
        return Imported(path, document, None)
    if form.ties is not None:
        from multivector.records.importing.ties import import_ties

        tally = import_ties(writer, path, form, world, progress)
    else:
        tally = _import_events(
            writer, path, form, world, document, sha256, now, frozenset(recorded), progress
        )
    writer.add("imports", [_import_row(form, path, document, sha256, world, tally)])
    writer.commit(coder=None, now=now)
    return Imported(path, document, tally, tuple(sorted(recorded)))


def _import_events(
    writer: StoreWriter, path: Path, form: Format, world: World, document: str, sha256: str,
    now: datetime, gone: frozenset[str], progress: Progress,
) -> Tally:
    if form.events is None:
        raise ValueError(f"{form.id} declares neither events nor ties")
    parties = writer.files("parties").read()
    codes = PartyCodes(dict(zip(
        parties["id"].to_pylist(), parties["code"].to_pylist(), strict=True
    )))
    known = None
    if form.events.key is not None:
        known = KnownIds(writer.files("events").paths, gone)
    shared = Provenance(document, coder_of(form), form.events.scheme, now)
    ahead = writer.ahead()
    reading = EventImport(
        form, EventMapper(form.events, form.missing, world, codes), codes, ahead, known, shared,
        file_prefix(form.id, sha256),
    )
    try:
        reading.run(path, progress)
        ahead.write("parties", conform("parties", codes.added))
    except BaseException:
        ahead.discard()
        raise
    writer.remove_documents(gone)
    writer.join(ahead)
    return reading.tally


def coder_of(form: Format) -> str:
    """What is written as the coder of imported events: declaration and codebooks, with digests."""
    return f"import {form.id} {form.version}+{books_version()}"


def _recorded(
    writer: StoreWriter, form: Format, path: Path, document: str
) -> dict[str, Mapping[str, Any]]:
    """Recorded imports that the file would replace, by id."""
    table = writer.files("imports").read()
    return {
        row["id"]: row for row in table.to_pylist()
        if row["id"] == document
        or (row["format"] == form.id and row["path"] == str(path.resolve()))
    }


def _import_row(
    form: Format, path: Path, document: str, sha256: str, world: World, tally: Tally
) -> dict[str, Any]:
    return {
        "id": document, "format": form.id, "path": str(path.resolve()),
        "size": path.stat().st_size, "sha256": sha256, "coder": coder_of(form),
        "world": f"{world.id} {world.version}", "rows": tally.rows, "events": tally.events,
        "pairs": tally.pairs, "ties": tally.ties, "dropped": _counts(tally.dropped.most_common()),
        "unmapped": _counts(tally.unmapped.most_common(MOST_UNMAPPED)),
        "unmapped_names": len(tally.unmapped),
    }


def _counts(counted: Iterable[tuple[str, int]]) -> list[dict[str, Any]]:
    return [{"name": name, "rows": rows} for name, rows in counted]
