"""A stretch of text cut where marks begin and end, so that each piece is shown in its own way."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from multivector.domain import EventRecord

TRIGGER, ACTOR, RECIPIENT, SPEAKER = "trigger", "actor", "recipient", "speaker"
PLACE, FOUND, DATE = "place", "found", "date"
UNREAL, CLAIM, CUE = "unreal", "claim", "cue"


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters of a document that mean something.

    Attributes:
        start: The first.
        end: After the last.
        kind: What they are.
        label: What more is to be said of them, such as a party's id.
    """

    start: int
    end: int
    kind: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that share their marks.

    Attributes:
        start: Of the first of them, in the document.
        text: The characters.
        marks: All marks over them, the longest first.
    """

    start: int
    text: str
    marks: tuple[Mark, ...]

    @property
    def opened(self) -> tuple[Mark, ...]:
        """The marks that begin here."""
        return tuple(mark for mark in self.marks if mark.start == self.start)


def cut(text: str, start: int, end: int, marks: Iterable[Mark]) -> Iterator[Piece]:
    """The characters from `start` to `end` of a text, cut at the ends of the marks.

    Marks may overlap; those that lie outside are left out.

    Raises:
        ValueError: If the text ends before the stretch does.
    """
    if not 0 <= start <= end <= len(text):
        raise ValueError(f"{start}:{end} lies outside {len(text)} characters")
    inside = sorted(
        {mark for mark in marks if mark.start < end and mark.end > start},
        key=lambda mark: (mark.start - mark.end, mark.start, mark.kind, mark.label),
    )
    edges = {start, end}
    for mark in inside:
        edges |= {max(mark.start, start), min(mark.end, end)}
    ordered = sorted(edges)
    for first, last in pairwise(ordered):
        over = tuple(mark for mark in inside if mark.start <= first and last <= mark.end)
        yield Piece(first, text[first:last], over)


def marks_of(record: EventRecord) -> list[Mark]:
    """The trigger, the parties and the speaker of an event in its exchange form."""
    marks = [Mark(record["trigger"]["start"], record["trigger"]["end"], TRIGGER)]
    marks += [
        Mark(role["start"], role["end"], role["role"], _party(role)) for role in record["roles"]
    ]
    speaker = record["said_by"]
    if speaker is not None:
        marks.append(Mark(speaker["start"], speaker["end"], SPEAKER, speaker["id"] or ""))
    return marks


def _party(role: dict[str, Any]) -> str:
    return str(role["id"] or "?")
