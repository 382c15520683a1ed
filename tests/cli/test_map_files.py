import io
from pathlib import Path

import pytest

from multivector.arguments import MapError
from multivector.cli.map_files import map_of
from multivector.domain import UsageError


def test_a_map_is_a_yaml_or_json_file(tmp_path: Path) -> None:
    path = tmp_path / "m.yaml"
    path.write_text("\ufeffconcepts: [a]\n", encoding="utf-8")
    assert map_of(str(path)).title == "m.yaml"
    path = tmp_path / "m.json"
    path.write_text('{"title": "M", "concepts": ["a"]}')
    assert map_of(str(path)).title == "M"


def test_a_map_comes_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"concepts: [a, b]")))
    assert map_of("-").ids == ("a", "b")


def test_what_is_no_map_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        map_of(str(tmp_path / "absent.yaml"))
    path = tmp_path / "m.txt"
    path.write_text("words")
    with pytest.raises(UsageError, match=r"a map is a \.yaml or \.json file"):
        map_of(str(path))
    path = tmp_path / "m.yaml"
    path.write_bytes(b"title: x\nconcepts: [\xff]\n")
    with pytest.raises(MapError, match="line 2: this is not UTF-8"):
        map_of(str(path))
