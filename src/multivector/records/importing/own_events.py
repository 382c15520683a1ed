"""Events that `multivector export` wrote, read back: JSON lines, CSV and Parquet.

They keep their ids, their evidence and their coder; `source` names the file and row that they
came by. Their texts do not come with them.
"""

import csv
import gzip
import io
import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import IO, Any

import pyarrow as pa
import pyarrow.parquet as pq

from multivector.domain import StoreError
from multivector.records.ahead import Ahead
from multivector.records.codes import event_key
from multivector.records.conform import conform, stamp
from multivector.records.importing.event_import import Progress
from multivector.records.importing.known import KnownIds
from multivector.records.importing.tally import Tally
from multivector.records.pairs import PartyCodes, pair_rows
from multivector.records.tables import TABLES

NO_EVENT = "no event in the exchange form"
AGAIN = "an event that the store has already"

Row = dict[str, Any]

_CHUNK = 20_000
_LISTS = ("contexts", "actors", "recipients")
_ABSENT: Row = {"known_at": None, "curated": False, "source": None, "why": [], "original": None}


def import_own(
    path: Path, ahead: Ahead, codes: PartyCodes, known: KnownIds, now: datetime,
    progress: Progress,
) -> Tally:
    """Write the events of an export ahead of a commit; what came of them.

    Raises:
        StoreError: If the file is none of the three forms.
    """
    tally = Tally()
    rows = iter(read_rows(path))
    while chunk := list(islice(rows, _CHUNK)):
        tally.rows += len(chunk)
        progress(len(chunk))
        events = [event for number, raw in chunk
                  if (event := _event(raw, f"{path.name}:{number}", number, path.name, tally))]
        if events:
            _write(events, ahead, codes, known, now, path.name, tally)
    return tally


def _write(
    events: list[Row], ahead: Ahead, codes: PartyCodes, known: KnownIds, now: datetime,
    name: str, tally: Tally,
) -> None:
    import numpy as np

    seen = known.among(np.array([event_key(event["id"]) for event in events], np.uint64))
    tally.drop(AGAIN, name, [
        int(event["source"].partition(" (")[0].rpartition(":")[2])
        for event, there in zip(events, seen.tolist(), strict=True) if there
    ])
    fresh = [event for event, there in zip(events, seen.tolist(), strict=True) if not there]
    if not fresh:
        return
    table = stamp(conform("events", fresh), now)
    pairs = conform("pairs", pair_rows(table.to_pylist(), codes))
    ahead.write("events", table)
    ahead.write("pairs", pairs.sort_by([(one, "ascending") for one in TABLES["pairs"].sort]))
    newest = ahead.newest("events")
    if newest is not None:
        known.add(newest)
    tally.events += len(fresh)
    tally.pairs += pairs.num_rows


def read_rows(path: Path) -> Iterator[tuple[int, Row | None]]:
    """The rows of an export with their numbers; None for one that cannot be read.

    Raises:
        StoreError: If the file is none of the three forms.
    """
    with path.open("rb") as file:
        start = file.read(4)
    if start == b"PAR1":
        yield from _parquet_rows(path)
        return
    with path.open("rb") as plain, _unpacked(plain, start) as file:
        text = io.TextIOWrapper(file, encoding="utf-8-sig", errors="replace", newline="")
        first = text.readline()
        if first.lstrip().startswith("{"):
            yield 1, _json_row(first)
            yield from ((number, _json_row(line)) for number, line in enumerate(text, 2))
        elif first.startswith("id,document,type,"):
            reader = csv.DictReader(text, fieldnames=next(csv.reader([first])))
            yield from ((number, _csv_row(row)) for number, row in enumerate(reader, 2))
        else:
            raise StoreError(
                "is no export of events", item=str(path),
                hint="`multivector export --format jsonl|csv|parquet` writes them",
            )


def _unpacked(file: IO[bytes], start: bytes) -> IO[bytes]:
    if start.startswith(b"\x1f\x8b"):
        return gzip.GzipFile(fileobj=file)  # type: ignore[return-value]  # it reads bytes
    return file


def _parquet_rows(path: Path) -> Iterator[tuple[int, Row]]:
    number = 0
    try:
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(_CHUNK):
                for row in batch.to_pylist():
                    number += 1
                    yield number, row
    except (pa.ArrowInvalid, OSError) as error:
        raise StoreError(f"is no Parquet file that can be read: {error}", item=str(path)) from error


def _json_row(line: str) -> Row | None:
    try:
        raw = json.loads(line)
    except ValueError:
        return None
    return raw if isinstance(raw, dict) else None


def _csv_row(row: Mapping[str, str | None]) -> Row | None:
    """The nested form of a flat row; roles are not in it."""
    try:
        return _nested({name: _unguarded(value) for name, value in row.items() if name})
    except (KeyError, ValueError):
        return None


def _nested(row: Mapping[str, str]) -> Row:
    def number(name: str) -> float | None:
        return float(row[name]) if row[name] else None

    def span(name: str) -> Row | None:
        if not row[name]:
            return None
        return {"start": int(row[f"{name}_start"]), "end": int(row[f"{name}_end"]),
                "text": row[name]}

    return {
        **{name: row[name] or None for name in (
            "id", "document", "type", "mode", "cameo", "status", "coder", "source", "known_at",
        )},
        **{name: row[name].split(";") if row[name] else [] for name in _LISTS},
        "quad": int(row["quad"]), "score": float(row["score"]), "roles": [],
        "reciprocal": row["reciprocal"] == "true", "curated": row["curated"] == "true",
        "date": {"start": row["date_start"] or None, "end": row["date_end"] or None,
                 "precision": row["date_precision"]},
        "place": {"name": row["place"], "country": row["place_country"] or None,
                  "start": None, "end": None} if row["place"] else None,
        "amount": {"value": float(row["amount"]), "unit": row["amount_unit"]}
        if row["amount"] else None,
        "said_by": {"id": row["said_by"] or None, "name": row["said_by_name"], "cue": "",
                    "start": 0, "end": 0} if row["said_by_name"] else None,
        "evidence": span("evidence"), "trigger": span("trigger"),
        "confidence": number("confidence"),
        "original": {
            name: row[f"original_{name}"] or None
            for name in ("scheme", "code", "actor", "recipient")
        } if row.get("original_scheme") else None,
    }


def _unguarded(value: str | None) -> str:
    """A cell without the quote that keeps spreadsheets from taking it for a formula."""
    plain = value or ""
    return plain[1:] if plain.startswith(("'=", "'+", "'-", "'@")) else plain


def _event(raw: Row | None, source: str, number: int, name: str, tally: Tally) -> Row | None:
    """The row of the events table; None, and counted, where there is none."""
    try:
        row = {**_ABSENT, **(raw or {})}
        row["source"] = f"{source} ({row['source']})" if row["source"] else source
        row["date"] = {**row["date"], "start": _day(row["date"]["start"]),
                       "end": _day(row["date"]["end"])}
        row["known_at"] = _day(row["known_at"])
        row["curated"] = bool(row["curated"])
        event_key(row["id"])
        conform("events", [row])
    except (KeyError, TypeError, ValueError, StoreError):
        tally.drop(NO_EVENT, name, [number])
        return None
    return row


def _day(written: object) -> date | None:
    return date.fromisoformat(written) if isinstance(written, str) else written  # type: ignore[return-value]  # a date, from Parquet
