"""Coding what a visitor pastes or sends as a file: in a thread, one text at a time."""

import io
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from multivector.coding.languages import why_uncoded
from multivector.domain import DateInterval, Document, ReadingError, Skipped
from multivector.reading import ReadOptions
from multivector.reading.apart import read_apart
from multivector.reading.assembly import assemble
from multivector.reading.plain import read_plain
from multivector.runs import CoderSpec, SerialEngine, Uncoded
from multivector.web.observatory.sending import Upload

if TYPE_CHECKING:
    from multivector.coding.coder import Coded
    from multivector.worlds import World


SUFFIXES = (".txt", ".md", ".html", ".htm", ".pdf", ".docx")
"""Files that are read, by what their names end with."""

LONGEST = 300_000
"""Characters of a text that is read at once."""

_SECONDS = 20.0  # in which a file must be read to its text


@dataclass(frozen=True, slots=True)
class Pasted:
    """A text as it was pasted or sent.

    Attributes:
        text: The characters; empty where a file was sent.
        published: The day that its bringer states; None where he states none.
        outlet: The outlet that he states.
        language: Its language; None to have it told by the text.
        file: The file; None for a pasted text.
    """

    text: str
    published: DateInterval | None = None
    outlet: str | None = None
    language: str | None = None
    file: Upload | None = None

    @property
    def suffix(self) -> str:
        """What the name of a file that holds it ends with."""
        return ".txt" if self.file is None else PurePosixPath(self.file.name).suffix.lower()


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
    for item in _read(pasted, options):
        if isinstance(item, Skipped):
            raise ReadingError(f"cannot be read: {item.detail}", item="the text",
                               hint=f"Files that are read: {' '.join(SUFFIXES)}")
        if len(item.text) > LONGEST:
            raise ReadingError(f"has {len(item.text):,} characters, and a page reads {LONGEST:,}",
                               item="the text",
                               hint="`multivector code FILE` reads texts of any length")
        why = None if item.language is None else why_uncoded(item.language)
        if why is not None:
            raise ReadingError(f"is {why}", item="the text",
                               hint="State its language if it was told wrongly")
        return item
    raise ReadingError("holds nothing to read", item="the text", hint="Paste an article")


def _read(pasted: Pasted, options: ReadOptions) -> Iterator[Document | Skipped]:
    if pasted.file is not None:
        yield from read_apart(pasted.file.data, pasted.file.name, options, suffixes=SUFFIXES,
                              seconds=_SECONDS)
        return
    stream = io.BytesIO(pasted.text.encode("utf-8", "replace"))
    # Always as plain text: what is pasted is never taken for a PDF or an archive.
    for found in read_plain(stream, options):
        yield from assemble(found, "pasted text", options)
