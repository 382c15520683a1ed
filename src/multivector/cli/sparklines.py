"""A course in one line of a terminal."""

from collections.abc import Sequence

_BARS = "▁▂▃▄▅▆▇█"
MISSING = "·"
"""Where there is nothing to draw: missing is not nought."""


def sparkline(values: Sequence[float | None], low: float | None = None,
              high: float | None = None) -> str:
    """A bar for each value.

    Args:
        values: The values; None where there is none.
        low: What the lowest bar stands for; the least value where not given.
        high: What the highest bar stands for; the greatest value where not given.

    >>> sparkline([-1.0, 0.0, None, 1.0], -1, 1)
    '▁▅·█'
    """
    known = [value for value in values if value is not None]
    if not known:
        return MISSING * len(values)
    bottom, top = min(known) if low is None else low, max(known) if high is None else high
    reach = top - bottom
    return "".join(
        MISSING if value is None
        else _BARS[min(len(_BARS) - 1, int((value - bottom) / reach * len(_BARS)))] if reach > 0
        else _BARS[0]
        for value in values
    )
