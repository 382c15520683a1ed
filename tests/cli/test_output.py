"""Rows for programs: each form carries what the table shows, as UTF-8."""

import csv
import io
import json
from datetime import date
from typing import Any

import pyarrow.parquet as pq
import pytest

from multivector.cli.output import write_rows

COLUMNS = ("name", "day", "tags")
ROWS: list[dict[str, Any]] = [
    {"name": "=Баку", "day": date(2025, 10, 23), "tags": ["a", "b"]},
    {"name": "x", "day": None, "tags": []},
]


def written(form: str, capfdbinary: pytest.CaptureFixture[bytes]) -> bytes:
    write_rows(COLUMNS, ROWS, form)
    return capfdbinary.readouterr().out


def test_json_lines(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    lines = written("jsonl", capfdbinary).decode().splitlines()
    assert json.loads(lines[0]) == {"name": "=Баку", "day": "2025-10-23", "tags": ["a", "b"]}
    assert len(lines) == 2


def test_json(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert len(json.loads(written("json", capfdbinary))) == 2


def test_csv_guards_against_formulas(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    rows = list(csv.reader(io.StringIO(written("csv", capfdbinary).decode())))
    assert rows == [["name", "day", "tags"], ["'=Баку", "2025-10-23", "a;b"], ["x", "", ""]]


def test_parquet_keeps_types(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    table = pq.read_table(io.BytesIO(written("parquet", capfdbinary)))
    assert table.to_pylist() == ROWS
