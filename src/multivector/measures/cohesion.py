"""Cohesion of a bloc: do its members deal with each other more than their activity alone explains?

    cohesion = log((acts of cooperation among members + 1/2) / (expected + 1/2))

where the expected number comes from a null that keeps how much every party does and receives
(`null_model`; the idea is modularity's: Newman, PNAS 103, 2006). The same is told of conflict.
Beside them stand joint action (how many of the members' acts on outsiders several of them, or the
bloc itself, do together) and the agreement of their votes. The member whose ties inside fall
shortest of the expected stands at the edge. Membership is that at the end of each period.

>>> from multivector.measures import MemoryRecord, Options
>>> cohesion(MemoryRecord({}), Options(parties=("KAZ", "UZB", "KGZ"))).num_rows
0
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from scipy.special import ndtri

from multivector.measures.acts import (
    Acts,
    day_number,
    last_days,
    latest_day,
    read_acts,
)
from multivector.measures.blocs import Bloc, blocs_of, joint_action, vote_agreement
from multivector.measures.chance import key_of, uniforms
from multivector.measures.decay import HALF_LIFE
from multivector.measures.dyad_cells import Cells, merged
from multivector.measures.dyad_sums import dyad_sums
from multivector.measures.evidence import heaviest
from multivector.measures.null_model import expected_acts
from multivector.measures.record import Record
from multivector.measures.shelf import Column, Measure, Options, Subject, table_of

REPLICATES = 400

_PRIOR = 0.5
_LEVELS = (2.5, 97.5)

COLUMNS = (
    Column("bloc", pa.string(), "the organisation or group; empty for members named one by one",
           True),
    Column("period", pa.date32(), "first day of the period", True),
    Column("member", pa.string(), "the member that the row is about; null for the whole bloc"),
    Column("members", pa.int32(), "how many members it had at the end of the period", True),
    Column("inside", pa.int32(), "acts of cooperation among members", True),
    Column("expected", pa.float64(), "of these, what their activity alone would give", True),
    Column("cohesion", pa.float64(), "log((inside + 1/2) / (expected + 1/2))", True),
    Column("low", pa.float64(), "lower end of its 95 % interval; null if none was asked for"),
    Column("high", pa.float64(), "upper end of it"),
    Column("conflict_inside", pa.int32(), "acts of conflict among members", True),
    Column("conflict", pa.float64(), "the same log-ratio of conflict", True),
    Column("without", pa.float64(), "the cohesion of the bloc without this member"),
    Column("at_edge", pa.bool_(), "whether this member's log-ratio is the lowest", True),
    Column("outward", pa.int32(), "acts of members on outsiders; null in members' rows"),
    Column("joint", pa.int32(), "of these, acts of several members together or of the bloc"),
    Column("agreement", pa.float64(), "mean agreement of members' votes, 0..1; null without votes"),
    Column("votes", pa.int32(), "pairs of votes that it rests on"),
    Column("events", pa.list_(pa.string()), "ids of the acts inside that weigh most", True),
    Column("curated", pa.bool_(), "whether curated acts are in the record of the period", True),
)

Floats = NDArray[np.float64]
Row = dict[str, Any]


def cohesion(record: Record, options: Options) -> pa.Table:
    """The cohesion of a bloc by period: a row for the whole, then one for each member.

    Raises:
        UsageError: If nobody is named, or the worlds know no members of who is.
    """
    latest, everybody = latest_day(record, options), options.but(parties=())
    sums = dyad_sums(record, everybody, HALF_LIFE, latest)
    cells, coverage = merged(sums.cells), sums.coverage
    starts = np.asarray(coverage.column("period").cast(pa.int32())).astype(np.int64)
    ends = last_days(options.by, starts, latest)
    shown = np.asarray(coverage.column("coverage")) > 0
    blocs = blocs_of(options, [
        (_date(start), _date(end)) for start, end in zip(starts[shown], ends[shown], strict=True)
    ])
    curated = dict(zip(coverage.column("period").to_pylist(),
                       coverage.column("curated").to_pylist(), strict=True))
    rows: list[Row] = []
    for bloc in blocs:
        acts = _inside(record, options, bloc)
        joint = joint_action(record, everybody, bloc)
        votes = vote_agreement(record, options, bloc)
        for period in bloc.periods:
            for row in _rows(bloc, period, cells, acts, options):
                outward = {} if row["member"] else {
                    "outward": 0, "joint": 0, **joint.get(period, {}), **votes.get(period, {})}
                rows.append({**row, **outward, "curated": curated[period]})
    return table_of(COLUMNS, {
        column.name: [row.get(column.name) for row in rows] for column in COLUMNS
    })


def _rows(
    bloc: Bloc, period: date, cells: Cells, acts: Acts, options: Options
) -> Iterator[Row]:
    mine = cells.only(cells.period == day_number(period))
    parties = sorted({side for number in np.unique(mine.dyad) for side in cells.dyads[number]})
    parties = sorted({*parties, *bloc.members})
    places = {party: place for place, party in enumerate(parties)}
    inside = np.array([places[member] for member in bloc.members])
    matrices = [_matrix(mine, places, kinds) for kinds in ((0, 1), (2, 3))]
    nulls = [expected_acts(matrix) for matrix in matrices]
    now = acts.only((acts.numbers("period") == day_number(period))
                    & (acts.numbers("quad") <= 2) & (acts.numbers("said") == 0))
    whole = _ratio(matrices, nulls, inside, inside)
    told = [
        _ratio(matrices, nulls, np.array([place]), inside[inside != place]) for place in inside
    ]
    lowest = min(row["cohesion"] for row in told)
    shared = {"bloc": bloc.id, "period": period, "members": len(bloc.members)}
    yield {**shared, "member": None, **whole, "at_edge": False, "without": None,
           **_interval(now, whole["expected"], bloc, period, options, ""),
           "events": _events(now, options)}
    for member, place, row in zip(bloc.members, inside, told, strict=True):
        others = inside[inside != place]
        theirs = now.only(np.isin(_column(now, "actor"), [member])
                          | np.isin(_column(now, "recipient"), [member]))
        yield {
            **shared, "member": member, **row, "at_edge": row["cohesion"] == lowest,
            "without": _ratio(matrices, nulls, others, others)["cohesion"],
            **_interval(theirs, row["expected"], bloc, period, options, member),
            "events": _events(theirs, options),
        }


def _inside(record: Record, options: Options, bloc: Bloc) -> Acts:
    """The acts among members in the bloc's periods, each direction apart."""
    acts = read_acts(record, options.but(parties=bloc.members), directed=True)
    day = acts.numbers("first")
    kept = (day >= day_number(bloc.begin)) & (day <= day_number(bloc.finish))
    if options.since is not None:
        kept &= acts.numbers("last") >= day_number(options.since)
    return acts.only(kept)


def _matrix(cells: Cells, places: Mapping[str, int], kinds: tuple[int, int]) -> Floats:
    """Acts of each party on each other."""
    matrix = np.zeros((len(places), len(places)))
    counts = cells.counts[:, kinds].sum(axis=1)
    for number, count in zip(cells.dyad.tolist(), counts.tolist(), strict=True):
        actor, recipient = cells.dyads[number]
        matrix[places[actor], places[recipient]] += count
    return matrix


def _ratio(
    matrices: list[Floats], nulls: list[Floats], ones: NDArray[np.int64],
    others: NDArray[np.int64],
) -> Row:
    """Acts between two sets of parties, either way, against the expected."""
    found: Row = {}
    both = [(ones, others)] if ones is others else [(ones, others), (others, ones)]
    for name, matrix, null in zip(("", "conflict_"), matrices, nulls, strict=True):
        count, expected = (
            float(sum(one[np.ix_(rows, columns)].sum() for rows, columns in both))
            for one in (matrix, null)
        )
        ratio = float(np.log((count + _PRIOR) / (expected + _PRIOR)))
        found |= {f"{name}inside": int(count), f"{name}expected": expected,
                  "conflict" if name else "cohesion": ratio}
    return found


def _interval(
    acts: Acts, expected: float, bloc: Bloc, period: date, options: Options, member: str
) -> Row:
    """The interval of the log-ratio, by the Bayesian bootstrap of stories."""
    replicates = REPLICATES if options.replicates is None else options.replicates
    if not replicates:
        return {"low": None, "high": None}
    keys, copies = np.unique(acts.stories, return_counts=True)
    total = copies @ -np.log(uniforms(keys, options.seed, replicates))
    prior = uniforms(key_of([f"{bloc.members} {period} {member}"]), options.seed, replicates)[0]
    low, high = np.percentile(np.log((total + ndtri(prior) ** 2 / 2) / (expected + _PRIOR)),
                              _LEVELS)
    return {"low": low, "high": high}


def _events(acts: Acts, options: Options) -> list[str]:
    # A reciprocal act stands in both directions.
    keys, firsts = np.unique(acts.events, return_index=True)
    found = heaviest(np.zeros(len(keys), np.int64), acts.scores[firsts], keys, 1, options.evidence)
    return list(found.to_pylist()[0])


def _column(acts: Acts, name: str) -> NDArray[np.str_]:
    return np.array(acts.table.column(name).to_pylist(), dtype=np.str_)


def _date(number: int) -> date:
    return date(1970, 1, 1) + timedelta(days=int(number)) if number > -719162 else date(1, 1, 1)


MEASURE = Measure(
    name="cohesion",
    title="Do the members of a bloc deal with each other more than their activity explains?",
    papers=(
        "Newman, PNAS 103 (2006): modularity",
        "Goodman, Journal of the American Statistical Association 63 (1968): quasi-independence",
        "Squartini, Garlaschelli, New Journal of Physics 13 (2011): graphs that keep degrees",
    ),
    formula="log((acts of cooperation among members + 1/2) / (expected from each party's activity"
    " + 1/2)); of conflict likewise",
    unit="log-ratio; acts; a share of votes",
    scale="0 as much as activity alone gives, +0.7 twice, +2.3 ten times as much; below 0 less",
    uncertainty="95 % interval by the Bayesian bootstrap of stories; the expected is taken as"
    " known",
    blind="Data that code one actor and one recipient a row, as ICEWS and GDELT do, show no joint"
    " action. Neighbours deal with each other whether or not they are a bloc; votes say little in"
    " rooms where all agree",
    subject=Subject.BLOC,
    columns=COLUMNS,
    function=cohesion,
)
