"""Where a text quotes: pairs of quotation marks, also over several sentences."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_PAIRS = {"“": "”", "«": "»", "„": "“"}
# Double marks as written, two apostrophes among them; a paragraph ends a quotation left open.
_MARK = re.compile(r"[“”«»„\"]|''|``|(?<![\w’'])‘(?=\w)|(?<=[\w.,!?…])’(?![\w’])|\n")
_LONG = 4  # words from which a quotation is a statement and no borrowed word


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks, the marks included.

    Attributes:
        start: Index of the opening mark in the text.
        end: Index after the closing one, or the end of the paragraph that leaves it open.
        words: How many words it has.
        is_sentence: Whether it closes as a sentence does.
    """

    start: int
    end: int
    words: int
    is_sentence: bool = False

    @property
    def is_statement(self) -> bool:
        """Whether it can be said by itself: long enough, or a sentence."""
        return self.words >= _LONG or self.is_sentence

    def overlaps(self, start: int, end: int) -> bool:
        """Whether it shares a character with a stretch of the text."""
        return self.start < end and start < self.end

    def contains(self, start: int, end: int) -> bool:
        """Whether a stretch of the text lies inside it."""
        return self.start <= start and end <= self.end


class Quotations:
    """The outermost quotations of a text, in order."""

    def __init__(self, text: str) -> None:
        self._found = tuple(_iter_quotations(text))
        self._ends = [one.end for one in self._found]

    def within(self, start: int, end: int) -> Sequence[Quotation]:
        """Quotations that share a character with a stretch of the text."""
        first = bisect_left(self._ends, start + 1)
        found = []
        for one in self._found[first:]:
            if one.start >= end:
                break
            found.append(one)
        return found


def _iter_quotations(text: str) -> Iterator[Quotation]:
    opened: tuple[int, str] | None = None
    for match in _MARK.finditer(text):
        mark = match.group()
        if opened is None:
            closing = _closing_of(mark)
            if closing is not None:
                opened = match.start(), closing
        elif mark == opened[1] or (opened[1] == "''" and mark == '"'):
            yield _quotation(text, opened[0], match.end())
            opened = None
        elif mark == "\n":
            if opened[1] != "’":
                yield _quotation(text, opened[0], _stripped(text, opened[0], match.start()))
            opened = None
    if opened is not None and opened[1] != "’":
        yield _quotation(text, opened[0], _stripped(text, opened[0], len(text)))


def _closing_of(mark: str) -> str | None:
    if mark in _PAIRS:
        return _PAIRS[mark]
    return {'"': '"', "''": "''", "``": "''", "‘": "’"}.get(mark)


def _quotation(text: str, start: int, end: int) -> Quotation:
    quoted = text[start:end].strip("“”\"«»„'’‘` ")
    whole = quoted[:1].isupper() and quoted.endswith((".", "!", "?", "…")) and " " in quoted
    return Quotation(start, max(end, start + 1), len(quoted.split()), whole)


def _stripped(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())
