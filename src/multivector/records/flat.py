"""The flat form of an event: one row of plain cells, as a spreadsheet wants it."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

Row = Mapping[str, Any]

_FORMULA = ("=", "+", "-", "@", "\t", "\r")

BESIDES = ("known_at", "curated", "source", "original")
"""What is told of an event beside its exchange form."""


def guarded(cell: object) -> object:
    """A cell that no spreadsheet takes for a formula; numbers stay numbers.

    >>> guarded("=1+1"), guarded("AZE"), guarded(-4.0)
    ("'=1+1", 'AZE', -4.0)
    """
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def flat_cells(row: Row) -> list[object]:
    """The cells of an event, in the order of `COLUMNS`; lists joined with `;`."""
    return [guarded(_cell(column(row))) for column in COLUMNS.values()]


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    return ";".join(map(str, value)) if isinstance(value, list | tuple) else value


def _plain(name: str) -> Callable[[Row], object]:
    return lambda row: row.get(name)


def _within(name: str, member: str) -> Callable[[Row], object]:
    return lambda row: None if row.get(name) is None else row[name][member]


COLUMNS: Mapping[str, Callable[[Row], object]] = MappingProxyType({
    **{name: _plain(name) for name in (
        "id", "document", "type", "mode", "contexts", "quad", "score", "cameo", "actors",
        "recipients", "reciprocal", "status",
    )},
    "date_start": _within("date", "start"),
    "date_end": _within("date", "end"),
    "date_precision": _within("date", "precision"),
    "place": _within("place", "name"),
    "place_country": _within("place", "country"),
    "amount": _within("amount", "value"),
    "amount_unit": _within("amount", "unit"),
    "said_by": _within("said_by", "id"),
    "said_by_name": _within("said_by", "name"),
    "evidence_start": _within("evidence", "start"),
    "evidence_end": _within("evidence", "end"),
    "evidence": _within("evidence", "text"),
    "trigger_start": _within("trigger", "start"),
    "trigger_end": _within("trigger", "end"),
    "trigger": _within("trigger", "text"),
    **{name: _plain(name) for name in ("confidence", "coder", "known_at", "curated", "source")},
    "original_scheme": _within("original", "scheme"),
    "original_code": _within("original", "code"),
    "original_actor": _within("original", "actor"),
    "original_recipient": _within("original", "recipient"),
})
"""The columns, and what each takes from an event."""
