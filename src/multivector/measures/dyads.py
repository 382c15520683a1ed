"""Dyads: what two parties do to each other, kind by kind, per coverage, in balance, and lately.

Counts of each quad class come first, for PLOVER's sums mislead: one AID cancels an ASSAULT, and a
REQUEST scores nothing yet is verbal conflict. Then the log-ratio balance (`balance`) and the
decayed score (`decay`). An act counts in a period only if it is dated within it.

>>> from multivector.measures import MemoryRecord, Options
>>> dyads(MemoryRecord({}), Options(parties=("AZE", "RUS"))).num_rows
0
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from multivector.domain import UsageError
from multivector.measures.acts import Acts, day_number, latest_day, read_acts, read_coverage
from multivector.measures.balance import balance, intervals
from multivector.measures.chance import key_of
from multivector.measures.correction import correct
from multivector.measures.decay import HALF_LIFE
from multivector.measures.dyad_cells import Cells, Dyad, Ints, cells_of, filled
from multivector.measures.dyad_columns import COLUMNS
from multivector.measures.dyad_course import Floats, Mask, course, in_time
from multivector.measures.dyad_sums import Sums, dyad_sums
from multivector.measures.evidence import heaviest
from multivector.measures.record import Record
from multivector.measures.shelf import Measure, Options, Subject

REPLICATES = 400
"""Resamples where parties are named; for all pairs there are none unless asked for."""


_WORKERS = 2


def dyads(
    record: Record, options: Options, *, directed: bool = True, half_life: float = HALF_LIFE,
    audit: pa.Table | None = None, recalled: bool = True, among: Sequence[Dyad] = (),
) -> pa.Table:
    """The course of dyads, by period; a period in which nothing was recorded has no row.

    Args:
        record: What is measured.
        options: Two parties give their dyad, with the periods in which they did nothing; one
            gives all dyads of that party, none gives every dyad.
        directed: Whether the acts of each on the other are apart; else each event counts once.
        half_life: Of the decayed score, in days.
        audit: What people judged of a random sample of events (`correction.AUDIT`), or None.
        recalled: Whether the decayed score recalls acts before `since`; without it nothing before
            is read, and there is no such score.
        among: Where no party is named, only these dyads, either way; none means all.

    Raises:
        UsageError: If more than two parties are named, or one twice, or the half-life is not
            above 0.
    """
    _check(options, half_life)
    replicates = options.replicates
    if replicates is None:
        replicates = REPLICATES if options.parties else 0
    latest = latest_day(record, options)
    if audit is None and not (options.parties or replicates or options.evidence or among):
        sums = dyad_sums(record, options, half_life, latest, directed=directed, recalled=recalled)
        return _all(sums, options, half_life, latest, directed=directed, recalled=recalled)
    coverage = read_coverage(record, options, recalled=recalled)
    acts = read_acts(record, options, directed=directed, recalled=recalled, among=among)
    cells, cell = cells_of(acts, options, half_life, latest)
    if len(options.parties) == 2:
        cells, moved = filled(cells, _asked(options.parties, directed=directed), coverage)
        cell = moved[cell]
        shown = in_time(cells, options, latest)
    else:
        shown = in_time(cells, options, latest) & cells.counts.any(axis=1)
    more = _unrecalled(int(shown.sum()), recalled=recalled) | _more(
        record, acts, cells, cell, shown, options, replicates, audit)
    return course(cells, coverage, options, directed=directed, half_life=half_life,
                  latest=latest, more=more, shown=shown)


def _unrecalled(number: int, *, recalled: bool) -> dict[str, pa.Array | Floats]:
    """The decayed scores of cells whose past was not read: none."""
    return {} if recalled else {"decayed": pa.nulls(number, pa.float64())}


def _all(
    sums: Sums, options: Options, half_life: float, latest: int, *, directed: bool, recalled: bool
) -> pa.Table:
    """The table of all dyads, made in parts."""

    def part(cells: Cells) -> pa.Table:
        shown = in_time(cells, options, latest) & cells.counts.any(axis=1)
        more = _unrecalled(int(shown.sum()), recalled=recalled)
        return course(cells, sums.coverage, options, directed=directed, half_life=half_life,
                      latest=latest, more=more, shown=shown)

    with ThreadPoolExecutor(_WORKERS) as workers:
        return pa.concat_tables(workers.map(part, sums.cells))


def _more(
    record: Record, acts: Acts, cells: Cells, cell: Ints, shown: Mask, options: Options,
    replicates: int, audit: pa.Table | None,
) -> dict[str, pa.Array | Floats]:
    """Intervals, corrections and evidence of the cells that are shown."""
    counted = shown[cell] & (acts.numbers("said") == 0)
    if options.since is not None:
        counted &= acts.numbers("last") >= day_number(options.since)
    done = acts.only(counted)
    cell = (np.cumsum(shown) - 1)[cell[counted]]
    cells = cells.only(shown)
    number = len(cells.period)
    kind = done.numbers("quad") <= 2
    keys = _cell_keys(cells, options)

    def resampled(each: Floats) -> tuple[Floats, Floats]:
        return intervals(cell, done.stories, np.where(kind, each, 0.0), np.where(kind, 0.0, each),
                         keys, seed=options.seed, replicates=replicates)

    more: dict[str, pa.Array | Floats] = {
        "events": heaviest(cell, done.scores, done.events, number, options.evidence)
    }
    more["low"], more["high"] = resampled(np.ones(len(done)))
    if audit is not None:
        left = correct(record, done, audit)
        more["corrected"] = _balance(cell, kind, left, number)
        more["corrected_low"], more["corrected_high"] = resampled(left)
        more["correction"] = more["corrected"] - _balance(cell, kind, np.ones(len(done)), number)
    return more


def _balance(cell: Ints, kind: Mask, each: Floats, number: int) -> Floats:
    """The balance of each cell, from what each act adds to its side."""
    cooperation, conflict = (
        np.bincount(cell[side], each[side], number).astype(np.float64) for side in (kind, ~kind)
    )
    return balance(cooperation, conflict)


def _cell_keys(cells: Cells, options: Options) -> NDArray[np.uint64]:
    """A key of each cell, on which the draws of its prior depend."""
    return key_of([
        f"{'>'.join(cells.dyads[dyad])} {options.by} {period}"
        for dyad, period in zip(cells.dyad.tolist(), cells.period.tolist(), strict=True)
    ])


def _check(options: Options, half_life: float) -> None:
    if half_life <= 0:
        raise UsageError("a half-life is above 0 days", item=f"{half_life:g}")
    if len(options.parties) > 2 or len(set(options.parties)) < len(options.parties):
        raise UsageError("a dyad is of two parties", item=" ".join(options.parties),
                         hint="Name two, such as RUS AZE")


def _asked(parties: tuple[str, ...], *, directed: bool) -> list[tuple[str, str]]:
    one, other = sorted(parties)
    return [(one, other), (other, one)] if directed else [(one, other)]


MEASURE = Measure(
    name="dyad",
    title="What two parties do to each other, in counts per coverage and in balance",
    papers=(
        "Lowe, Benoit, Mikhaylov, Laver, Legislative Studies Quarterly 36 (2011): the log-ratio",
        "Rubin, Annals of Statistics 9 (1981): the Bayesian bootstrap",
        "Egami, Hinck, Stewart, Wei, NeurIPS 2023: correction for coder error",
        "Azar, International Studies Quarterly 24 (1980): scores summed over time",
        "Goldstein, Journal of Conflict Resolution 36 (1992): scores of acts",
    ),
    formula="balance = log((cooperation + 1/2) / (conflict + 1/2)); decayed = sum of scores, each"
    " halved with every half-life that has passed",
    unit="acts; acts per 1,000 recorded; log-ratio; points of PLOVER's scale",
    scale="balance: 0 is as much cooperation as conflict, +0.7 twice as much, -0.7 half as much;"
    " decayed: below 0 conflict weighs more",
    uncertainty="95 % interval by the Bayesian bootstrap of stories; where an audit was made,"
    " corrected for coder error",
    blind="What nobody reported; how grave an act is within its type; acts that are told only in"
    " somebody's words, unless asked for; acts dated more loosely than the period",
    subject=Subject.PAIR,
    columns=COLUMNS,
    function=dyads,
)
