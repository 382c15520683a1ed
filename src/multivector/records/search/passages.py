"""Passages: the paragraphs of a text, with their offsets."""

import re
from collections.abc import Iterator

LONGEST = 2_000
"""Characters after which a paragraph is cut at the end of a sentence; ours: about a screen."""

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_LINE = re.compile(r"\n")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*\s")


def passages(text: str) -> tuple[tuple[int, int], ...]:
    r"""Where the paragraphs of a text begin and end, surrounding white space left out.

    Paragraphs are parted by blank lines; in a text that has none, each line is one.

    >>> passages("One.\n\nTwo,\nstill two.")
    ((0, 4), (6, 21))
    """
    separator = _BLANK_LINE if _BLANK_LINE.search(text) else _LINE
    return tuple(
        piece
        for start, end in _between(separator, text)
        for piece in _pieces(text, start, end)
    )


def _between(separator: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in separator.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        cut = _cut(text, start, start + LONGEST)
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _cut(text: str, start: int, limit: int) -> int:
    ends = [match.end() for match in _SENTENCE_END.finditer(text, start, limit)]
    if ends:
        return ends[-1]
    space = text.rfind(" ", start, limit)
    return space + 1 if space > start else limit


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    bare = piece.strip()
    if bare:
        first = start + len(piece) - len(piece.lstrip())
        yield first, first + len(bare)
