"""The course of a tone: volume per coverage, mean with interval, registers, period by period."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from multivector.narratives.periods import Period, period_of, periods_between
from multivector.narratives.utterances import Body, Series, Utterance

_RESAMPLES = 500
_LEAST = 2  # days with texts that an interval needs


@dataclass(frozen=True, slots=True)
class Point:
    """One period.

    Attributes:
        period: Its name.
        covered: Texts read, whatever they name.
        texts: Those that name the target.
        share: Texts per 1,000 covered; None where nothing was covered: missing, not nought.
        sided: How many of them take a side.
        against: How many speak against the target.
        mean: Mean tone, -1..+1, a text that takes no side counting as 0; None without texts.
        low: Lower end of the 95 % interval of the mean, whole days drawn anew; None on fewer than
            two days with texts.
        high: Its upper end.
        stance: Mean by words that judge alone; None without texts.
        reported: Mean by words that tell of deeds alone; None without texts.
        registers: Texts that show each way of speaking.
        outlets: Texts by outlet.
        documents: Ids of the texts, or where they were read.
    """

    period: str
    covered: int
    texts: int
    share: float | None
    sided: int
    against: int
    mean: float | None
    low: float | None
    high: float | None
    stance: float | None
    reported: float | None
    registers: Mapping[str, int]
    outlets: Mapping[str, int]
    documents: tuple[str, ...]


def tell_course(
    body: Body, by: Period, *, series: Series = "tone", seed: int = 0
) -> tuple[Point, ...]:
    """Each period from the first text to the last, empty ones too.

    Args:
        body: What was read.
        by: How long a period is.
        series: Which words count for the mean.
        seed: What the resampling depends on.
    """
    days = [*(day for _, day in body.coverage), *(one.day for one in body.utterances)]
    if not days:
        return ()
    found: dict[str, list[Utterance]] = {}
    for one in sorted(body.utterances, key=lambda one: (one.day, one.outlet, one.document)):
        found.setdefault(period_of(one.day, by), []).append(one)
    covered: Counter[str] = Counter()
    for (_, day), number in body.coverage.items():
        covered[period_of(day, by)] += number
    return tuple(
        _point(period, covered[period], found.get(period, []), series, seed)
        for period in periods_between(min(days), max(days), by)
    )


def _point(
    period: str, covered: int, texts: Sequence[Utterance], series: Series, seed: int
) -> Point:
    low, high = _interval(texts, series, seed)
    return Point(
        period, covered, len(texts), 1000 * len(texts) / covered if covered else None,
        sum(one.takes_side for one in texts), sum(one.value(series) < 0 for one in texts),
        _mean(texts, series), low, high, _mean(texts, "stance"), _mean(texts, "reported"),
        dict(sorted(Counter(name for one in texts for name in one.registers).items())),
        dict(sorted(Counter(one.outlet for one in texts).items())),
        tuple(one.document for one in texts),
    )


def _mean(texts: Sequence[Utterance], series: Series) -> float | None:
    return sum(one.value(series) for one in texts) / len(texts) if texts else None


def _interval(
    texts: Sequence[Utterance], series: Series, seed: int
) -> tuple[float | None, float | None]:
    days: dict[date, list[float]] = {}
    for one in texts:
        days.setdefault(one.day, []).append(one.value(series))
    if len(days) < _LEAST:
        return None, None
    sums = np.array([sum(values) for values in days.values()])
    counts = np.array([len(values) for values in days.values()])
    drawn = np.random.default_rng(seed).integers(len(days), size=(_RESAMPLES, len(days)))
    means = sums[drawn].sum(axis=1) / counts[drawn].sum(axis=1)
    low, high = np.quantile(means, (0.025, 0.975))
    return float(low), float(high)
