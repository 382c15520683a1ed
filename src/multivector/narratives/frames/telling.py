"""The life of a frame: how much, since when, by whom first, in what tone."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from multivector.narratives.frames.sightings import Sighting
from multivector.narratives.periods import Period, period_of, periods_between
from multivector.worlds import Frame

_RESAMPLES = 500


@dataclass(frozen=True, slots=True)
class Carrier:
    """Who tells a frame.

    Attributes:
        name: A speaker's name, registered or as written, or an outlet's id.
        state: The state that he answers to, or None.
        first: The day on which he is first seen telling it.
        after: Days after the one who is first seen with it: 0 for the first.
        texts: How often.
    """

    name: str
    state: str | None
    first: date
    after: int
    texts: int


@dataclass(frozen=True, slots=True)
class FramePoint:
    """A period of a frame.

    Attributes:
        period: Its name.
        covered: Texts read.
        texts: Texts told in the frame; a text that tells it twice counts once.
        share: Per 1,000 covered; None where nothing was covered.
        stance: Mean stance of its claims that take one, -1..+1; None without any.
        low: Lower end of the 95 % interval of that mean, claims drawn anew; None under two.
        high: Its upper end.
        registers: Claims that show each way of speaking.
    """

    period: str
    covered: int
    texts: int
    share: float | None
    stance: float | None
    low: float | None
    high: float | None
    registers: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class FrameLife:
    """A frame as a watch shows it.

    Attributes:
        frame: The frame.
        course: Each period from the first text of the watch to the last.
        carriers: Who tells it, in the order in which they are first seen.
        sightings: The claims and headlines, by day.
    """

    frame: Frame
    course: tuple[FramePoint, ...]
    carriers: tuple[Carrier, ...]
    sightings: tuple[Sighting, ...]

    @property
    def texts(self) -> int:
        """Texts told in it."""
        return len({one.statement.document for one in self.sightings})


def tell_frame(
    frame: Frame, sightings: Sequence[Sighting], coverage: Mapping[date, int], by: Period,
    seed: int = 0,
) -> FrameLife:
    """The life of a frame.

    Args:
        frame: The frame.
        sightings: What is told in any frame.
        coverage: Texts by day.
        by: How long a period is.
        seed: What the resampling depends on.
    """
    own = sorted(
        (one for one in sightings if one.frame == frame.id),
        key=lambda one: (one.statement.day, one.statement.document, one.statement.id),
    )
    if not coverage:
        return FrameLife(frame, (), (), tuple(own))
    periods = periods_between(min(coverage), max(coverage), by)
    covered: Counter[str] = Counter()
    for day, number in coverage.items():
        covered[period_of(day, by)] += number
    course = tuple(
        _point(period, covered[period],
               [one for one in own if period_of(one.statement.day, by) == period], seed)
        for period in periods
    )
    return FrameLife(frame, course, _carriers(own), tuple(own))


def _carriers(sightings: Sequence[Sighting]) -> tuple[Carrier, ...]:
    met: dict[str, list[Sighting]] = {}
    for one in sightings:
        met.setdefault(one.statement.carrier, []).append(one)
    start = sightings[0].statement.day if sightings else None
    return tuple(
        Carrier(name, own[0].statement.state, own[0].statement.day,
                (own[0].statement.day - start).days, len(own))
        for name, own in met.items() if start is not None
    )


def _point(period: str, covered: int, own: Sequence[Sighting], seed: int) -> FramePoint:
    texts = len({one.statement.document for one in own})
    values = [value for one in own for value in one.statement.stance.values()]
    low = high = None
    if len(values) > 1:
        drawn = np.random.default_rng(seed).choice(values, (_RESAMPLES, len(values))).mean(axis=1)
        low, high = (float(end) for end in np.quantile(drawn, (0.025, 0.975)))
    registers = Counter(name for one in own for name in one.statement.registers)
    return FramePoint(
        period, covered, texts, 1000 * texts / covered if covered else None,
        sum(values) / len(values) if values else None, low, high,
        dict(sorted(registers.items())),
    )
