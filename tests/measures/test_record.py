from typing import Any

import pyarrow as pa

from multivector.measures import MemoryRecord
from multivector.records.schemas import SCHEMAS


def test_every_table_is_there_and_empty_where_nothing_was_given() -> None:
    record = MemoryRecord({})
    for name, schema in SCHEMAS.items():
        assert record.query(f"SELECT * FROM {name}").schema.names == schema.names  # noqa: S608 -- own names
    assert record.query("SELECT count(*) AS n FROM type_codes").to_pylist() == [{"n": 16}]


def test_pairs_are_derived_from_events(rows: dict[str, list[dict[str, Any]]]) -> None:
    record = MemoryRecord.of_rows(rows)
    found = record.query("SELECT count(DISTINCT event) AS n FROM pairs WHERE actor <> recipient")
    assert found.column("n")[0].as_py() == len(rows["events"])
    assert isinstance(record.query("SELECT * FROM events LIMIT 1"), pa.Table)
