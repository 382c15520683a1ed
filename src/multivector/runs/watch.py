"""A watch: the user's folder, with what he watches, what was made of it and what he decided."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from multivector.domain import UsageError
from multivector.reading import Columns

if TYPE_CHECKING:
    from multivector.worlds import World

WATCH_FILE = "watch.toml"
REPORT_FILE = "report.html"


@dataclass(frozen=True, slots=True)
class Watch:
    """What `watch.toml` says, read and checked.

    Attributes:
        folder: The folder that holds it.
        worlds: Built-in names, and folders as absolute paths.
        sources: Files and folders as written, below `folder` or absolute; `chronicle` for the
            worlds' own texts; addresses of feeds.
        languages: ISO 639-1 codes of the languages that are coded.
        links: Whether a run reads causal links as well.
        poles: Ids of the powers that others balance among; those of the world where none is named.
        outlets: Source path to the outlet of those texts below it that name none.
        tables: Source path to the names of the columns in the tables below it.
        since: First day that questions are about, where a command does not say otherwise.
        until: Last such day.
        max_bytes: Size above which a file is passed over.
        vectors: Whether a run reads claims for their meaning as well.
        appeals: Whether mere appeals, which PLOVER does not code, are coded too.
    """

    folder: Path
    worlds: tuple[str, ...]
    sources: tuple[str, ...]
    languages: tuple[str, ...]
    links: bool
    poles: tuple[str, ...]
    outlets: Mapping[str, str]
    tables: Mapping[str, Columns]
    since: date | None
    until: date | None
    max_bytes: int
    vectors: bool = False
    appeals: bool = False

    @property
    def name(self) -> str:
        """The name of its folder."""
        return self.folder.name

    @property
    def data(self) -> Path:
        """The store: derived, can always be rebuilt."""
        return self.folder / "data"

    @property
    def decisions(self) -> Path:
        """What people decided: never derived."""
        return self.folder / "decisions"

    @property
    def report(self) -> Path:
        """The page that a run writes."""
        return self.folder / REPORT_FILE

    def load_world(self) -> "World":
        """What its worlds know, merged.

        Raises:
            WorldError: If a world is missing or malformed.
        """
        from multivector.worlds import load_world  # noqa: PLC0415 -- asking for events needs none

        return load_world(self.worlds)


def open_watch(folder: Path) -> Watch:
    """The watch of a folder that holds a `watch.toml`.

    Raises:
        UsageError: If there is none, or it breaks a rule; names the line and the fix.
    """
    from multivector.runs.watch_file import read_watch_file  # noqa: PLC0415 -- pydantic

    path = folder / WATCH_FILE
    if not path.is_file():
        raise UsageError(
            f"there is no {WATCH_FILE} in this folder", item=str(folder),
            hint=f"`multivector init {folder} --world turkic` makes a watch there",
        )
    form = read_watch_file(path)
    home = folder.resolve()
    return Watch(
        folder=home,
        worlds=tuple(world_name(home, name) for name in form.worlds),
        sources=tuple(form.sources),
        languages=tuple(form.languages),
        links=form.links,
        poles=tuple(form.poles),
        outlets=MappingProxyType(dict(form.outlets)),
        tables=MappingProxyType({name: one.columns() for name, one in form.tables.items()}),
        since=form.dates.since,
        until=form.dates.until,
        max_bytes=form.limits.max_bytes,
        vectors=form.vectors,
        appeals=form.appeals,
    )


def find_watch(start: Path) -> Watch:
    """The watch of the nearest folder, upward from `start`, that holds a `watch.toml`.

    Raises:
        UsageError: If no folder up to the root holds one, or the one found breaks a rule.
    """
    beginning = start.resolve()
    for folder in (beginning, *beginning.parents):
        if (folder / WATCH_FILE).is_file():
            return open_watch(folder)
    raise UsageError(
        f"neither this folder nor any above it holds a {WATCH_FILE}", item=str(beginning),
        hint="`multivector init my-watch --world turkic` makes one; `--dir` names one elsewhere",
    )


def world_name(home: Path, name: str) -> str:
    """A built-in world's name as it stands; a folder as an absolute path, seen from `home`."""
    is_folder = "/" in name or name.startswith(".")
    return str((home / name).resolve()) if is_folder else name
