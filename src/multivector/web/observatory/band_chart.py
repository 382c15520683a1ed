"""A measure over time as shapes: a line, its 95 % interval, and gaps where it cannot be told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

WIDTH, HEIGHT, LEFT = 900.0, 180.0, 44.0

PER_YEAR = {"month": 12, "quarter": 4, "year": 1}
"""Periods of a kind in a year."""
_LABELS = 12  # years at the foot, at most


@dataclass(frozen=True, slots=True)
class Point:
    """A measure in one period; None where it cannot be told."""

    period: date
    value: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on an edge, or a dot, with what it says."""

    x: float
    y: float
    label: str


@dataclass(frozen=True, slots=True)
class Scale:
    """Where periods and values stand.

    Attributes:
        first: The first period, counted in periods since year 0.
        periods: How many there are.
        per_year: How many a year has.
        least: The value at the foot.
        most: The value at the top.
    """

    first: int
    periods: int
    per_year: int
    least: float
    most: float

    @classmethod
    def of(cls, points: Sequence[Point], by: str) -> "Scale":
        """The scale that holds all points and 0."""
        places = [place(one.period, by) for one in points]
        ends = [end for one in points for end in (one.value, one.low, one.high) if end is not None]
        least, most = min([-1.0, *ends]), max([1.0, *ends])
        return cls(min(places), max(places) - min(places) + 1, PER_YEAR[by], least, most)

    @property
    def step(self) -> float:
        """The width of a period."""
        return (WIDTH - LEFT) / self.periods

    def x(self, at: int) -> float:
        """The middle of a period."""
        return round(LEFT + (at - self.first + 0.5) * self.step, 2)

    def y(self, value: float) -> float:
        """The height of a value."""
        return round(HEIGHT * (self.most - value) / (self.most - self.least), 2)

    def years(self) -> tuple[Mark, ...]:
        """Where years begin, as many as can be read."""
        last = (self.first + self.periods - 1) // self.per_year
        first = self.first // self.per_year
        stride = max(1, -(-(last - first + 1) // _LABELS))
        found = []
        for year in range(first, last + 1, stride):
            begin = max(year * self.per_year, self.first)
            found.append(Mark(round(LEFT + (begin - self.first) * self.step, 2), 0, str(year)))
        return tuple(found)

    def levels(self) -> tuple[Mark, ...]:
        """The ends and the middle of the scale of values."""
        return tuple(
            Mark(0, self.y(one), f"{one:+.1f}" if one else "0") for one in (
                self.most, 0.0, self.least)
        )


@dataclass(frozen=True, slots=True)
class BandChart:
    """All that a drawing needs; points as SVG writes them.

    Attributes:
        scale: Of both edges.
        bands: Polygons, one for each stretch without a gap.
        lines: Lines, likewise.
        dots: The values, with what they say.
    """

    scale: Scale
    bands: tuple[str, ...]
    lines: tuple[str, ...]
    dots: tuple[Mark, ...]


def place(period: date, by: str) -> int:
    """A period counted from year 0."""
    per_year = PER_YEAR[by]
    return period.year * per_year + (period.month - 1) * per_year // 12


def draw_band(points: Sequence[Point], by: str, scale: Scale | None = None) -> BandChart | None:
    """The chart of a measure; None where fewer than two periods can be told.

    Args:
        points: The measure, period by period.
        by: The stretch of time of a period.
        scale: Where it stands beside others; by default its own.
    """
    told = [one for one in points if one.value is not None]
    if len(told) < 2 or by not in PER_YEAR:
        return None
    scale = scale or Scale.of(points, by)
    runs = _runs(points, by)
    return BandChart(
        scale,
        bands=tuple(_band(run, scale, by) for run in runs if all(
            one.low is not None and one.high is not None for one in run)),
        lines=tuple(
            " ".join(f"{scale.x(place(one.period, by))},{scale.y(one.value or 0.0)}" for one in run)
            for run in runs if len(run) > 1
        ),
        dots=tuple(
            Mark(scale.x(place(one.period, by)), scale.y(one.value or 0.0),
                 f"{one.period:%Y-%m}: {one.value:+.2f}" + (
                     "" if one.low is None else f" ({one.low:+.2f} to {one.high:+.2f})"))
            for one in told
        ),
    )


def _runs(points: Sequence[Point], by: str) -> list[list[Point]]:
    """The stretches of periods, one after the other, in which the measure can be told."""
    runs: list[list[Point]] = []
    for one in points:
        if one.value is None:
            continue
        follows = runs and place(runs[-1][-1].period, by) == place(one.period, by) - 1
        if follows:
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _band(run: Sequence[Point], scale: Scale, by: str) -> str:
    """The interval of a stretch; of one period, as wide as that."""
    half = scale.step / 2
    upper, lower = [], []
    for one in run:
        x = scale.x(place(one.period, by))
        high, low = scale.y(one.high or 0.0), scale.y(one.low or 0.0)
        xs = (x - half * 0.6, x + half * 0.6) if len(run) == 1 else (x,)
        upper += [(at, high) for at in xs]
        lower += [(at, low) for at in xs]
    return " ".join(f"{x:.2f},{y:.2f}" for x, y in [*upper, *reversed(lower)])
