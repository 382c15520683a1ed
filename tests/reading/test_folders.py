import os
from pathlib import Path

import pytest

from multivector.domain import Skipped
from multivector.reading.folders import is_folder, iter_files, source_name


def names(folder: Path) -> list[str]:
    return [
        entry.relative_to(folder).as_posix() for entry in iter_files(folder)
        if isinstance(entry, Path)
    ]


def write(folder: Path, *paths: str) -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("x")


def test_files_come_from_all_depths_in_the_order_of_their_names(tmp_path: Path) -> None:
    write(tmp_path, "c.txt", "b/z.txt", "b/a/x.txt", "a.txt", "b.txt", "b/é.txt")
    assert names(tmp_path) == ["a.txt", "b/a/x.txt", "b/z.txt", "b/é.txt", "b.txt", "c.txt"]


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, ".hidden.txt", ".git/config.txt", "seen.txt", "in/.hidden.txt")
    assert names(tmp_path) == ["seen.txt"]


def test_a_folder_given_by_a_hidden_name_is_read(tmp_path: Path) -> None:
    write(tmp_path, ".watch/seen.txt")
    assert names(tmp_path / ".watch") == ["seen.txt"]


def test_a_link_that_leads_outside_is_skipped(tmp_path: Path) -> None:
    write(tmp_path, "outside/secret.txt", "in/seen.txt")
    (tmp_path / "in" / "file.txt").symlink_to(tmp_path / "outside" / "secret.txt")
    (tmp_path / "in" / "folder").symlink_to(tmp_path / "outside")
    (tmp_path / "in" / "twin").symlink_to(tmp_path / "in-else")
    assert names(tmp_path / "in") == ["seen.txt"]
    skipped = [entry for entry in iter_files(tmp_path / "in") if isinstance(entry, Skipped)]
    assert [entry.reason for entry in skipped] == ["unreadable"] * 3


def test_a_link_within_is_a_file_and_a_loop_is_no_trap(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "sub/b.txt")
    (tmp_path / "link.txt").symlink_to("a.txt")
    (tmp_path / "sub" / "loop").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to("self")
    assert names(tmp_path) == ["a.txt", "link.txt", "sub/b.txt"]


def test_a_folder_reached_through_a_link_is_read(tmp_path: Path) -> None:
    write(tmp_path, "real/a.txt")
    (tmp_path / "way").symlink_to("real")
    assert names(tmp_path / "way") == ["a.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="permissions do not bind the superuser")
def test_a_folder_that_cannot_be_entered_is_skipped(tmp_path: Path) -> None:
    write(tmp_path, "locked/a.txt", "b.txt")
    (tmp_path / "locked").chmod(0)
    try:
        entries = list(iter_files(tmp_path))
    finally:
        (tmp_path / "locked").chmod(0o700)
    assert [type(entry) for entry in entries[1:]] == [Skipped]
    assert names(tmp_path) == ["b.txt", "locked/a.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="permissions do not bind the superuser")
def test_files_of_a_folder_that_can_only_be_listed_are_skipped(tmp_path: Path) -> None:
    write(tmp_path, "listed/a.txt", "listed/a.yaml")
    (tmp_path / "listed").chmod(0o400)
    try:
        entries = list(iter_files(tmp_path))
    finally:
        (tmp_path / "listed").chmod(0o700)
    assert [type(entry) for entry in entries] == [Skipped, Skipped]


@pytest.mark.parametrize("name", ["x" * 5000, "a\x00b", "gone"])
def test_what_cannot_be_a_folder_is_none(tmp_path: Path, name: str) -> None:
    assert not is_folder(tmp_path / name)
    assert is_folder(tmp_path)


def test_a_name_that_is_not_utf8_can_still_be_stored() -> None:
    assert source_name(Path("in") / "a\udcff.txt") == "in/a\ufffd.txt"
    assert source_name(Path("in") / "a\ud800.txt") == "in/a\ufffd.txt"
