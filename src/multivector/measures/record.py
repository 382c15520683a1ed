"""What measures read: a snapshot of the store, or the same tables in memory."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

import duckdb
import pyarrow as pa

from multivector.domain import quad_class
from multivector.records import STATUS_CODES, TYPE_CODES
from multivector.records.pairs import PartyCodes, pair_rows
from multivector.records.schemas import SCHEMAS

Parameters = Mapping[str, object] | Sequence[object] | None
Row = dict[str, Any]


class Record(Protocol):
    """Anything that answers one SELECT over the store's tables; `records.Snapshot` does."""

    def query(self, sql: str, parameters: Parameters = None) -> pa.Table:
        """The rows of one SELECT over `records.TABLES`, `type_codes` and `status_codes`."""
        ...


def holds_uncurated(record: Record) -> bool:
    """Whether events come from anything but the worlds' own texts."""
    found = record.query("SELECT count(*) AS others FROM events WHERE NOT curated")
    return bool(found.column("others")[0].as_py())


class MemoryRecord:
    """The store's tables, held in memory: for tests, benches and tables from elsewhere.

    Args:
        tables: Arrow tables by name, in the store's schemas; what is missing is empty.
    """

    def __init__(self, tables: Mapping[str, pa.Table]) -> None:
        self._connection = duckdb.connect(":memory:")
        self._connection.execute("SET GLOBAL TimeZone = 'UTC'")
        for name, schema in SCHEMAS.items():
            table = tables.get(name, schema.empty_table())
            self._connection.from_arrow(table.cast(schema)).create(name)
        self._connection.from_arrow(_codes("type", TYPE_CODES)).create("type_codes")
        self._connection.from_arrow(_codes("status", STATUS_CODES)).create("status_codes")

    @classmethod
    def of_rows(cls, rows: Mapping[str, Iterable[Row]]) -> "MemoryRecord":
        """From rows of the tables; `pairs` and `parties` are derived from `events`."""
        listed = {name: list(found) for name, found in rows.items()}
        parties = PartyCodes({})
        listed["pairs"] = pair_rows(listed.get("events", []), parties)
        listed["parties"] = parties.added
        return cls({
            name: pa.Table.from_pylist(found, schema=SCHEMAS[name])
            for name, found in listed.items()
        })

    def query(self, sql: str, parameters: Parameters = None) -> pa.Table:
        """The rows of one SELECT."""
        with self._connection.cursor() as cursor:
            return cursor.sql(sql, params=parameters).to_arrow_table()


def _codes(name: str, codes: Mapping[str, int]) -> pa.Table:
    rows: list[Row] = [{"code": code, name: word} for word, code in codes.items()]
    if name == "type":
        rows = [{**row, "quad": quad_class(row["type"])} for row in rows]
    return pa.Table.from_pylist(rows)
