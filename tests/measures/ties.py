"""Writes small records of ties and acts for the measures that read them."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

import pyarrow as pa

from multivector.domain import hash_id
from multivector.measures import MemoryRecord
from multivector.records.schemas import SCHEMAS

Row = dict[str, Any]

RECORDED = datetime(2025, 1, 1, tzinfo=UTC)


def tie(
    kind: str, actor: str, recipient: str, year: int, value: float, *, item: str | None = None,
    unit: str = "USD", day: date | None = None,
) -> Row:
    """A tie of a year, or of a day; its id tells what it is."""
    first, last = (day, day) if day else (date(year, 1, 1), date(year, 12, 31))
    return {
        "id": hash_id(kind, actor, recipient, first, item), "kind": kind, "actor": actor,
        "recipient": recipient, "item": item,
        "date": {"start": first, "end": last, "precision": "day" if day else "year"},
        "value": value, "unit": unit, "source": "a test", "known_at": last,
        "recorded_at": RECORDED,
    }


def record_of(ties: Iterable[Row], events: Iterable[Row] = ()) -> MemoryRecord:
    """A record that holds these; items are left out where the schema has none."""
    names = set(SCHEMAS["ties"].names)
    kept = [{name: value for name, value in row.items() if name in names} for row in ties]
    return MemoryRecord.of_rows({"ties": kept, "events": list(events)})


class WithItems:
    """A record whose ties have items, whatever the schema of the store says.

    Args:
        ties: Rows from `tie`.
    """

    def __init__(self, ties: Iterable[Row]) -> None:
        import duckdb

        schema = SCHEMAS["ties"]
        if "item" not in schema.names:
            schema = schema.append(pa.field("item", pa.string()))
        self._connection = duckdb.connect(":memory:")
        table = pa.Table.from_pylist(list(ties), schema=schema)
        self._connection.from_arrow(table).create("ties")

    def query(self, sql: str, parameters: Any = None) -> pa.Table:  # noqa: ANN401 -- as the protocol has it
        """The rows of one SELECT over `ties`."""
        return self._connection.sql(sql, params=parameters).to_arrow_table()
