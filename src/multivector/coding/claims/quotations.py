"""Where a text quotes: pairs of quotation marks, also over several sentences."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

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


Inserts = Callable[[str, int, int], Sequence[tuple[int, int]]]
"""Where a quotation (text, start, end) is broken by words of the text's own, in order."""


class Quotations:
    """The outermost quotations of a text, in order.

    Args:
        text: The text.
        inserts: What finds words of the text's own inside the marks, where a language has them:
            «Мы готовы, — сказал он, — но ждать не будем»; each breaks a quotation in two.
    """

    def __init__(self, text: str, inserts: Inserts | None = None) -> None:
        whole = _iter_quotations(text)
        self._found = tuple(
            part for one in whole for part in ([one] if inserts is None else _broken(
                text, one, inserts(text, one.start, one.end)
            ))
        )
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


def _broken(
    text: str, one: Quotation, inserts: Sequence[tuple[int, int]]
) -> Iterator[Quotation]:
    """The parts of a quotation; what somebody breaks off to name its speaker is a statement."""
    start = one.start
    for low, high in inserts:
        yield replace(_quotation(text, start, low), is_sentence=True)
        start = high
    if start == one.start:
        yield one
    else:
        yield replace(_quotation(text, start, one.end), is_sentence=True)


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
