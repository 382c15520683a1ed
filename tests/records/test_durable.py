import os
from pathlib import Path

import pytest

from multivector.records.durable import digest, sync_file, sync_folder, write_durably


def test_a_file_is_put_in_place_whole(tmp_path: Path) -> None:
    path = tmp_path / "CURRENT"
    path.write_text("old")

    def write(temporary: Path) -> None:
        temporary.write_text("new")

    write_durably(path, write)
    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_content_and_name_are_both_brought_onto_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[tuple[int, bool]] = []
    path, sync = tmp_path / "CURRENT", os.fsync

    def watched(descriptor: int) -> None:
        synced.append((os.fstat(descriptor).st_ino, path.exists()))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", watched)
    write_durably(path, Path.touch)
    file, folder = path.stat().st_ino, tmp_path.stat().st_ino
    assert synced == [(file, False), (folder, True)]  # the file before it is named, then the name


def test_a_failed_write_leaves_what_was_there_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "CURRENT"
    path.write_text("old")

    def fail(temporary: Path) -> None:
        temporary.write_text("ne")
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        write_durably(path, fail)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_syncing_takes_files_and_folders_and_no_ghosts(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a")
    sync_file(tmp_path / "a")
    sync_folder(tmp_path)
    with pytest.raises(FileNotFoundError):
        sync_file(tmp_path / "b")


def test_a_digest_is_the_files_sha256(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    assert digest(tmp_path / "a") == (
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
