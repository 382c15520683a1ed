"""An event with the words around it: what a page or a terminal shows of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from multivector.coding.parsing.sentences import iter_sentences
from multivector.domain import Document, EventRecord
from multivector.web.marking import Mark, Piece, cut, marks_of

_LONGEST = 600  # characters that are shown on either side of evidence, and of its sentence


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a document around an event's evidence.

    Attributes:
        before: The text before it, in the same paragraph.
        pieces: The sentence, cut where its marks begin and end.
        after: The text after it.
    """

    before: str
    pieces: tuple[Piece, ...]
    after: str


def excerpt(document: Document, record: EventRecord, *, sentence_only: bool = False) -> Excerpt:
    """The sentence that holds an event's evidence, in its paragraph.

    Raises:
        ValueError: If the event was imported and has no sentence, or is of another document.
    """
    evidence = record["evidence"]
    if evidence is None or record["document"] != document.id:
        raise ValueError(f"event {record['id']} has no sentence in document {document.id}")
    start, end = sentence_around(document.text, evidence["start"], evidence["end"])
    found = in_paragraph(document.text, start, end, marks_of(record))
    return Excerpt("", found.pieces, "") if sentence_only else found


def in_paragraph(text: str, start: int, end: int, marks: Iterable[Mark] = ()) -> Excerpt:
    """A sentence of a text in its paragraph.

    Raises:
        ValueError: If the sentence lies outside the text.
    """
    pieces = tuple(cut(text, start, end, marks))
    first, last = _paragraph(text, start, end)
    return Excerpt(text[first:start], pieces, text[end:last])


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The ends of the sentence, or sentences, that a stretch of text lies in.

    One that is no sentence for its length is cut at words.
    """
    first, last = start, end
    for sentence in iter_sentences(text):
        if sentence.end <= start:
            continue
        if sentence.start >= end:
            break
        first, last = min(first, sentence.start), max(last, sentence.end)
    return _shortened(text, (first, start), (end, last))


def _paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    """The ends of the paragraph around a sentence, cut at words where it is long."""
    first = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    ends = [place for place in (text.find("\n", end), text.find("\r", end)) if place >= 0]
    return _shortened(text, (first, start), (end, min(ends, default=len(text))))


def _shortened(
    text: str, before: tuple[int, int], after: tuple[int, int]
) -> tuple[int, int]:
    """Where to begin in the stretch before, and to end in the stretch after."""
    (first, start), (end, last) = before, after
    if start - first > _LONGEST:
        first = text.find(" ", start - _LONGEST, start) + 1 or start
    if last - end > _LONGEST:
        last = max(text.rfind(" ", end, end + _LONGEST), end)
    return first, last
