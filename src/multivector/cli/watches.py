"""The watch that a command is about, its newest snapshot, and which events were asked for."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from multivector.cli.command import note
from multivector.domain import Party, PartyKind
from multivector.records import EventFilter, Snapshot, Store
from multivector.runs.watch import WATCH_FILE, Watch, find_watch, open_watch, world_name

if TYPE_CHECKING:
    from multivector.worlds import World

DEFAULT_WORLDS = ("turkic",)

_SURE = 0.9  # least score of `find_actor` at which a name is taken for an id


def watch_of(folder: Path | None) -> Watch:
    """The watch of `--dir`, else of the nearest folder above."""
    return find_watch(Path.cwd()) if folder is None else open_watch(folder)


@contextmanager
def open_snapshot(watch: Watch) -> Iterator[Snapshot]:
    """The newest snapshot of a watch."""
    with Store.open(watch.data).snapshot() as snapshot:
        yield snapshot


def world_of(names: Sequence[str], folder: Path | None = None) -> "World":
    """The worlds that were named, else those of the watch, else the built-in one."""
    from multivector.worlds import load_world

    return load_world(world_names(names, folder))


def world_names(names: Sequence[str], folder: Path | None = None) -> tuple[str, ...]:
    """Names and paths of the worlds that were named, else of the watch's, else the built-in."""
    if names:
        return tuple(world_name(Path.cwd(), name) for name in names)
    if folder is not None:
        return open_watch(folder).worlds
    here = Path.cwd()
    if any((place / WATCH_FILE).is_file() for place in (here, *here.parents)):
        return find_watch(here).worlds
    return DEFAULT_WORLDS


def event_filter(
    watch: Watch, *, since: date | None = None, until: date | None = None,
    as_of: date | None = None, actor: str | None = None, recipient: str | None = None,
    party: str | None = None, types: tuple[str, ...] = (), statuses: tuple[str, ...] = (),
    limit: int | None = None,
) -> EventFilter:
    """The events that the options choose; days that they leave open are the watch's."""
    if since is None and watch.since is not None:
        note(f"since {watch.since} (watch.toml)")
        since = watch.since
    if until is None and watch.until is not None:
        note(f"until {watch.until} (watch.toml)")
        until = watch.until
    return EventFilter(
        actor=party_of(watch, actor), recipient=party_of(watch, recipient),
        party=party_of(watch, party), types=types, statuses=statuses, since=since, until=until,
        as_of=as_of, limit=limit,
    )


def party_of(watch: Watch, written: str | None) -> str | None:
    """The party id that is meant: an id stands as it is, a name is looked up in the worlds."""
    if not written or Party.parse(written).kind is not PartyKind.NAME:
        return written or None
    from multivector.worlds import find_actor

    world = watch.load_world()
    answers = find_actor(world, written)
    if not answers or answers[0].score < _SURE:
        return written
    found = answers[0].id
    if found in world.people:
        state = world.state_of(found, None) or "AZE"
        note(f"{written} is a person; events name those for whom persons act, such as {state}")
        return written
    note(f"{written}: {found} ({answers[0].title})")
    return found
