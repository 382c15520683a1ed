"""Ideal points: where states stand on the one line that best orders their votes, by year.

A vote is an ordered probit of the state's point: no, abstain, yes (Bailey, Strezhnev and Voeten
2017). Points walk at random from year to year, by steps whose size is learnt year by year. The
mode is found by turns over points and items, as in Imai, Lo and Olmsted (2016). An absence is no
vote: it is counted, and neither modelled nor taken for an abstention.

>>> from multivector.measures import MemoryRecord, Options
>>> ideal_points(MemoryRecord({}), Options()).num_rows
0
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

import numpy as np
import pyarrow as pa

from multivector.measures.record import Record
from multivector.measures.scaling import VOTES, Fit, RollCalls, Settings, fit_points, roll_calls_of
from multivector.measures.shelf import Column, Measure, Options, Subject, table_of
from multivector.measures.vote_ties import TIE, votes_of

COLUMNS = (
    Column("period", pa.date32(), "first day of the calendar year", True),
    Column("party", pa.string(), "the state", True),
    Column("point", pa.float64(), "its place; 1 is a standard deviation of all points", True),
    Column("error", pa.float64(), "standard error of the place", True),
    Column("low", pa.float64(), "lower end of the 95 % interval", True),
    Column("high", pa.float64(), "upper end of the 95 % interval", True),
    Column("votes", pa.int64(), "votes that it cast in the year", True),
    Column("abstained", pa.int64(), "of them, abstentions", True),
    Column("absent", pa.int64(), "roll calls of the year on which it did not vote", True),
    Column("ties", pa.list_(pa.string()), "ids of some of its votes", True),
    Column("curated", pa.bool_(), "false: votes are imported, no world states them", True),
)
_REACH = 1.959964  # 95 % of a normal distribution


def ideal_points(record: Record, options: Options, settings: Settings | None = None) -> pa.Table:
    """Points of the states by calendar year.

    `since`, `until` and `parties` choose rows; the line itself rests on all votes that could be
    known. `by` does not count: a year is the least that carries a point.
    """
    return points_from_votes(votes_of(record, options), options, settings)


def points_from_votes(
    votes: pa.Table, options: Options, settings: Settings | None = None
) -> pa.Table:
    """The same from votes in the schema `scaling.VOTES`; with a column `tie`, rows name ties."""
    calls = roll_calls_of(votes.select(VOTES.names))
    fit = fit_points(calls, settings)
    shown = [
        (time, voter) for time, voter in zip(*np.nonzero(np.isfinite(fit.points)), strict=True)
        if _asked(options, calls.years[time], calls.voters[voter])
    ]
    wanted = {(calls.years[time], calls.voters[voter]) for time, voter in shown}
    behind = _evidence(votes, wanted, options.evidence)
    return table_of(COLUMNS, _columns(calls, fit, shown, behind))


def _asked(options: Options, year: int, voter: str) -> bool:
    return (
        (not options.parties or voter in options.parties)
        and (options.since is None or date(year, 12, 31) >= options.since)
        and (options.until is None or date(year, 1, 1) <= options.until)
    )


def _columns(
    calls: RollCalls, fit: Fit, shown: Iterable[tuple[int, int]],
    behind: Mapping[tuple[int, str], list[str]],
) -> dict[str, object]:
    cells = list(shown)
    times = np.array([time for time, _ in cells], dtype=np.int64)
    voters = np.array([voter for _, voter in cells], dtype=np.int64)
    point, error = fit.points[times, voters], fit.errors[times, voters]
    votes = calls.votes_cast()[times, voters]
    return {
        "period": [date(calls.years[time], 1, 1) for time in times],
        "party": [calls.voters[voter] for voter in voters],
        "point": point, "error": error,
        "low": point - _REACH * error, "high": point + _REACH * error,
        "votes": votes, "abstained": calls.abstentions()[times, voters],
        "absent": calls.calls_held()[times] - votes,
        "ties": [behind.get((calls.years[time], calls.voters[voter]), []) for time, voter in cells],
        "curated": [False] * len(cells),
    }


def _evidence(
    votes: pa.Table, wanted: set[tuple[int, str]], most: int
) -> Mapping[tuple[int, str], list[str]]:
    """Ids of at most so many ties behind each year and voter, in alphabetic order."""
    found: dict[tuple[int, str], list[str]] = defaultdict(list)
    if TIE.name not in votes.column_names or not most:
        return found
    names = {voter for _, voter in wanted}
    for batch in votes.select(["day", "voter", TIE.name]).to_batches():
        days, voters, ties = (column.to_pylist() for column in batch.columns)
        for day, voter, tie in zip(days, voters, ties, strict=True):
            if voter in names and (day.year, voter) in wanted:
                found[day.year, voter].append(tie)
    return {key: sorted(ids)[:most] for key, ids in found.items()}


MEASURE = Measure(
    name="ideal_points",
    title="Where states stand on the line that best orders their votes",
    papers=(
        "Bailey, Strezhnev and Voeten, Journal of Conflict Resolution 61 (2017)",
        "Imai, Lo and Olmsted, American Political Science Review 110 (2016)",
        "Martin and Quinn, Political Analysis 10 (2002)",
    ),
    formula="No, abstain, yes: an ordered probit of discrimination times point, with two cutpoints"
            " an item; points walk at random from year to year",
    unit="standard deviations of all points",
    scale="0 is the mean of all states and years; positive is the side of the United States",
    uncertainty="Laplace's, at the mode, allowing for not knowing the items; the size of steps is"
                " taken as known; it does not allow for votes having more than one dimension",
    blind="Whatever is decided without a vote; why a state was absent; a move of all states at"
          " once, unless the same texts were put again and the votes say so",
    subject=Subject.ANY,
    columns=COLUMNS,
    function=ideal_points,
)
