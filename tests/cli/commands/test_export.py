"""`multivector export`."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pyarrow.parquet as pq

from multivector.domain import event_schema
from multivector.runs import Watch


def test_json_lines_are_the_contract(call: Callable[..., Any], watch: Watch) -> None:
    ran = call("export", "--dir", watch.folder)
    records = [json.loads(line) for line in ran.out.splitlines()]
    for record in records:
        jsonschema.validate(record, event_schema())
    assert f"{len(records)} events written" in ran.err


def test_every_form_has_every_event(
    call: Callable[..., Any], watch: Watch, tmp_path: Path
) -> None:
    lines = call("export", "--dir", watch.folder).out.splitlines()
    ids = {json.loads(line)["id"] for line in lines}
    flat = call("export", "--dir", watch.folder, "--format", "csv").out
    assert {row["id"] for row in csv.DictReader(io.StringIO(flat))} == ids
    target = tmp_path / "events.parquet"
    assert call("export", "--dir", watch.folder, "--format", "parquet", "-o", target).code == 0
    assert set(pq.read_table(target).column("id").to_pylist()) == ids


def test_a_file_that_cannot_be_written_is_told(
    call: Callable[..., Any], watch: Watch, tmp_path: Path
) -> None:
    ran = call("export", "--dir", watch.folder, "-o", tmp_path / "no" / "such" / "place")
    assert ran.code == 4
    assert "cannot be written" in ran.err
