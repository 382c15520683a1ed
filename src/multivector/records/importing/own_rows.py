"""Rows of what `multivector export` writes, numbered: JSON lines, CSV, Parquet."""

import csv
import gzip
import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any

import pyarrow as pa
import pyarrow.parquet as pq

from multivector.domain import StoreError

Row = dict[str, Any]

_CHUNK = 20_000  # rows of Parquet that are held at a time
_LISTS = ("contexts", "actors", "recipients")


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
