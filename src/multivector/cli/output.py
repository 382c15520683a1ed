"""Data on standard output, in the form that was asked for; for programs always as UTF-8."""

import csv
import io
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, BinaryIO, cast

import click

from multivector.cli.tables import table_lines
from multivector.domain import UsageError
from multivector.records import guarded

Row = Mapping[str, Any]


def write_rows(columns: Sequence[str], rows: Iterable[Row], form: str) -> None:
    """Write rows that have these columns: a table, JSON, JSON lines, CSV or Parquet.

    Raises:
        UsageError: If Parquet would go to a terminal.
    """
    if form == "table":
        for line in table_lines(columns, ([row[name] for name in columns] for row in rows)):
            click.echo(line)
        return
    out = binary_output(form)
    if form == "json":
        out.write(_json(list(rows), indent=1) + b"\n")
    elif form == "jsonl":
        out.writelines(_json(row) + b"\n" for row in rows)
    elif form == "csv":
        _write_csv(columns, rows, out)
    else:
        _write_parquet(list(rows), out)


def binary_output(form: str) -> BinaryIO:
    """Standard output for bytes.

    Raises:
        UsageError: If Parquet would go to a terminal.
    """
    if form == "parquet" and sys.stdout.isatty():
        raise UsageError(
            "Parquet cannot be read on a terminal", item="--format parquet",
            hint="send it to a file: > events.parquet",
        )
    sys.stdout.flush()  # what was written as text comes first
    return cast("BinaryIO", sys.stdout.buffer)


def _json(value: object, indent: int | None = None) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=indent, default=_plain).encode()


def _write_csv(columns: Sequence[str], rows: Iterable[Row], out: BinaryIO) -> None:
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    try:
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([_flat(row[name]) for name in columns] for row in rows)
    finally:
        text.detach()


def _write_parquet(rows: list[Row], out: BinaryIO) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.Table.from_pylist(rows), out)


def _flat(value: object) -> object:
    if isinstance(value, Mapping):
        value = [f"{key}={one}" for key, one in value.items()]
    if isinstance(value, list | tuple):
        value = ";".join(map(str, value))
    return guarded(value)


def _plain(value: object) -> object:
    if isinstance(value, date | datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is not written as JSON")
