"""Coding what a visitor pastes: in a thread, one text at a time, nothing kept."""

import io
import threading
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from multivector.coding.languages import why_uncoded
from multivector.domain import DateInterval, Document, ReadingError, Skipped
from multivector.reading import ReadOptions
from multivector.reading.assembly import assemble
from multivector.reading.plain import read_plain
from multivector.runs import CoderSpec, SerialEngine, Uncoded

if TYPE_CHECKING:
    from multivector.coding.coder import Coded
    from multivector.worlds import World


@dataclass(frozen=True, slots=True)
class Pasted:
    """A text as it was pasted.

    Attributes:
        text: The characters.
        published: The day that its bringer states; None where he states none.
        outlet: The outlet that he states.
        language: Its language; None to have it told by the text.
    """

    text: str
    published: DateInterval | None = None
    outlet: str | None = None
    language: str | None = None


class TextReader:
    """Codes pasted texts with the coder of a watch, which is built when the first one comes.

    Args:
        worlds: Of the watch.
        world: What they make together.
    """

    def __init__(self, worlds: tuple[str, ...], world: "World") -> None:
        self._engine = SerialEngine(CoderSpec(worlds, claims=True), world)
        self._turn = threading.Lock()  # the parser's memory is one; texts wait for each other

    def read(self, pasted: Pasted) -> "Coded":
        """What a text is coded to.

        Raises:
            ReadingError: If it cannot be read or coded.
        """
        document = _document(pasted)
        with self._turn:
            outcome = next(iter(self._engine.code([document])))
        if isinstance(outcome, Uncoded):
            raise ReadingError("the coder failed on this text", item="the text",
                               hint="`multivector code -v` on a file with it says more")
        return outcome


def _document(pasted: Pasted) -> Document:
    options = ReadOptions(
        outlet=pasted.outlet, language=pasted.language, published=pasted.published,
        now=datetime.now(UTC),
    )
    stream = io.BytesIO(pasted.text.encode("utf-8", "replace"))
    # Always as plain text: what is pasted is never taken for a PDF or an archive.
    items = (one for found in read_plain(stream, options)
             for one in assemble(found, "pasted text", options))
    for item in items:
        if isinstance(item, Skipped):
            raise ReadingError(f"cannot be read: {item.detail}", item="the text")
        why = None if item.language is None else why_uncoded(item.language)
        if why is not None:
            raise ReadingError(f"is {why}", item="the text",
                               hint="State its language if it was told wrongly")
        return item
    raise ReadingError("holds nothing to read", item="the text", hint="Paste an article")
