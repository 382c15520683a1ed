"""The files below a folder, in the order of their names."""

import os
from collections.abc import Iterator
from pathlib import Path

from multivector.domain import Skipped


def iter_files(folder: Path) -> Iterator[Path | Skipped]:
    """Every file below a folder that is not hidden, and what cannot be entered.

    Names that begin with a dot are passed over in silence. A link to a file within the folder
    is a file; one that leads outside is Skipped; a link to a folder is not followed, as what
    lies within is met under its own name.
    """
    home = folder.resolve()
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if path is folder or (not path.is_symlink() and path.is_dir()):
            try:
                names = sorted(os.listdir(path), reverse=True)  # noqa: PTH208 -- sorted by name
            except OSError as error:
                yield Skipped(source_name(path), "unreadable", error.strerror or str(error))
                continue
            waiting += [path / name for name in names if not name.startswith(".")]
        elif not path.is_symlink():
            yield path
        elif not _leads_into(path, home):
            yield Skipped(source_name(path), "unreadable", "a link that leads outside the folder")
        elif not path.is_dir():
            yield path


def source_name(path: Path) -> str:
    """The path as given, with U+FFFD for bytes of a file name that are not UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace")


def _leads_into(link: Path, home: Path) -> bool:
    try:
        return link.resolve().is_relative_to(home)
    except (OSError, RuntimeError):  # a link to itself
        return False
