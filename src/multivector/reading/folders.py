"""The files below a folder, in the order of their names."""

from collections.abc import Iterator
from pathlib import Path

from multivector.domain import Skipped
from multivector.reading.characters import make_storable


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
        try:
            kind = "folder" if path is folder else _kind(path, home)
            below = sorted(path.iterdir(), reverse=True) if kind == "folder" else []
        except OSError as error:
            yield Skipped(source_name(path), "unreadable", error.strerror or str(error))
            continue
        waiting += [entry for entry in below if not entry.name.startswith(".")]
        if kind == "file":
            yield path
        elif kind == "outside":
            yield Skipped(source_name(path), "unreadable", "a link that leads outside the folder")


def is_folder(path: Path) -> bool:
    """Whether the path is a folder; False where that cannot be learnt."""
    try:
        return path.is_dir()
    except OSError:
        return False


def source_name(path: Path) -> str:
    """The path as given, with U+FFFD for bytes of a file name that are not UTF-8."""
    return make_storable(str(path))


def _kind(path: Path, home: Path) -> str:
    """`folder`, `file`, `outside` for a link that leads there, `met` for a link to a folder."""
    if not path.is_symlink():
        return "folder" if path.is_dir() else "file"
    try:
        inside = path.resolve().is_relative_to(home)
    except RuntimeError:  # a link to itself
        inside = False
    if not inside:
        return "outside"
    return "met" if path.is_dir() else "file"
