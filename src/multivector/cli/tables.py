"""Tables for people: columns of plain text, cut to the width of the terminal."""

import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len, set_cell_size

from multivector.web.visible import one_line

_GAP = "  "
_LEAST = 20  # cells that the last column keeps on a narrow terminal
_ENOUGH = 30  # cells that every other keeps: enough for an id or a name


def table_lines(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """The lines of a table: headings, then one line a row; numbers stand to the right.

    On a terminal the last column is cut to what fits, and where that leaves it too little the
    widest of the others are; in a file or a pipe nothing is cut.
    What comes from texts is made visible, so that no row can act on the terminal.
    """
    values = [list(row) for row in rows]
    right = [
        bool(values) and all(isinstance(row[place], int | float) for row in values)
        for place in range(len(columns))
    ]
    cells = [[name.upper() for name in columns], *([_cell(one) for one in row] for row in values)]
    widths = [max(cell_len(row[place]) for row in cells) for place in range(len(columns))]
    if sys.stdout.isatty():
        widths = _fitted(widths)
    room = _room_for_last(widths)
    for row in cells:
        padded = [
            f"{' ' * (width - cell_len(cell))}{cell}" if is_right
            else set_cell_size(_cut(cell, width), width)
            for cell, width, is_right in zip(row, widths, right, strict=True)
        ]
        if not right[-1]:
            padded[-1] = _cut(row[-1], room)
        yield _GAP.join(padded).rstrip()


def _cell(value: object) -> str:
    if value is None:
        return ""
    parts = value if isinstance(value, list | tuple) else [value]
    return ", ".join(one_line(str(part)) for part in parts)


def _fitted(widths: Sequence[int]) -> list[int]:
    """The widths of columns of which the last keeps some room; the widest give way first."""
    *others, last = widths
    room = shutil.get_terminal_size().columns - len(_GAP) * len(others) - min(last, _LEAST)
    most = max(others, default=0)
    while most > _ENOUGH and sum(min(width, most) for width in others) > room:
        most -= 1
    return [*(min(width, most) for width in others), last]


def _room_for_last(widths: Sequence[int]) -> int | None:
    """Cells for the last column; None where it need not be cut."""
    if not sys.stdout.isatty():
        return None
    taken = sum(widths[:-1]) + len(_GAP) * (len(widths) - 1)
    return max(_LEAST, shutil.get_terminal_size().columns - taken)


def _cut(text: str, room: int | None) -> str:
    if room is None or cell_len(text) <= room:
        return text
    return set_cell_size(text, room - 1).rstrip() + "…"
