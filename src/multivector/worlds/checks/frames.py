"""Whether frames can be told: W120, W121."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from multivector.worlds.checks.finding import Issue

if TYPE_CHECKING:
    from multivector.worlds.world import World

_LANGUAGES = ("en", "ru")  # those that are coded


def unknown_references(world: World) -> Iterator[Issue]:
    """W120: parties and frames that are named but not known."""
    for frame in world.frames.values():
        for party in frame.about:
            if world.get(party) is None:
                yield Issue(frame.id, f"nobody has the id {party!r}")
        for other in frame.counters:
            if other not in world.frames:
                yield Issue(frame.id, f"no frame has the id {other!r}")


def one_language(world: World) -> Iterator[Issue]:
    """W121: languages in which a frame would never be found, or is not tested."""
    for frame in world.frames.values():
        for language in _LANGUAGES:
            if not (frame.words.get(language) and frame.examples.get(language)):
                yield Issue(frame.id, f"no words or no example in {language}")
