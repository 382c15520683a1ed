"""Arguments of texts and maps, read for a page: one at a time, nothing kept."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from multivector.arguments import ArgumentMap, Merges, draw_map, read_map
from multivector.domain import Document, UsageError
from multivector.records.limits import not_counted
from multivector.scenarios import (
    Answer,
    Intervention,
    Question,
    ask,
    parse_add,
    parse_clamp,
    parse_cut,
    parse_push,
)

if TYPE_CHECKING:
    from multivector.coding.causes import ArgumentReader
    from multivector.worlds import World

LANGUAGE = "en"
"""The language whose arguments are read."""
LONGEST = 60_000
"""Characters of a text that is read; about ten thousand words."""

_CONCEPTS = 120  # of a map that is drawn
_DRAWS = 2_000  # a fifth of what the command draws: a page does not wait longer
_PARSERS: dict[str, Callable[[str, ArgumentMap, int], Intervention]] = {
    "push": parse_push, "clamp": parse_clamp, "cut": parse_cut, "add": parse_add,
}

CHANGES = tuple(_PARSERS)
"""What can be changed in a map, as fields and parameters."""


class ArgumentDesk:
    """Reads arguments; its reader is built when the first text comes.

    Args:
        world: What is known of actors.
    """

    def __init__(self, world: "World") -> None:
        self._world = world
        self._reader: ArgumentReader | None = None
        self._turn = threading.Lock()  # the parser's memory is one; texts wait for each other

    def of_text(self, document: Document, merges: Merges) -> ArgumentMap:
        """The map that a text argues.

        Raises:
            UsageError: If it is longer than is read here, or in another language.
        """
        if len(document.text) > LONGEST:
            raise UsageError(f"the text is longer than {LONGEST} characters",
                             hint="`multivector argument FILE` reads texts of any length")
        if document.language not in (None, LANGUAGE):
            raise UsageError(f"the text is in {document.language}; arguments are read in English")
        from multivector.coding.causes import ArgumentReader  # noqa: PLC0415 -- loads a model

        with not_counted(), self._turn:
            if self._reader is None:
                self._reader = ArgumentReader(self._world)
            read = next(iter(self._reader.read([document])))
        drawn = draw_map(read, self._world.title_of, merges).drawn
        return _small(drawn)

    def of_map(self, written: str) -> ArgumentMap:
        """The map that a person wrote as YAML or JSON.

        Raises:
            MapError: If it is malformed.
            UsageError: If it is too large to be drawn.
        """
        return _small(read_map(written, "the map"))


def follow(drawn: ArgumentMap, changes: dict[str, list[str]], outcomes: list[str]) -> Answer | None:
    """What follows from changes of a map; None where none are asked for.

    Args:
        drawn: The map.
        changes: For each of `CHANGES`, as a person writes them.
        outcomes: Names of concepts; where none are given, those that most is argued to bear on.

    Raises:
        UsageError: If one of them is malformed or not in the map.
    """
    asked: list[Intervention] = [
        _PARSERS[name](one, drawn, 0) for name, written in changes.items() for one in written
    ]
    if not asked:
        return None
    named = tuple(dict.fromkeys(
        found.id for one in outcomes for found in drawn.find_concepts(one)))
    return ask(drawn, Question(tuple(asked), named or _most_caused(drawn), _DRAWS, 0))


def _most_caused(drawn: ArgumentMap) -> tuple[str, ...]:
    causes = {one: len({arrow.cause for arrow in drawn.arrows if arrow.effect == one})
              for one in drawn.ids}
    return tuple(sorted(causes, key=lambda one: (-causes[one], drawn.ids.index(one)))[:1])


def _small(drawn: ArgumentMap) -> ArgumentMap:
    if len(drawn.concepts) > _CONCEPTS:
        raise UsageError(f"the map has {len(drawn.concepts)} concepts; a page draws {_CONCEPTS}",
                         hint="`multivector argument FILE --format svg` draws it")
    return drawn
