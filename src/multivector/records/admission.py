"""What becomes of rows whose key the table has already, by the table's rule."""

from typing import Any

import pyarrow as pa

from multivector.records.conform import STAMP
from multivector.records.improve import improved
from multivector.records.parquet import TableFiles
from multivector.records.tables import SameKey

Row = dict[str, Any]


def admit(files: TableFiles, rows: pa.Table) -> tuple[pa.Table, list[str]]:
    """The rows that are to be written, and the keys of recorded rows that give way to them."""
    key = files.spec.key
    given = rows.column(key).combine_chunks()
    known = files.keys(given)
    if not known and len(given.unique()) == len(given):
        return rows, []
    if files.spec.same_key is SameKey.KEEP:
        return _keep(rows, key, known), []
    recorded = files.rows(key, pa.array(sorted(map(str, known)), pa.string())).to_pylist()
    return _renewed(files, rows, {row[key]: row for row in recorded})


def _keep(rows: pa.Table, key: str, known: set[object]) -> pa.Table:
    seen = set(known)
    chosen = []
    for position, value in enumerate(rows.column(key).to_pylist()):
        if value not in seen:
            seen.add(value)
            chosen.append(position)
    return rows.take(pa.array(chosen, pa.int64()))


def _renewed(
    files: TableFiles, rows: pa.Table, recorded: dict[str, Row]
) -> tuple[pa.Table, list[str]]:
    key = files.spec.key
    latest = dict(recorded)
    written: dict[str, Row] = {}
    for row in rows.to_pylist():
        old = latest.get(row[key])
        new = row if old is None else _successor(files.spec.same_key, old, row)
        if new is not None:
            latest[row[key]] = written[row[key]] = new
    table = pa.Table.from_pylist(list(written.values()), schema=files.schema)
    return table, [value for value in written if value in recorded]


def _successor(rule: SameKey, old: Row, new: Row) -> Row | None:
    if rule is SameKey.IMPROVE:
        return improved(old, new)
    return None if {**old, STAMP: None} == {**new, STAMP: None} else new
