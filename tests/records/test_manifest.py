import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from multivector.domain import StoreError
from multivector.records.manifest import FileEntry, Manifest

EVENTS = FileEntry("tables/events/000003-0123456789ab.parquet", "f" * 64, 12, 3456)
SEARCH = FileEntry("search/000003-ba9876543210.sqlite", "e" * 64, 5, 789)
MANIFEST = Manifest(
    number=3, schema=1, coder="coder-1", created_at=datetime(2025, 11, 1, tzinfo=UTC),
    tables={"events": (EVENTS,)}, search=(SEARCH,),
)


def test_a_manifest_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "000003.json"
    MANIFEST.write(path)
    assert Manifest.read(path) == MANIFEST
    assert MANIFEST.files == (EVENTS, SEARCH)


def test_a_manifest_is_plain_json_that_other_programs_can_read(tmp_path: Path) -> None:
    path = tmp_path / "000003.json"
    MANIFEST.write(path)
    raw = json.loads(path.read_text())
    assert raw["tables"]["events"][0] == {
        "path": "tables/events/000003-0123456789ab.parquet", "sha256": "f" * 64, "rows": 12,
        "size": 3456,
    }
    assert (raw["number"], raw["schema"], raw["coder"]) == (3, 1, "coder-1")
    assert raw["created_at"] == "2025-11-01T00:00:00+00:00"


def changed(tmp_path: Path, **fields: Any) -> str:
    path = tmp_path / "m.json"
    MANIFEST.write(path)
    raw: dict[str, Any] = {**json.loads(path.read_text()), **fields}
    return json.dumps(raw)


@pytest.mark.parametrize("fields", [
    {"number": "three"}, {"created_at": None}, {"tables": []}, {"search": [{"path": "x"}]},
])
def test_a_damaged_manifest_is_named(tmp_path: Path, fields: dict[str, Any]) -> None:
    with pytest.raises(StoreError, match=r"m\.json: .*no manifest") as caught:
        Manifest.parse(changed(tmp_path, **fields), "m.json")
    assert caught.value.hint is not None
    assert "multivector run" in caught.value.hint


def test_a_cut_off_manifest_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no manifest"):
        Manifest.parse(changed(tmp_path)[:-20], "m.json")


@pytest.mark.parametrize("path", [
    "../../secret.parquet", "/etc/000001-0123456789ab.parquet",
    "tables/events/../../000001-0123456789ab.parquet", "tables/events/latest.parquet",
])
def test_a_manifest_reaches_no_file_outside_the_store(tmp_path: Path, path: str) -> None:
    entry = {"path": path, "sha256": "", "rows": 1, "size": 1}
    with pytest.raises(StoreError, match="no file of a store"):
        Manifest.parse(changed(tmp_path, tables={"events": [entry]}), "m.json")


def test_a_missing_manifest_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"000009\.json: a file of the store is damaged or miss"):
        Manifest.read(tmp_path / "000009.json")
