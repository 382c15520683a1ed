"""The band of a null in a chart: a box for each period."""

from collections.abc import Sequence
from dataclasses import dataclass

from multivector.web.observatory.band_chart import Point, Scale, place


@dataclass(frozen=True, slots=True)
class Box:
    """Where chance alone would lie in a period."""

    x: float
    y: float
    width: float
    height: float
    label: str


def stretched(points: Sequence[Point], scale: Scale, by: str) -> tuple[Box, ...]:
    """The boxes of points with ends, cut to what the scale shows.

    Args:
        points: Of the null.
        scale: Of the chart that they are drawn in.
        by: The stretch of time of a point.
    """
    found = []
    for one in points:
        if one.low is None or one.high is None:
            continue
        low, high = max(one.low, scale.least), min(one.high, scale.most)
        top = scale.y(high)
        found.append(Box(
            round(scale.x(place(one.period, by)) - scale.step / 2, 2), top, round(scale.step, 2),
            round(max(0.5, scale.y(low) - top), 2),
            f"by chance: {one.low:+.2f} to {one.high:+.2f}",
        ))
    return tuple(found)
