"""Rows made into a table's schema: nothing missing becomes a null, nothing unknown is lost."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from multivector.domain import StoreError
from multivector.records.codes import STATUS_CODES, TYPE_CODES
from multivector.records.schemas import DECLARED, MOMENT, SCHEMAS
from multivector.records.tables import TABLES

STAMP = "recorded_at"
_UNFIT = (pa.ArrowInvalid, pa.ArrowTypeError, pa.ArrowNotImplementedError, UnicodeEncodeError,
          OverflowError)


def conform(name: str, rows: Sequence[Mapping[str, Any]] | pa.Table) -> pa.Table:
    """Rows as a table of the schema; `recorded_at` may be left out until they are committed.

    Raises:
        StoreError: If a column is missing or unknown, or a value does not fit it.
    """
    schema = SCHEMAS[name]
    if isinstance(rows, pa.Table):
        _check_names(name, rows.column_names, item=None)
    else:
        for row in rows:
            _check_names(name, row.keys(), item=str(row.get(TABLES[name].key)))
    try:
        table = _typed(schema, rows)
    except _UNFIT as error:
        raise StoreError(f"a value does not fit the table {name}: {error}", item=name) from error
    for field in DECLARED[name]:
        if field.name != STAMP:
            _check_filled(name, field, table.column(field.name).combine_chunks(), field.name)
    if name == "events":
        _check_codes(table)
    return table


def stamp(table: pa.Table, now: datetime) -> pa.Table:
    """The rows with the moment of their writing, where they have none."""
    index = table.schema.get_field_index(STAMP)
    if index < 0:
        return table
    filled = pc.fill_null(table.column(index), pa.scalar(now, MOMENT))
    return table.set_column(index, table.schema.field(index), filled)


def _check_codes(events: pa.Table) -> None:
    # What pairs could not be derived from is refused where it is given, not at the commit.
    for column, codes in (("type", TYPE_CODES), ("status", STATUS_CODES)):
        unknown = sorted(set(events.column(column).unique().to_pylist()) - set(codes))
        if unknown:
            raise StoreError(f"an event's {column} is not of the vocabulary", item=unknown[0])
    written = events.column("id")
    wrong = written.filter(pc.invert(pc.match_substring_regex(written, "^[0-9a-f]{16}$")))
    if len(wrong):
        raise StoreError("an event's id is not 16 hexadecimal digits", item=wrong[0].as_py())


def _typed(schema: pa.Schema, rows: Sequence[Mapping[str, Any]] | pa.Table) -> pa.Table:
    if not isinstance(rows, pa.Table):
        return pa.Table.from_pylist(list(rows), schema=schema)
    columns = [
        rows.column(field.name).cast(field.type) if field.name in rows.column_names
        else pa.nulls(rows.num_rows, field.type)
        for field in schema
    ]
    return pa.Table.from_arrays(columns, schema=schema)


def _check_names(name: str, given: Iterable[str], item: str | None) -> None:
    known, names = set(SCHEMAS[name].names), set(given)
    missing, unknown = sorted(known - names - {STAMP}), sorted(names - known)
    if missing:
        raise StoreError(f"a row of {name} lacks {', '.join(missing)}", item=item)
    if unknown:
        raise StoreError(f"the table {name} has no column {', '.join(unknown)}", item=item)


def _check_filled(name: str, field: pa.Field, column: pa.Array, path: str) -> None:
    if not field.nullable and column.null_count:
        raise StoreError(f"a row of {name} has nothing in {path}", item=name)
    present = column.drop_null()
    if pa.types.is_struct(field.type):
        for child, values in zip(field.type, present.flatten(), strict=True):
            _check_filled(name, child, values, f"{path}.{child.name}")
    elif pa.types.is_list(field.type):
        _check_filled(name, field.type.value_field, present.flatten(), f"{path}[]")
