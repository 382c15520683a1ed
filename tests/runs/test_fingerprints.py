"""Fingerprints: a file is read again exactly when it, or what stands beside it, has changed."""

import hashlib
import os
from pathlib import Path

from multivector.runs.fingerprints import take_fingerprint


def test_a_file_alone_has_the_digest_of_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"news")
    found = take_fingerprint("texts/a.txt", path)
    assert found is not None
    assert (found.path, found.size) == ("texts/a.txt", 4)
    assert found.sha256 == hashlib.sha256(b"news").hexdigest()


def test_a_changed_sidecar_changes_it(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"news")
    alone = take_fingerprint("a", path)
    (tmp_path / "a.txt.yaml").write_text("outlet: X\n")
    beside = take_fingerprint("a", path)
    (tmp_path / "a.txt.yaml").write_text("outlet: Y\n")
    changed = take_fingerprint("a", path)
    assert len({one.sha256 for one in (alone, beside, changed) if one}) == 3


def test_size_and_time_unchanged_spare_the_reading(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old!")
    known = take_fingerprint("a", path)
    assert known is not None
    path.write_bytes(b"new!")
    os.utime(path, ns=(known.mtime_ns, known.mtime_ns))
    assert take_fingerprint("a", path, known) is known


def test_a_new_time_has_the_bytes_compared(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"same")
    known = take_fingerprint("a", path)
    assert known is not None
    os.utime(path, ns=(0, 0))
    again = take_fingerprint("a", path, known)
    assert again is not None
    assert again.sha256 == known.sha256
    assert again.mtime_ns != known.mtime_ns


def test_what_is_no_regular_file_has_none(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert take_fingerprint("pipe", tmp_path / "pipe.txt") is None
    assert take_fingerprint("gone", tmp_path / "gone.txt") is None


def test_another_way_of_reading_makes_another_file(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"news")
    plain = take_fingerprint("a", path)
    assert plain is not None
    named = take_fingerprint("a", path, plain, "columns")
    assert named is not None
    assert named.sha256 != plain.sha256
    assert take_fingerprint("a", path, named, "columns") is named
    assert take_fingerprint("a", path, named, "others") not in (named, plain)
    assert take_fingerprint("a", path, named) == plain
