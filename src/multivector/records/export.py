"""Events written out: JSON lines, JSON, CSV and Parquet.

JSON lines and JSON carry the exchange contract (`domain.event_schema`) and nothing else. CSV is
flat: lists are joined with `;`, and roles are left out. Parquet keeps every type. Both tell
besides when an event could be known, whether its text is curated, and what it was imported from.
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, BinaryIO, TypeAlias

from multivector.domain import StoreError, UsageError, event_schema, read_date
from multivector.records.flat import BESIDES, COLUMNS, flat_cells
from multivector.records.rows import exchange_form
from multivector.records.stored import StoredEvent

if TYPE_CHECKING:
    import pyarrow as pa

    Events: TypeAlias = pa.Table | Iterable[Mapping[str, Any] | StoredEvent]

Row = dict[str, Any]

_CHUNK = 10_000  # rows of a Parquet row group


def write_events(events: "Events", form: str, out: BinaryIO) -> int:
    """Write events in the order given, and return how many there were.

    Args:
        events: Rows of the events table, stored events, or records in the exchange form.
        form: `jsonl`, `json`, `csv` or `parquet`.
        out: Where to; stays open.

    Raises:
        UsageError: If there is no such form.
        StoreError: If an imported event, which has no sentence, is to be written as JSON.
    """
    write = FORMS.get(form)
    if write is None:
        raise UsageError("no form that events are written in", item=form,
                         hint="one of " + ", ".join(FORMS))
    return write(_rows(events), out)


def _rows(events: "Events") -> Iterator[Row]:
    if hasattr(events, "to_batches"):  # a pyarrow.Table, told without importing pyarrow
        for batch in events.to_batches():
            yield from batch.to_pylist()
        return
    for event in events:
        if isinstance(event, StoredEvent):
            yield {**event.record, **{name: getattr(event, name) for name in BESIDES}}
        else:
            yield dict(event)


def _write_jsonl(rows: Iterator[Row], out: BinaryIO) -> int:
    count = 0
    for row in rows:
        out.write(_json(row) + b"\n")
        count += 1
    return count


def _write_json(rows: Iterator[Row], out: BinaryIO) -> int:
    count = 0
    for row in rows:
        out.write((b",\n" if count else b"[\n") + _json(row))
        count += 1
    out.write(b"\n]\n" if count else b"[]\n")
    return count


def _json(row: Row) -> bytes:
    record = exchange_form(row)
    if record["evidence"] is None or record["trigger"] is None:
        raise StoreError(
            "was imported and has no sentence, which the exchange form demands",
            item=record["id"], hint="export it as csv or parquet",
        )
    return json.dumps(record, ensure_ascii=False, allow_nan=False).encode()


def _write_csv(rows: Iterator[Row], out: BinaryIO) -> int:
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    try:
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(COLUMNS)
        count = 0
        for row in rows:
            writer.writerow(flat_cells(row))
            count += 1
    finally:
        text.detach()
    return count


def _write_parquet(rows: Iterator[Row], out: BinaryIO) -> int:
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = _parquet_schema()
    count = 0
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        while chunk := [_typed(row, schema.names) for row in islice(rows, _CHUNK)]:
            writer.write_table(pa.Table.from_pylist(chunk, schema=schema))
            count += len(chunk)
    return count


def _parquet_schema() -> "pa.Schema":
    import pyarrow as pa

    from multivector.records.schemas import SCHEMAS

    stored = SCHEMAS["events"]
    # A record that comes from no store knows nothing of curation: null, not false.
    besides = [stored.field(name).with_nullable(True) for name in BESIDES]
    return pa.schema([*(stored.field(name) for name in event_schema()["properties"]), *besides])


def _typed(row: Row, names: Iterable[str]) -> Row:
    date = read_date(row["date"])
    interval = {"start": date.start, "end": date.end, "precision": date.precision.value}
    return {**{name: row.get(name) for name in names}, "date": interval}


FORMS: Mapping[str, Callable[[Iterator[Row], BinaryIO], int]] = MappingProxyType({
    "jsonl": _write_jsonl, "json": _write_json, "csv": _write_csv, "parquet": _write_parquet,
})
"""How events can be written."""
