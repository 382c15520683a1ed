"""A world from its folders, or from the cache where nothing has changed."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from multivector.domain import DateInterval
from multivector.worlds import building
from multivector.worlds.cache import (
    cache_file,
    default_cache,
    digest_folders,
    read_compiled,
    write_compiled,
)
from multivector.worlds.folders import find_folders
from multivector.worlds.world import World

_FOLDERS = "folders"
"""Where in the cache each folder's own entries lie."""


def load_world(names: Sequence[str | Path], cache: Path | None = None) -> World:
    """The world that the named worlds make together, later ones adding to earlier.

    Args:
        names: Built-in names (`turkic`) or folders (`./world`, a path). The base world `states`
            is always below them.
        cache: Folder for compiled worlds; by default the user's cache folder.

    Raises:
        WorldError: If a world is missing or its text malformed; lists every problem.
    """
    folders = find_folders(names)
    digest = digest_folders(folders)
    cache = default_cache() if cache is None else cache
    path = cache_file(cache, digest)
    with _collector_at_rest():
        compiled = read_compiled(path)
        if compiled is None:
            from multivector.worlds.compiling import compile_folders  # noqa: PLC0415 -- pydantic costs more than a whole warm start

            compiled = compile_folders(folders, cache / _FOLDERS)
            write_compiled(path, compiled)
        return build_world(compiled, digest[:12])


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """No search for garbage among what is all kept: it takes half of the time."""
    was_at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_at_work:
            gc.enable()


def build_world(compiled: dict[str, Any], version: str) -> World:
    """The objects of a compiled world."""
    head = compiled["head"]
    known_through = head.get("known_through")
    make = building.make_all
    return World(
        id="+".join(head["ids"]),
        title=head["title"],
        version=version,
        known_through=DateInterval.parse(known_through).end if known_through else None,
        poles=tuple(head.get("poles", ())),
        states=make(compiled["states"], building.make_state),
        offices=make(compiled["offices"], building.make_office),
        people=make(compiled["people"], building.make_person),
        organisations=make(compiled["organisations"], building.make_organisation),
        bodies=make(compiled["bodies"], building.make_body),
        groups=make(compiled["groups"], building.make_group),
        places=make(compiled["places"], building.make_place),
        outlets=make(compiled["outlets"], building.make_outlet),
        lookalikes=tuple(building.make_lookalike(raw) for raw in compiled["lookalikes"]),
        ties=make(compiled["ties"], building.make_tie),
        chronicle=make(compiled["chronicle"], building.make_chronicle_entry),
        frames=make(compiled["frames"], building.make_frame),
        claims=make(compiled["claims"], building.make_claim),
    )
