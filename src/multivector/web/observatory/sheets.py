"""A list that is saved whole: as CSV that no spreadsheet takes for formulas, or as Parquet."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from multivector.records import guarded, write_events

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows with the same columns.

    Attributes:
        columns: Their names.
        rows: What they hold.
    """

    columns: tuple[str, ...]
    rows: Sequence[Row]

    def write(self, form: str) -> bytes:
        """The rows as `csv`, lists joined with `;`, or as `parquet`, lists as lists."""
        return self._csv() if form == "csv" else self._parquet()

    def _csv(self) -> bytes:
        out = io.StringIO(newline="")
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(self.columns)
        writer.writerows([_flat(row[name]) for name in self.columns] for row in self.rows)
        return out.getvalue().encode("utf-8", "replace")

    def _parquet(self) -> bytes:
        columns = [_column([_plain(row[name]) for row in self.rows]) for name in self.columns]
        return written(pa.Table.from_arrays(columns, list(self.columns)))


@dataclass(frozen=True, slots=True)
class EventSheet(Sheet):
    """Events of the store, in the form in which `multivector export` writes them.

    Attributes:
        events: Rows of the events table.
    """

    events: pa.Table

    def write(self, form: str) -> bytes:
        """The events as `csv` or as `parquet`."""
        out = io.BytesIO()
        write_events(self.events, form, out)
        return out.getvalue()


def written(table: pa.Table) -> bytes:
    """A table as Parquet."""
    out = io.BytesIO()
    pq.write_table(table, out, compression="zstd")
    return out.getvalue()


def _column(values: list[Any]) -> pa.Array:
    try:
        return pa.array(values)
    except (pa.ArrowInvalid, pa.ArrowTypeError):  # of several types
        return pa.array([None if one is None else str(one) for one in values], pa.string())


def _plain(value: object) -> object:
    if isinstance(value, str):  # a lone surrogate, which UTF-8 cannot hold, becomes `?`
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, Mapping):
        return [{"name": _plain(key), "value": _plain(one)} for key, one in value.items()]
    return [_plain(one) for one in value] if isinstance(value, list | tuple) else value


def _flat(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        value = [f"{key}={one}" for key, one in value.items()]
    if isinstance(value, list | tuple):
        value = ";".join(map(str, value))
    return guarded(value)
