"""The timeline of a report as shapes: cooperation above the line, conflict below it."""

from collections.abc import Iterable
from dataclasses import dataclass

from multivector.records import month_start
from multivector.web.figures import MonthCount

HEIGHT = 100  # units above the line, and below it
_LEAST = 24  # months that are drawn, so that few months make no broad bars
_WIDE = 240  # months beyond which labels stand every fifth year
_LABEL = 0.05  # of the width: what a year's label needs, so that none is cut off at the end


@dataclass(frozen=True, slots=True)
class Bar:
    """One month's bar on one side of the line.

    Attributes:
        left: Months from the beginning of the drawing.
        top: Units below the top of the drawing.
        height: In units.
        kind: `cooperation` or `conflict`.
        label: Month and count in words.
    """

    left: int
    top: float
    height: float
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """All that a drawing of it needs.

    Attributes:
        width: Months.
        bars: Of the months that have any.
        gaps: Stretches of months without a published document: their start and length.
        years: Months at which a year is written, and the year.
        most: The largest count of a month on one side.
    """

    width: int
    bars: tuple[Bar, ...]
    gaps: tuple[tuple[int, int], ...]
    years: tuple[tuple[int, int], ...]
    most: int


def draw_timeline(months: Iterable[MonthCount], covered: frozenset[int]) -> Timeline | None:
    """The timeline of counts by month; None where no event has a month.

    Args:
        months: Counts of the months that have any.
        covered: Months in which some document was published; others are drawn as missing.
    """
    counts = {one.month: one for one in months}
    if not counts:
        return None
    first = min(counts) - min(counts) % 12
    last = max(max(counts) + 12 - max(counts) % 12, first + _LEAST)
    most = max(max(one.cooperation, one.conflict) for one in counts.values())
    step = 5 if last - first > _WIDE else 1
    return Timeline(
        width=last - first,
        bars=tuple(bar for one in counts.values() for bar in _bars(one, first, most)),
        gaps=tuple(_gaps(first, last, covered)),
        years=tuple(
            (month - first, month // 12)
            for month in range(first, last, 12)
            if month // 12 % step == 0 and last - month > (last - first) * _LABEL
        ),
        most=most,
    )


def _bars(count: MonthCount, first: int, most: int) -> Iterable[Bar]:
    left, name = count.month - first, f"{month_start(count.month):%Y-%m}"
    if count.cooperation:
        height = HEIGHT * count.cooperation / most
        yield Bar(left, round(HEIGHT - height, 2), round(height, 2), "cooperation",
                  f"{name}: {count.cooperation} of cooperation")
    if count.conflict:
        height = HEIGHT * count.conflict / most
        yield Bar(left, HEIGHT, round(height, 2), "conflict",
                  f"{name}: {count.conflict} of conflict")


def _gaps(first: int, last: int, covered: frozenset[int]) -> Iterable[tuple[int, int]]:
    start = None
    for month in range(first, last + 1):
        is_gap = month < last and month not in covered
        if is_gap and start is None:
            start = month
        elif not is_gap and start is not None:
            yield start - first, month - start
            start = None
