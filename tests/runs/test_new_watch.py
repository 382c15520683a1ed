"""A new watch: complete, valid, explained, and never over an old one."""

from pathlib import Path

import pytest

from multivector.domain import UsageError, WorldError
from multivector.runs import init_watch, open_watch


def test_a_new_watch_opens_as_it_was_asked_for(tmp_path: Path) -> None:
    watch = init_watch(tmp_path / "mine", ["states"])
    assert watch == open_watch(tmp_path / "mine")
    assert watch.worlds == ("states",)
    assert watch.sources == ("texts",)
    assert (watch.folder / "texts").is_dir()


def test_its_own_world_can_be_loaded_at_once(tmp_path: Path) -> None:
    watch = init_watch(tmp_path / 'my "watch" 2', ["states"], own_world=True)
    assert watch.worlds == ("states", str(watch.folder / "world"))
    assert watch.load_world().title == 'my "watch" 2'


def test_derived_files_are_kept_out_of_git(tmp_path: Path) -> None:
    watch = init_watch(tmp_path / "mine", ["states"])
    assert "/data/" in (watch.folder / ".gitignore").read_text()


def test_an_existing_folder_keeps_its_files(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("mine\n")
    init_watch(tmp_path, ["states"])
    assert (tmp_path / ".gitignore").read_text() == "mine\n"


def test_a_watch_is_not_made_over_another(tmp_path: Path) -> None:
    init_watch(tmp_path, ["states"])
    with pytest.raises(UsageError, match="is a watch already"):
        init_watch(tmp_path, ["states"])


def test_an_unknown_world_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(WorldError):
        init_watch(tmp_path / "mine", ["atlantis"])
    assert not (tmp_path / "mine").exists()


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="cannot be made here"):
        init_watch(tmp_path / "file" / "watch", ["states"])
