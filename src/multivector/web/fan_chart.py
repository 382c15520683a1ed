"""The fan of an outcome as shapes: two bands and a line, from -1 below to 1 above."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from multivector.scenarios import FanRow

WIDTH, HEIGHT = 640.0, 220.0
_ENDS = (-1.0, -0.5, 0.0, 0.5, 1.0)
_MOST_TICKS = 8


@dataclass(frozen=True, slots=True)
class Tick:
    """A value on an edge of a chart.

    Attributes:
        at: Pixels from the left, or from the top.
        label: What stands there.
    """

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class FanChart:
    """All that a drawing of a fan needs; points as SVG writes them.

    Attributes:
        outer: Polygon that holds nine of ten draws.
        inner: Polygon that holds the middle half.
        median: Line of the median.
        levels: Values on the left edge.
        steps: Values on the lower edge.
    """

    outer: str
    inner: str
    median: str
    levels: tuple[Tick, ...]
    steps: tuple[Tick, ...]


def draw_fan(rows: Sequence[FanRow]) -> FanChart | None:
    """The chart of a fan; None where it has but one row, as nothing moves."""
    if len(rows) < 2:
        return None
    last = rows[-1].step
    stride = max(1, -(-last // _MOST_TICKS))
    return FanChart(
        outer=_band(last, [(row.step, row.low, row.high) for row in rows]),
        inner=_band(last, [(row.step, row.lower, row.upper) for row in rows]),
        median=_points((_x(row.step, last), _y(row.median)) for row in rows),
        levels=tuple(Tick(_y(level), f"{level:+g}" if level else "now") for level in _ENDS),
        steps=tuple(Tick(_x(step, last), str(step)) for step in range(0, last + 1, stride)),
    )


def _band(last: int, rows: Sequence[tuple[int, float, float]]) -> str:
    upper = [(_x(step, last), _y(high)) for step, _, high in rows]
    lower = [(_x(step, last), _y(low)) for step, low, _ in reversed(rows)]
    return _points([*upper, *lower])


def _points(points: Iterable[tuple[float, float]]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)


def _x(step: int, last: int) -> float:
    return WIDTH * step / last


def _y(level: float) -> float:
    return HEIGHT * (1 - level) / 2
