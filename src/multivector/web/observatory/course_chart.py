"""The course of a dyad as shapes: the balance with its band, four lanes of acts, and episodes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from multivector.measures.dyad_columns import QUADS
from multivector.web.observatory.band_chart import (
    HEIGHT,
    LEFT,
    BandChart,
    Mark,
    Point,
    Scale,
    draw_band,
    place,
)
from multivector.web.observatory.figures import period_label

LANE = 44.0
"""Height of a lane."""
TOP = HEIGHT + 26.0
"""Where the lanes begin."""

Row = Mapping[str, Any]
Opened = Callable[[date | None, str | None], str]


@dataclass(frozen=True, slots=True)
class Bar:
    """The acts of a kind in a period."""

    x: float
    y: float
    width: float
    height: float
    kind: str
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some periods in a row: without coverage, or of an episode."""

    x: float
    width: float
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class CourseChart:
    """All that the drawing needs.

    Attributes:
        band: The balance; None where fewer than two periods can be told.
        second: That of a dyad beside it, likewise.
        scale: Of the time, also where there is no band.
        bars: Of the lanes.
        lanes: Their names, at their foot.
        gaps: Periods in which nothing at all was recorded.
        episodes: Rifts and rapprochements, numbered.
        most: The tallest bar of the four lanes, in acts or in acts per 1,000 recorded.
        height: Of the whole.
    """

    band: BandChart | None
    second: BandChart | None
    scale: Scale
    bars: tuple[Bar, ...]
    lanes: tuple[Mark, ...]
    gaps: tuple[Stretch, ...]
    episodes: tuple[Stretch, ...]
    most: str
    height: float


def draw_course(
    rows: Sequence[Row], episodes: Sequence[Row], by: str, opened: Opened, *,
    beside: Sequence[Row] = (), per: str = "raw",
) -> CourseChart | None:
    """The chart of a dyad's course; None where nothing is recorded.

    Args:
        rows: Of `measures.dyads`, one a period; a period without a row was not covered.
        episodes: Of `measures.episodes`.
        by: The stretch of time of a row.
        opened: The address of the acts of a period and kind.
        beside: Rows of a second dyad, whose balance is drawn too.
        per: Whether the lanes show acts (`raw`) or acts per 1,000 recorded (`coverage`).
    """
    most = max((_shown(row, kind, per) for row in rows for kind in QUADS), default=0.0)
    if not most:
        return None
    points, others = (
        [Point(row["period"], row["balance"], row["low"], row["high"]) for row in each]
        for each in (rows, beside)
    )
    scale = Scale.of([*points, *others], by)
    read = max(row["coverage"] for row in rows)
    return CourseChart(
        draw_band(points, by, scale), draw_band(others, by, scale), scale,
        bars=(*_bars(rows, scale, by, most, opened, per), *_coverage(rows, scale, by, read)),
        lanes=tuple(
            Mark(LEFT, TOP + (lane + 1) * LANE, name.replace("_", " "))
            for lane, name in enumerate((*QUADS, f"recorded of all parties, up to {read:,}"))
        ),
        gaps=tuple(_gaps(rows, scale, by)),
        episodes=tuple(
            Stretch(*_between(one["opened"], one["ended"], scale, by), one["kind"],
                    f"{number}: {one['kind']}, {one['opened']} to {one['ended']}")
            for number, one in enumerate(episodes, 1)
        ),
        most=f"{most:g}" if per == "raw" else f"{most:.2f}",
        height=TOP + (len(QUADS) + 1) * LANE + 22,
    )


def _bars(
    rows: Sequence[Row], scale: Scale, by: str, most: float, opened: Opened, per: str
) -> Iterator[Bar]:
    width = max(1.5, scale.step * 0.8)
    for row in rows:
        x = scale.x(place(row["period"], by)) - width / 2
        for lane, kind in enumerate(QUADS):
            if row[kind]:
                height = max(3.0, (LANE - 10) * _shown(row, kind, per) / most)
                yield Bar(
                    round(x, 2), round(TOP + (lane + 1) * LANE - height, 2), round(width, 2),
                    round(height, 2), kind,
                    f"{period_label(row['period'], by)}: {row[kind]} {kind.replace('_', ' ')}",
                    opened(row["period"], kind),
                )


def _shown(row: Row, kind: str, per: str) -> float:
    """The acts of a kind, or how many of them there are for every 1,000 that were recorded."""
    if per == "raw":
        return float(row[kind])
    return 1000 * row[kind] / row["coverage"] if row["coverage"] else 0.0


def _coverage(rows: Sequence[Row], scale: Scale, by: str, most: int) -> Iterator[Bar]:
    """What was recorded of all parties: beneath the lanes, and on a scale of its own."""
    width, foot = max(1.0, scale.step * 0.8), TOP + (len(QUADS) + 1) * LANE
    for row in rows:
        if row["coverage"] and most:
            height = (LANE - 14) * row["coverage"] / most
            yield Bar(
                round(scale.x(place(row["period"], by)) - width / 2, 2), round(foot - height, 2),
                round(width, 2), round(height, 2), "recorded",
                f"{period_label(row['period'], by)}: {row['coverage']:,} acts recorded", "",
            )


def _gaps(rows: Sequence[Row], scale: Scale, by: str) -> Iterator[Stretch]:
    covered = {place(row["period"], by) for row in rows if row["coverage"]}
    start = None
    for at in range(scale.first, scale.first + scale.periods + 1):
        is_gap = at < scale.first + scale.periods and at not in covered
        if is_gap and start is None:
            start = at
        elif not is_gap and start is not None:
            left = LEFT + (start - scale.first) * scale.step
            yield Stretch(round(left, 2), round((at - start) * scale.step, 2), "gap",
                          "nothing at all was recorded")
            start = None


def _between(first: date, last: date, scale: Scale, by: str) -> tuple[float, float]:
    start = max(place(first, by), scale.first) - scale.first
    end = min(place(last, by), scale.first + scale.periods - 1) - scale.first + 1
    return round(LEFT + start * scale.step, 2), round(max(1, end - start) * scale.step, 2)
