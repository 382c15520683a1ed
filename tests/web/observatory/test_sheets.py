"""A list as Parquet keeps its types; what has several is text."""

import io
from datetime import date

import pyarrow.parquet as pq

from multivector.web.observatory.sheets import Sheet


def test_parquet_keeps_types_and_lists() -> None:
    rows: list[dict[str, object]] = [
        {"n": 1, "day": date(2025, 1, 2), "who": ["AZE", "RUS"], "by": {"RUS": 0.5}, "any": 1},
        {"n": None, "day": None, "who": [], "by": {}, "any": "\ud800"},
    ]
    sheet = Sheet(("n", "day", "who", "by", "any"), rows)
    found = pq.read_table(io.BytesIO(sheet.write("parquet"))).to_pylist()
    assert found[0] == {"n": 1, "day": date(2025, 1, 2), "who": ["AZE", "RUS"],
                        "by": [{"name": "RUS", "value": 0.5}], "any": "1"}
    assert found[1]["any"] == "?"
    assert found[1]["n"] is None


def test_no_rows_keep_their_columns() -> None:
    empty = Sheet(("a", "b"), [])
    assert pq.read_table(io.BytesIO(empty.write("parquet"))).column_names == ["a", "b"]
    assert empty.write("csv") == b"a,b\n"
