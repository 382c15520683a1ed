"""Figures drawn in a line of text: courses over time, points with their intervals, shares."""

from collections.abc import Sequence
from math import isfinite

_STEPS = "▁▂▃▄▅▆▇█"
_GAP = "·"  # a period of which nothing is known: never drawn as a low figure


def sparkline(values: Sequence[float | None], low: float, high: float) -> str:
    """A course on the scale from `low` to `high`; what is missing is a dot.

    >>> sparkline([0, None, 0.5, 1], 0, 1)
    '▁·▅█'
    """
    return "".join(_step(value, low, high) for value in values)


def interval_bar(low: float, point: float, high: float, axis: tuple[float, float],
                 width: int = 31) -> str:
    """A point with its interval on an axis; a bar marks the axis' zero where it lies between.

    >>> interval_bar(-0.5, 0.0, 0.5, (-1, 1), width=9)
    '  ──●──  '
    >>> interval_bar(0.5, 0.75, 1.0, (-1, 1), width=9)
    '    │ ─●─'
    """
    def place(value: float) -> int:
        share = (value - axis[0]) / ((axis[1] - axis[0]) or 1.0)
        return min(width - 1, max(0, round(share * (width - 1))))

    cells = [" "] * width
    if axis[0] < 0 < axis[1]:
        cells[place(0.0)] = "│"
    cells[place(low):place(high) + 1] = "─" * (place(high) - place(low) + 1)
    cells[place(point)] = "●"
    return "".join(cells)


def share_bar(share: float | None, width: int = 20) -> str:
    """A share of 1 as a bar.

    >>> share_bar(0.5, width=4)
    '██░░'
    """
    if share is None:
        return _GAP
    full = round(min(1.0, max(0.0, share)) * width)
    return "█" * full + "░" * (width - full)


def axis_of(values: Sequence[float | None]) -> tuple[float, float]:
    """The least and greatest of what is known; 0 and 1 where nothing is."""
    known = [value for value in values if value is not None and isfinite(value)]
    return (min(known), max(known)) if known else (0.0, 1.0)


def _step(value: float | None, low: float, high: float) -> str:
    if value is None or not isfinite(value):
        return _GAP
    share = (value - low) / ((high - low) or 1.0)
    return _STEPS[min(len(_STEPS) - 1, max(0, int(share * len(_STEPS))))]
