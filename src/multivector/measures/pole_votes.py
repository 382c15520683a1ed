"""Votes as ties to poles: agreement beyond chance, by the calendar year that holds a period."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

import numpy as np
import pyarrow as pa

from multivector.measures.agreement import agreement_of, crossed_votes, votes_by_period
from multivector.measures.pole_amounts import VOTES, Amount
from multivector.measures.poles import PoleBody
from multivector.measures.record import Record
from multivector.measures.shelf import Options, Period
from multivector.measures.vote_ties import TIE, votes_of


def read_pole_votes(
    record: Record, options: Options, bodies: Sequence[PoleBody]
) -> Iterator[Amount]:
    """For each state and pole the mean kappa with the pole's voters, where it is above 0.

    The votes of a year count in all its periods up to the last vote that is known.
    """
    votes = votes_of(
        record, options, options.since and date(options.since.year, 1, 1),
        options.until and date(options.until.year, 12, 31),
    )
    for year, part in votes_by_period(votes, Period.YEAR):
        names, crossed = crossed_votes(part)
        found = agreement_of(crossed)
        kappa = np.where(found.votes > 0, np.nan_to_num(found.kappa, nan=0.0), np.nan)
        behind = _behind(part, options)
        voters = _voters(bodies, names, year)
        for period in _periods(options, year, max(part.column("day").to_pylist())):
            for place, party in enumerate(names):
                for pole, places in voters.items():
                    others = [one for one in places if one != place]
                    mean = _mean(kappa[place, others])
                    if party != pole and mean > 0:
                        yield Amount(period, party, "ideational", VOTES, pole, mean,
                                     ties=behind.get(party, ()))


def _mean(values: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> float:
    known = values[np.isfinite(values)]
    return float(known.mean()) if len(known) else 0.0


def _voters(
    bodies: Sequence[PoleBody], names: Sequence[str], year: date
) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    place = {name: number for number, name in enumerate(names)}
    last = date(year.year, 12, 31)
    for one in bodies:
        there = (one.since is None or one.since <= last) and (
            one.until is None or one.until >= year)
        if there and one.body in place and place[one.body] not in found[one.pole]:
            found[one.pole].append(place[one.body])
    return found


def _periods(options: Options, year: date, last: date) -> list[date]:
    """First days of the periods of a year, up to the last vote and within what is asked."""
    if options.by is Period.ALL:
        return [date(1, 1, 1)]
    found: dict[date, None] = {}
    day = year
    while day <= last:
        wanted = (options.since is None or day >= options.since) and (
            options.until is None or day <= options.until)
        if wanted:
            found[_start(day, options.by)] = None
        day += timedelta(days=1)
    return list(found)


def _start(day: date, by: Period) -> date:
    if by is Period.WEEK:
        return day - timedelta(days=day.weekday())
    if by is Period.DAY:
        return day
    month = {Period.MONTH: day.month, Period.QUARTER: (day.month - 1) // 3 * 3 + 1}
    return date(day.year, month.get(by, 1), 1)


def _behind(votes: pa.Table, options: Options) -> Mapping[str, tuple[str, ...]]:
    """Ids of some votes of each state that is asked about."""
    found: dict[str, list[str]] = defaultdict(list)
    if options.parties and options.evidence:
        rows = votes.select(["voter", TIE.name]).to_pylist()
        for row in rows:
            if row["voter"] in options.parties:
                found[row["voter"]].append(row[TIE.name])
    return {name: tuple(sorted(ids)[:options.evidence]) for name, ids in found.items()}
