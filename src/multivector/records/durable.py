"""Writing so that a file is there whole or not at all, even after the power fails."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

TEMPORARY = ".tmp"
"""The ending of a file that is still being written; a reader never looks at one."""


def sync_file(path: Path) -> None:
    """Bring a file's content onto the disk."""
    _sync(path, os.O_RDONLY)


def sync_folder(path: Path) -> None:
    """Bring the names in a folder onto the disk."""
    _sync(path, os.O_RDONLY | os.O_DIRECTORY)


def replace_durably(temporary: Path, path: Path) -> None:
    """Give a finished temporary file its name, in one step that survives a crash."""
    sync_file(temporary)
    temporary.replace(path)  # os.replace: atomic within one folder
    sync_folder(path.parent)


def write_durably(path: Path, write: Callable[[Path], None]) -> None:
    """Write a file under a temporary name and put it in place; a failed one leaves nothing."""
    temporary = path.with_name(path.name + TEMPORARY)
    try:
        write(temporary)
        replace_durably(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def digest(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sync(path: Path, flags: int) -> None:
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
