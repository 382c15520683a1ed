"""Memberships and offices on a line of time: a bar each, from when to when it held."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

LEFT, WIDTH, ROW = 300.0, 900.0, 18.0

_LABELS = 10  # years at the head, at most
_MOST = 60  # bars


@dataclass(frozen=True, slots=True)
class Bar:
    """A fact that held for a time.

    Attributes:
        x: Its left end; that of the chart where nobody says since when.
        y: Its upper edge.
        width: In the units of the chart.
        text: What held, in words.
        kind: Of the fact.
        holds: Whether it holds on the day that is looked from.
        is_open: Whether its beginning is not known.
    """

    x: float
    y: float
    width: float
    text: str
    kind: str
    holds: bool
    is_open: bool


@dataclass(frozen=True, slots=True)
class Lifelines:
    """All that a drawing needs.

    Attributes:
        bars: One a row, the earliest first.
        years: Places and years at the head.
        now: The place of the day that is looked from.
        height: Of the whole.
    """

    bars: tuple[Bar, ...]
    years: tuple[tuple[float, int], ...]
    now: float
    height: float


def draw_lifelines(facts: Iterable[dict[str, Any]], today: date) -> Lifelines | None:
    """The chart of facts; None where fewer than two are dated.

    Args:
        facts: With `began`, `ended` (None for open ends), `text`, `kind` and `holds`.
        today: The day that is looked from: what has no end reaches to it.
    """
    dated = [one for one in facts if one["began"] or one["ended"]]
    if len(dated) < 2:
        return None
    dated.sort(key=lambda one: (one["kind"], one["began"] or one["ended"], one["text"]))
    chosen = dated[-_MOST:]
    first = min(one["began"] or one["ended"] for one in chosen)
    last = max([today, *(one["ended"] for one in chosen if one["ended"])])
    span = max(1, (last - first).days)

    def x(day: date) -> float:
        return float(round(LEFT + (WIDTH - LEFT) * (day - first).days / span, 1))

    bars = tuple(
        Bar(x(one["began"] or first), 20 + row * ROW,
            max(2.0, round(x(one["ended"] or last) - x(one["began"] or first), 1)),
            one["text"], one["kind"], one["holds"], one["began"] is None)
        for row, one in enumerate(chosen)
    )
    return Lifelines(bars, _years(first, last, x), x(today), 24 + len(bars) * ROW)


def _years(first: date, last: date, x: Callable[[date], float]) -> tuple[tuple[float, int], ...]:
    stride = max(1, -(-(last.year - first.year + 1) // _LABELS))
    years = range(first.year + 1, last.year + 1, stride)
    return tuple((x(date(year, 1, 1)), year) for year in years)
