"""Agreement of two states' votes: the share that agrees, and what is left of it beyond chance.

Votes lie on a scale, no, abstain, yes, so that an abstention agrees by half with either. With d
the distance of two votes over the longest (0, 1/2 or 1): agreement is the mean of 1 - d; S is
1 - 2d (Signorino and Ritter 1999; the S of Bailey, Strezhnev and Voeten 2017). Chance is taken
out by the distance that the two states' own votes give when paired at random: each by his own
shares for Cohen's kappa, both by their common shares for Scott's pi (Haege 2011).

>>> from multivector.measures import MemoryRecord, Options
>>> agreement(MemoryRecord({}), Options()).num_rows
0
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from multivector.measures.record import Record
from multivector.measures.scaling import VOTES, roll_calls_of
from multivector.measures.shelf import (
    Column,
    Measure,
    Options,
    Period,
    Subject,
    pair_of,
    table_of,
)
from multivector.measures.vote_ties import TIE, votes_of

Floats = npt.NDArray[np.float64]

COLUMNS = (
    Column("period", pa.date32(), "first day of the period", True),
    Column("actor", pa.string(), "one state; the order says nothing", True),
    Column("recipient", pa.string(), "the other", True),
    Column("votes", pa.int64(), "roll calls on which both voted", True),
    Column("agreement", pa.float64(), "share that agrees, 0 to 1; abstentions agree by half", True),
    Column("low", pa.float64(), "lower end of its 95 % interval; null under two votes"),
    Column("high", pa.float64(), "upper end of its 95 % interval; null under two votes"),
    Column("s", pa.float64(), "S, -1 (always opposed) to 1 (always the same)", True),
    Column("kappa", pa.float64(), "Cohen's kappa, up to 1, 0 as by chance; null if no chance to"
                                  " differ"),
    Column("pi", pa.float64(), "Scott's pi, likewise"),
    Column("ties", pa.list_(pa.string()), "ids of votes of both, the opposed first; none where"
                                          " all pairs are asked for", True),
    Column("curated", pa.bool_(), "false: votes are imported, no world states them", True),
)
_DISTANCE = np.array([[0.0, 0.5, 1.0], [0.5, 0.0, 0.5], [1.0, 0.5, 0.0]])
_REACH = 1.959964  # 95 % of a normal distribution


@dataclass(frozen=True, slots=True)
class Agreement:
    """How two states voted, or many pairs: every attribute has the shape of the pairs.

    Attributes:
        votes: Roll calls on which both voted.
        agreement: 0 to 1; NaN without common votes, as all that follow.
        error: Its standard error, roll calls taken as independent; NaN under two votes.
        s: -1 to 1.
        kappa: NaN also where both always voted one and the same.
        pi: Likewise.
    """

    votes: Floats
    agreement: Floats
    error: Floats
    s: Floats
    kappa: Floats
    pi: Floats


def agreement_of(crossed: Floats) -> Agreement:
    """The measures of a cross-table, or of many.

    Args:
        crossed: Roll calls by the one's vote and the other's (no, abstain, yes), ... x 3 x 3.

    >>> crossed = np.array([[1.0, 0, 1], [0, 2, 1], [0, 1, 4]])
    >>> round(float(agreement_of(crossed).agreement), 3)  # (7 + 2 * .5 + 1 * 0) / 10
    0.8
    """
    votes = crossed.sum(axis=(-2, -1))
    with np.errstate(invalid="ignore", divide="ignore"):
        shares = crossed / votes[..., None, None]
        seen = (shares * _DISTANCE).sum(axis=(-2, -1))
        spread = (shares * _DISTANCE**2).sum(axis=(-2, -1)) - seen**2
        error = np.sqrt(np.maximum(spread, 0) / (votes - 1))
        one, other = shares.sum(axis=-1), shares.sum(axis=-2)
        common = (one + other) / 2
        apart = np.einsum("...i,ij,...j->...", one, _DISTANCE, other)
        together = np.einsum("...i,ij,...j->...", common, _DISTANCE, common)
        return Agreement(
            votes=votes, agreement=1 - seen, error=np.where(votes > 1, error, np.nan),
            s=1 - 2 * seen, kappa=np.where(apart > 0, 1 - seen / apart, np.nan),
            pi=np.where(together > 0, 1 - seen / together, np.nan),
        )


def agreement(record: Record, options: Options) -> pa.Table:
    """Agreement by pair and period; `wide`, `include_said` and `seed` do not bear on votes."""
    return agreement_from_votes(votes_of(record, options), options)


def agreement_from_votes(votes: pa.Table, options: Options) -> pa.Table:
    """The same from votes in the schema `scaling.VOTES`; with a column `tie`, rows name ties."""
    votes = _chosen(votes, options)
    pair = pair_of(options)
    values: dict[str, list[object]] = {column.name: [] for column in COLUMNS}
    for period, part in votes_by_period(votes, options.by):
        names, crossed = crossed_votes(part)
        first, second = np.triu_indices(len(names), k=1)
        found = agreement_of(crossed[first, second])
        reach = _REACH * found.error
        for place in np.flatnonzero(found.votes > 0):
            one, other = names[first[place]], names[second[place]]
            row = {
                "period": period, "actor": one, "recipient": other,
                "votes": int(found.votes[place]), "agreement": found.agreement[place],
                "low": max(0.0, found.agreement[place] - reach[place]),
                "high": min(1.0, found.agreement[place] + reach[place]),
                "s": found.s[place], "kappa": found.kappa[place], "pi": found.pi[place],
                "ties": _opposed(part, options.evidence) if pair else [], "curated": False,
            }
            if not np.isfinite(reach[place]):
                row["low"] = row["high"] = None
            for name, value in row.items():
                values[name].append(value)
    return table_of(COLUMNS, values)


def _chosen(votes: pa.Table, options: Options) -> pa.Table:
    pair = pair_of(options)
    day = votes.column("day")
    keep = pc.is_valid(day)
    if options.since is not None:
        keep = pc.and_(keep, pc.greater_equal(day, options.since))
    if options.until is not None:
        keep = pc.and_(keep, pc.less_equal(day, options.until))
    if pair is not None:
        keep = pc.and_(keep, pc.is_in(votes.column("voter"), value_set=pa.array(pair)))
    return votes.filter(keep)


def votes_by_period(votes: pa.Table, by: Period) -> Iterator[tuple[date, pa.Table]]:
    """Votes by period; all of them in one for `Period.ALL`."""
    if by is Period.ALL:
        if len(votes):
            yield date(1, 1, 1), votes
        return
    starts = pc.floor_temporal(votes.column("day"), unit=by.value).cast(pa.date32())
    for start in sorted(starts.unique().to_pylist()):
        yield start, votes.filter(pc.equal(starts, start))


def crossed_votes(votes: pa.Table) -> tuple[tuple[str, ...], Floats]:
    """Cross-tables of all pairs of N voters, N x N x 3 x 3."""
    calls = roll_calls_of(votes.select(VOTES.names))
    cast = np.zeros((3, len(calls.calls), len(calls.voters)))
    cast[calls.vote, calls.call, calls.voter] = 1.0
    count = len(calls.voters)
    crossed = np.empty((count, count, 3, 3))
    for one in range(3):
        for other in range(3):
            crossed[:, :, one, other] = cast[one].T @ cast[other]
    return calls.voters, crossed


def _opposed(votes: pa.Table, most: int) -> list[str]:
    """Ids of ties of a pair's votes, of the roll calls on which they differ most first."""
    if TIE.name not in votes.column_names or not most:
        return []
    cast: dict[str, list[tuple[int, str]]] = {}
    for row in votes.select(["roll_call", "vote", TIE.name]).to_pylist():
        cast.setdefault(row["roll_call"], []).append((row["vote"], row[TIE.name]))
    both = sorted(
        (-abs(found[0][0] - found[1][0]), call, sorted(tie for _, tie in found))
        for call, found in cast.items() if len(found) == 2
    )
    return [tie for _, _, ties in both for tie in ties][:most]


MEASURE = Measure(
    name="agreement",
    title="How far two states vote alike, and how far beyond chance",
    papers=(
        "Haege, Political Analysis 19 (2011)",
        "Signorino and Ritter, International Studies Quarterly 43 (1999)",
        "Bailey, Strezhnev and Voeten, Journal of Conflict Resolution 61 (2017)",
    ),
    formula="Agreement: mean of 1 - d, with d = 0 for the same vote, 1/2 if one abstains, 1 for yes"
            " against no; S = 1 - 2d; kappa and pi = 1 - d seen / d by chance",
    unit="share of common votes; kappa and pi without unit",
    scale="agreement 0 to 1, S -1 to 1, kappa and pi up to 1 with 0 as by chance",
    uncertainty="Of the agreement: from the spread of d over roll calls, taken as independent;"
                " none for kappa and pi",
    blind="Whatever is decided without a vote; the agenda: what is voted on makes friends look"
          " closer or further; whoever was absent",
    subject=Subject.PAIR,
    columns=COLUMNS,
    function=agreement,
)
