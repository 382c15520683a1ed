"""Immutable files: named by the snapshot they were written for and by their content."""

from collections.abc import Callable
from pathlib import Path

from multivector.records.durable import TEMPORARY, digest, replace_durably
from multivector.records.errors import damaged
from multivector.records.manifest import FileEntry


def write_file(
    root: Path, folder: Path, number: int, suffix: str, write: Callable[[Path], int]
) -> FileEntry:
    """Write a file of a store and describe it.

    Args:
        root: The store's folder.
        folder: The folder below it that the file belongs into; made if missing.
        number: The snapshot that it is written for.
        suffix: `.parquet` or `.sqlite`.
        write: Writes the file at a path and returns how many rows it holds.
    """
    folder.mkdir(parents=True, exist_ok=True)
    temporary = folder / f"{number:06d}{suffix}{TEMPORARY}"
    temporary.unlink(missing_ok=True)  # left by a writer that was killed
    try:
        rows = write(temporary)
        sha256 = digest(temporary)
        size = temporary.stat().st_size
        path = folder / f"{number:06d}-{sha256[:12]}{suffix}"
        replace_durably(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return FileEntry(path.relative_to(root).as_posix(), sha256, rows, size)


def check_file(root: Path, entry: FileEntry) -> None:
    """Compare a file with what its manifest says of it.

    Raises:
        StoreError: If it is missing or has other bytes.
    """
    check_size(root, entry)
    path = root / entry.path
    try:
        found = digest(path)
    except OSError as error:
        raise damaged(path, error.strerror or "it cannot be read") from error
    if found != entry.sha256:
        raise damaged(path, "its checksum differs from the manifest's")


def check_size(root: Path, entry: FileEntry) -> None:
    """Compare a file's length with what its manifest says of it: quick, and finds most damage.

    Raises:
        StoreError: If it is missing or of another length.
    """
    path = root / entry.path
    try:
        size = path.stat().st_size
    except OSError as error:
        raise damaged(path, error.strerror or "it cannot be read") from error
    if size != entry.size:
        raise damaged(path, f"it has {size} bytes, and {entry.size} in the manifest")
