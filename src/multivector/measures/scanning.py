"""Finds stretches of days in which acts crowd, against what chance would crowd.

Kulldorff, Communications in Statistics 26 (1997): the scan statistic. With N acts in all, of which
c fall into a window where e = N * (its share of coverage) were to be expected, a window's
log-likelihood ratio is

    c log(c / e) + (N - c) log((N - c) / (N - e))      where c > e, else 0

The most unlikely of all windows is tested against the most unlikely windows of records in which
every act fell on a day by chance, in proportion to what was read on that day. So the rate of false
alarms holds for the whole stretch of time, not for each window. What was found is taken out, and
the rest is scanned again (Zhang, Assunção and Kulldorff, Statistics in Medicine 29, 2010).
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

LEAST = 3
"""Acts in a window at least."""

_MORE = 1.5  # by how much more the kind must have grown than the other
_FEW = 99  # records of chance after which a hopeless window is given up
_HOPELESS = 0.25
_CHUNK = 4_000_000


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of days in which acts crowd.

    Attributes:
        first: The number of its first day.
        last: The number of its last day.
        acts: How many acts it has.
        expected: How many coverage alone would give.
        likelihood: The log-likelihood ratio.
        p: The share of records of chance with a window at least as unlikely.
    """

    first: int
    last: int
    acts: int
    expected: float
    likelihood: float
    p: float


def lengths(days: int, longest: int) -> list[int]:
    """The lengths of windows: every one up to a fortnight, then in steps of an eighth."""
    found = list(range(1, min(14, longest, days) + 1))
    while found and (following := round(found[-1] * 1.125)) <= min(longest, days):
        found.append(following)
    return found


def find_windows(
    acts: Ints, others: Ints, coverage: Ints, *, longest: int, rate: float, replicates: int,
    random: np.random.Generator, most: int = 8,
) -> Iterator[Window]:
    """The windows in which acts crowd, the most unlikely first.

    Args:
        acts: Acts of one kind, by day.
        others: Acts of the other kind: in a window the first kind must have grown by half as much
            again.
        coverage: Acts of all parties recorded, by day; days without any are not looked at.
        longest: The longest window, in days.
        rate: Of false alarms: how often a record of chance would give any window.
        replicates: Records of chance.
        random: Where chance comes from.
        most: At most so many windows.
    """
    acts, others, coverage = acts.copy(), others.copy(), coverage.copy()
    sizes = lengths(len(acts), longest)
    for _ in range(most):
        if acts.sum() < LEAST or not coverage.sum():
            return
        likelihood, first, length = _best(acts, others, coverage, sizes)
        if likelihood <= 0:
            return
        p = _chance(likelihood, acts, others, coverage, sizes, rate, replicates, random)
        if p > rate:
            return
        inside = slice(first, first + length)
        days = np.flatnonzero(acts[inside])
        total, share = int(acts.sum()), coverage[inside].sum() / coverage.sum()
        yield Window(first + int(days[0]), first + int(days[-1]), int(acts[inside].sum()),
                     float(total * share), likelihood, p)
        acts[inside] = others[inside] = coverage[inside] = 0


def _best(acts: Ints, others: Ints, coverage: Ints, sizes: list[int]) -> tuple[float, int, int]:
    """The likelihood, first day and length of the most unlikely window; of equals the shortest."""
    best = (0.0, 0, 1)
    for length, values in _scan(acts[None, :], others[None, :], coverage, sizes):
        place = int(values[0].argmax())
        if values[0, place] > best[0] + 1e-9:
            best = (float(values[0, place]), place, length)
    return best


def _chance(
    likelihood: float, acts: Ints, others: Ints, coverage: Ints, sizes: list[int], rate: float,
    replicates: int, random: np.random.Generator,
) -> float:
    """The p-value; a first few records are enough where it is far from the rate."""
    shares = coverage / coverage.sum()
    reached, drawn, p = 0, 0, 1.0
    step = max(1, min(replicates, _CHUNK // len(acts)))
    while drawn < replicates:
        number = min(step, _FEW if not drawn else replicates, replicates - drawn)
        some = random.multinomial(int(acts.sum()), shares, size=number)
        rest = random.multinomial(int(others.sum()), shares, size=number)
        top = np.zeros(number)
        for _, values in _scan(some, rest, coverage, sizes):
            np.maximum(top, values.max(axis=1), out=top)
        reached += int((top >= likelihood - 1e-9).sum())
        drawn += number
        p = (1 + reached) / (1 + drawn)
        if drawn == _FEW and p > max(_HOPELESS, rate):
            break
    return p


def _scan(
    acts: Ints, others: Ints, coverage: Ints, sizes: list[int]
) -> Iterator[tuple[int, Floats]]:
    """For each length, the likelihood of every window of every record (rows)."""
    total, rest, read = acts.sum(axis=1)[0], others.sum(axis=1)[0], coverage.sum()
    sums = [np.cumsum(np.pad(one, ((0, 0), (1, 0))), axis=1) for one in (acts, others)]
    share_sum = np.r_[0, np.cumsum(coverage)] / read
    for length in sizes:
        count, other = (one[:, length:] - one[:, :-length] for one in sums)
        share = share_sum[length:] - share_sum[:-length]
        yield length, _likelihood(count, other, share, total, rest)


def _likelihood(count: Ints, other: Ints, share: Floats, total: int, rest: int) -> Floats:
    """The likelihood of every window; only those that may have one are worked out."""
    found = np.zeros(count.shape)
    rows, places = np.nonzero(count >= LEAST)
    count, other, share = count[rows, places], other[rows, places], share[places]
    expected = total * share
    # The other kind must have grown clearly less: (c + 1/2) / (e + 1/2) is compared.
    more = (count + 0.5) * (rest * share + 0.5) > _MORE * (other + 0.5) * (expected + 0.5)
    good = more & (count > expected) & (expected > 0) & (expected < total)
    rows, places, count, expected = rows[good], places[good], count[good], expected[good]
    outside = np.where(count < total, total - count, 1)
    found[rows, places] = count * (np.log(count) - np.log(expected)) + (total - count) * (
        np.log(outside) - np.log(total - expected)
    )
    return found
