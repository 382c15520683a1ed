"""Change points of a tone with dates, within outlet, against permutation.

A change counts if it is stronger than what the strongest place of the whole record reaches in all
but a share `false_alarms` of records whose weeks were shuffled within each outlet. So the stated
rate is that of *any* false change in the whole record, not of one at each place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from multivector.narratives.changes.partition import best_places
from multivector.narratives.changes.seeded import LEAST, Scan
from multivector.narratives.changes.strata import Numbers, Strata

_SHUFFLES = 200
_BATCH = 25  # shuffled records scanned together: memory stays small
_RESAMPLES = 200
_POWER = 0.84  # standard normal quantile of a power of 80 %


@dataclass(frozen=True, slots=True)
class OutletShift:
    """What one outlet shows at a change.

    Attributes:
        outlet: Its name.
        before: Texts between the change before and this one.
        after: Texts between this one and the next.
        mean_before: Their mean tone; None without texts.
        mean_after: Likewise.
    """

    outlet: str
    before: int
    after: int
    mean_before: float | None
    mean_after: float | None


@dataclass(frozen=True, slots=True)
class Change:
    """One change of tone.

    Attributes:
        day: The first day of the new tone.
        earliest: First day of the 95 % interval of the date.
        latest: Its last day.
        shift: Units of tone (-2..+2), within outlet: negative is a turn to hostility.
        error: Its standard error.
        chance: Share of shuffled records that show anywhere what this place shows.
        texts: Texts on both sides up to the neighbouring changes.
        outlets: What each outlet shows.
    """

    day: date
    earliest: date
    latest: date
    shift: float
    error: float
    chance: float
    texts: int
    outlets: tuple[OutletShift, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What a series shows of changes.

    Attributes:
        found: The changes, by date.
        can_tell: Whether the data could have shown a change of one unit of tone halfway.
        smallest: The smallest shift halfway through the record that would be found in four of
            five such records, units of tone; None without data.
        false_alarms: The share of records without any change in which one is found.
        threshold: Standard errors that a change must reach.
        texts: Texts that were weighed.
        reason: Why it cannot be told; "" where it can.
    """

    found: tuple[Change, ...]
    can_tell: bool
    smallest: float | None
    false_alarms: float
    threshold: float | None
    texts: int
    reason: str = ""


def find_changes(
    rows: Sequence[tuple[str, date, float]], *, false_alarms: float = 0.05, seed: int = 0
) -> Changes:
    """The changes of a series.

    Args:
        rows: Outlet, day and tone (-1..+1) of each text, in any order.
        false_alarms: Share of records without any change in which one may be found, 0..1.
        seed: What the shuffles depend on.
    """
    strata = Strata.of(rows)
    texts = len(strata)
    if texts < 2 * LEAST:
        reason = f"{texts} texts; at least {2 * LEAST} are needed"
        return Changes((), False, None, false_alarms, None, texts, reason)
    scan = Scan(strata)
    rng = np.random.default_rng(seed)
    reached = _shuffled_strengths(strata, scan, rng)
    threshold = float(np.quantile(reached, 1 - false_alarms, method="higher"))
    smallest = _smallest(strata, scan, threshold)
    divided = best_places(strata, threshold**2)
    places = _prune(divided, strata.sums(strata.values), scan, threshold)
    found = tuple(
        _describe(strata, scan, places, number, reached, rng) for number in range(len(places))
    )
    can_tell = bool(found) or (smallest is not None and smallest <= 1)
    reason = "" if can_tell else f"only a shift of {smallest:.1f} or more would show" if (
        smallest is not None
    ) else "no outlet has texts on both sides"
    return Changes(found, can_tell, smallest, false_alarms, threshold, texts, reason)


def _shuffled_strengths(strata: Strata, scan: Scan, rng: np.random.Generator) -> Numbers:
    reached = []
    for _ in range(_SHUFFLES // _BATCH):
        tables = np.stack([strata.sums(strata.shuffled(rng)) for _ in range(_BATCH)])
        reached.append(scan.strongest(tables))
    return np.concatenate(reached)


def _prune(places: list[int], sums: Numbers, scan: Scan, threshold: float) -> list[int]:
    """The places that are strong enough between their neighbours; the weakest go first."""
    while places:
        edges = [0, *places, scan.length]
        strengths = []
        for number, place in enumerate(places):
            at = np.array([place], dtype=np.intp)
            shift, error = scan.shifts(sums, edges[number], edges[number + 2], at)
            strengths.append(abs(float(shift[0])) / float(error[0]))
        weakest = int(np.argmin(strengths))
        if strengths[weakest] > threshold:
            break
        places = [*places[:weakest], *places[weakest + 1 :]]
    return places


def _describe(
    strata: Strata, scan: Scan, places: list[int], number: int, reached: Numbers,
    rng: np.random.Generator,
) -> Change:
    edges = [0, *places, len(strata)]
    start, place, end = edges[number : number + 3]
    at = np.array([place], dtype=np.intp)
    shift, error = scan.shifts(strata.sums(strata.values), start, end, at)
    strength = abs(float(shift[0])) / float(error[0])
    earliest, latest = _date_interval(strata, scan, (start, place, end), rng)
    return Change(
        strata.days[place], earliest, latest, float(shift[0]), float(error[0]),
        float((np.sum(reached >= strength) + 1) / (len(reached) + 1)), end - start,
        tuple(_outlet_shift(strata, name, start, place, end) for name in strata.names),
    )


def _outlet_shift(strata: Strata, name: str, start: int, place: int, end: int) -> OutletShift:
    own = strata.outlet == strata.names.index(name)
    before, after = (
        strata.values[low:high][own[low:high]] for low, high in ((start, place), (place, end))
    )
    means = [float(one.mean()) if len(one) else None for one in (before, after)]
    return OutletShift(name, len(before), len(after), *means)


def _date_interval(
    strata: Strata, scan: Scan, bounds: tuple[int, int, int], rng: np.random.Generator
) -> tuple[date, date]:
    """95 % of the dates found when what each side holds is drawn anew from that side."""
    start, place, end = bounds
    places = scan.places(start, end)
    if not len(places):
        return strata.days[place], strata.days[place]
    tables = []
    for _ in range(_RESAMPLES):
        drawn = strata.values.copy()
        for low, high in ((start, place), (place, end)):
            for number in range(len(strata.names)):
                slots = low + np.flatnonzero(strata.outlet[low:high] == number)
                if len(slots):
                    drawn[slots] = rng.choice(strata.values[slots], len(slots))
        tables.append(strata.sums(drawn))
    shift, error = scan.shifts(np.stack(tables), start, end, places)
    met = places[np.argmax(np.abs(shift) / error, axis=-1)]
    low, high = np.quantile(met, (0.025, 0.975), method="nearest")
    return strata.days[int(low)], strata.days[int(high)]


def _smallest(strata: Strata, scan: Scan, threshold: float) -> float | None:
    middle = scan.places(0, len(strata))
    if not len(middle):
        return None
    at = middle[[int(np.argmin(np.abs(middle - len(strata) / 2)))]]
    _, error = scan.shifts(strata.sums(strata.values), 0, len(strata), at)
    return None if not np.isfinite(error[0]) else float((threshold + _POWER) * error[0])
