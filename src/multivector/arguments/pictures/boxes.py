"""Labels in boxes: how they are broken into lines, and how much room they take."""

import unicodedata
from dataclasses import dataclass

LINE = 16.0  # height of a line of text
_LETTER = 7.0  # width of an ordinary letter at 13 px, a little more than most have
_BROAD = frozenset("mwMW@%жмфшщыюЖМФШЩЫЮ")
_PAD_X, _PAD_Y = 12.0, 9.0
_WIDEST = 22  # letters in a line
_MOST_LINES = 4


@dataclass(frozen=True, slots=True)
class Box:
    """The room of one label.

    Attributes:
        lines: Of text.
        width: In pixels.
        height: In pixels.
    """

    lines: tuple[str, ...]
    width: float
    height: float


def make_box(label: str, least: float = 0.0) -> Box:
    """The box of a label; one that is too long ends in an ellipsis.

    Args:
        label: What stands in it.
        least: Height that it has at least.
    """
    lines = break_lines(label, _WIDEST, _MOST_LINES)
    widest = max(letters(line) for line in lines)
    height = max(len(lines) * LINE + 2 * _PAD_Y, least)
    return Box(lines, widest * _LETTER + 2 * _PAD_X, height)


def break_lines(label: str, widest: int, most: int) -> tuple[str, ...]:
    """The label in lines of at most so many letters; a longer word is cut.

    >>> break_lines("distance from Ruritania", 14, 2)
    ('distance from', 'Ruritania')
    """
    lines: list[str] = []
    for word in label.split() or [""]:
        for piece in _pieces(word, widest):
            if lines and letters(lines[-1]) + 1 + letters(piece) <= widest:
                lines[-1] += f" {piece}"
            else:
                lines.append(piece)
    if len(lines) > most:
        kept = lines[most - 1]
        while letters(kept) > widest - 1:
            kept = kept[:-1]
        lines[most - 1:] = [f"{kept}…"]
    return tuple(lines)


def letters(text: str) -> float:
    """How many ordinary letters wide a text is; an ideograph counts as two."""
    return sum(_width(one) for one in text)


def _width(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 2.0
    return 1.5 if character in _BROAD else 1.0


def _pieces(word: str, widest: int) -> list[str]:
    pieces = [""]
    for one in word:
        if letters(pieces[-1] + one) > widest:
            pieces.append("")
        pieces[-1] += one
    return pieces
