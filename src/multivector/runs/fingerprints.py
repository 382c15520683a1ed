"""Fingerprints: whether a file is still as it was read."""

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from multivector.domain import hash_id
from multivector.records import Fingerprint

_PIECE = 1_048_576
_DIGITS = 64  # of a sha256
_SIDECARS = (".yaml", ".yml")


def take_fingerprint(
    name: str, path: Path, known: Fingerprint | None = None, reading: str = ""
) -> Fingerprint | None:
    """The fingerprint of a file and of the sidecars beside it; None where it cannot be read.

    A file of the same size and time as the known one is taken to be the same unread.

    Args:
        name: The file as the watch names it.
        path: Where it lies.
        known: How it was when it was read.
        reading: What else decides how it is read, such as the names of its columns; it is told
            behind the digest, so that a change of it makes another file.
    """
    try:
        files = list(_files_of(path))
        size = sum(found.st_size for _, found in files)
        changed = max(found.st_mtime_ns for _, found in files)
        ending = f"/{hash_id(reading)}" if reading else ""
        alike = known is not None and (known.size, known.mtime_ns) == (size, changed)
        if known is not None and alike and known.sha256[_DIGITS:] == ending:
            return known
        return Fingerprint(name, size, changed, _digest([file for file, _ in files]) + ending)
    except (OSError, ValueError):
        return None  # whatever is in the way, the reader names it


def _files_of(path: Path) -> Iterator[tuple[Path, os.stat_result]]:
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise ValueError("not a regular file")  # a pipe would never end
    yield path, found
    for stem in (path.name, path.stem):
        for suffix in _SIDECARS:
            beside = path.with_name(stem + suffix)
            if beside != path and beside.is_file() and not beside.is_symlink():
                yield beside, beside.stat()


def _digest(paths: list[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        if path is not paths[0]:
            digest.update(b"\x1f")  # a file without sidecars has the digest of its bytes
        with path.open("rb") as stream:
            while piece := stream.read(_PIECE):
                digest.update(piece)
    return digest.hexdigest()
