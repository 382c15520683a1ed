import os
from collections.abc import Callable
from pathlib import Path

import pytest

from multivector.domain import WorldError
from multivector.worlds import load_world
from multivector.worlds.cache import default_cache, read_compiled, write_compiled

Write = Callable[..., Path]

TIE = "ties:\n  - {{id: 'tie:x', kind: base, parties: [AZE], name: {name}, unverified: true}}\n"


def test_a_world_is_compiled_once_and_read_again_alike(write: Write, tmp_path: Path) -> None:
    folder, cache = write(TIE.format(name="First")), tmp_path / "cache"
    first = load_world([folder], cache)
    files = list(cache.glob("*.json"))
    stamp = files[0].stat().st_mtime_ns
    assert load_world([folder], cache) == first
    assert list(cache.glob("*.json")) == files
    assert files[0].stat().st_mtime_ns == stamp


def test_changed_yaml_is_compiled_again(write: Write, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    first = load_world([write(TIE.format(name="First"))], cache)
    second = load_world([write(TIE.format(name="Second"))], cache)
    assert (first.ties["tie:x"].name, second.ties["tie:x"].name) == ("First", "Second")
    assert first.version != second.version


def test_a_damaged_cache_file_is_compiled_again(write: Write, tmp_path: Path) -> None:
    folder, cache = write(TIE.format(name="First")), tmp_path / "cache"
    first = load_world([folder], cache)
    [path] = cache.glob("*.json")
    whole = path.read_bytes()
    for damaged in (b"", whole[:-20], whole.replace(b"First", b"Worst"), b"\xff\n{}"):
        path.write_bytes(damaged)
        assert load_world([folder], cache) == first
        assert path.read_bytes() == whole


def test_a_cache_that_cannot_be_written_is_done_without(write: Write, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    world = load_world([write(TIE.format(name="First"))], blocked / "cache")
    assert world.ties["tie:x"].name == "First"


def test_old_compiled_worlds_are_forgotten(tmp_path: Path) -> None:
    for number in range(12):
        path = tmp_path / f"{number:02d}.json"
        write_compiled(path, {"number": number})
        os.utime(path, (number, number))
    write_compiled(tmp_path / "last.json", {"number": 99})
    kept = sorted(file.name for file in tmp_path.iterdir())
    assert len(kept) == 8
    assert "last.json" in kept
    assert "00.json" not in kept


def test_what_is_not_there_is_not_read(tmp_path: Path) -> None:
    assert read_compiled(tmp_path / "none.json") is None


def test_the_default_cache_is_the_users() -> None:
    assert default_cache().parts[-2:] == ("multivector", "worlds")


def test_what_one_folder_holds_is_read_once_for_all_worlds(write: Write, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    load_world(["states"], cache)
    [states] = (cache / "folders").iterdir()
    stamp = states.stat().st_mtime_ns
    cached = load_world([write(TIE.format(name="First"))], cache)
    assert states.stat().st_mtime_ns == stamp
    assert cached == load_world([tmp_path / "small"], tmp_path / "other")
    assert len(list((cache / "folders").iterdir())) == 2


def test_a_folder_with_faults_is_read_each_time(write: Write, tmp_path: Path) -> None:
    folder = write("nonsense: []\n")
    for _ in range(2):
        with pytest.raises(WorldError, match="'nonsense' is no key"):
            load_world([folder], tmp_path / "cache")
