"""Our ideal points against the published ones, from the same votes."""

from collections.abc import Iterable, Sequence
from math import atanh, sqrt, tanh
from pathlib import Path
from statistics import median

import numpy as np
import pyarrow as pa
from scipy.stats import binom

from multivector.domain import UsageError
from multivector.evaluation.court import score_court
from multivector.evaluation.published_points import (
    PublishedPoints,
    best_by_year,
    holds_points,
    read_points,
)
from multivector.evaluation.scores import Mean, Scores
from multivector.evaluation.tables import Table
from multivector.measures.scaling import fit_points, roll_calls_of
from multivector.measures.vote_files import holds_votes, read_votes

Pair = tuple[float, float]

_Z = 1.959964  # 95 % of a normal distribution
_FEWEST = 5  # states in a year, under which a correlation says nothing


def score_ideal_points(path: Path) -> Scores:
    """Score a folder of votes with the points published from them, or R's court data.

    The folder holds roll calls in any form of `measures.vote_files` and published points (`.tab`,
    `.csv`, `.dta`, plain or gzipped); a file of either stands for it and those of the other kind
    beside it. R data (`.rda`) in the form of emIRT's example is scored beside.
    Each year is held against the published file whose points rest on most votes.

    Raises:
        UsageError: If nothing there can be scored.
    """
    files = sorted(one for one in path.glob("*") if one.is_file()) if path.is_dir() else [path]
    courts = [one for one in files if one.suffix.lower() in {".rda", ".rdata"}]
    if path.is_file() and not courts:  # one of both, and what lies beside it
        files = [path, *sorted(one for one in path.parent.glob("*")
                               if one.is_file() and holds_votes(one) != holds_votes(path))]
    points = [one for one in files if holds_points(one)]
    votes = [one for one in files if one not in points and holds_votes(one)]
    if not courts and not (votes and points):
        raise UsageError(
            "no roll calls with published points lie there", item=str(path),
            hint="Give a folder with both, or an .rda file with votes and estimates",
        )
    scores = [score_court(one) for one in courts]
    if votes and points:
        scores.insert(0, score_against([read_votes(one).votes for one in votes],
                                       [read_points(one) for one in points]))
    return _joined(scores)


def score_against(votes: Sequence[pa.Table], published: Iterable[PublishedPoints]) -> Scores:
    """Scale votes in the schema `scaling.VOTES` and correlate with published points."""
    calls = roll_calls_of(pa.concat_tables(votes))
    fit = fit_points(calls)
    best = best_by_year(published)
    by_year: dict[int, list[Pair]] = {}
    for time, year in enumerate(calls.years):
        told = best[year].points[year] if year in best else {}
        pairs = [
            (float(fit.points[time, place]), told[voter])
            for place, voter in enumerate(calls.voters)
            if voter in told and np.isfinite(fit.points[time, place])
        ]
        if len(pairs) >= _FEWEST:
            by_year[year] = pairs
    if not by_year:
        raise UsageError("no year has votes and published points")
    within = {year: _correlation(pairs) for year, pairs in by_year.items()}
    pooled = [pair for pairs in by_year.values() for pair in pairs]
    worst = min(within, key=within.__getitem__)
    return Scores(
        f"Ideal points ({len(calls.calls)} roll calls, {len(calls.call)} votes,"
        f" {len(calls.voters)} states, {fit.rounds} rounds)",
        (
            Mean("r within a year, median of years", median(within.values()), len(within),
                 _median_interval(list(within.values()))),
            Mean(f"r within a year, the lowest ({worst})", within[worst], len(by_year[worst]),
                 _interval(within[worst], len(by_year[worst]))),
            Mean("r over all years and states", (r := _correlation(pooled)), len(pooled),
                 _interval(r, len(pooled))),
        ),
        tables=(Table("By year", ("year", "published", "states", "r"), tuple(
            (str(year), best[year].name, len(by_year[year]), within[year]) for year in within
        )),),
    )


def _correlation(pairs: Iterable[Pair]) -> float:
    ours, theirs = np.array(list(pairs)).T
    return float(np.corrcoef(ours, theirs)[0, 1])


def _interval(r: float, count: int) -> Pair:
    """Fisher's interval; points of one state in several years are taken as independent."""
    reach = _Z / sqrt(count - 3)
    return tanh(atanh(min(r, 1 - 1e-12)) - reach), tanh(atanh(min(r, 1 - 1e-12)) + reach)


def _median_interval(values: Sequence[float]) -> Pair:
    """By order statistics, years taken as independent."""
    ordered = sorted(values)
    place = max(int(binom.ppf(0.025, len(ordered), 0.5)) - 1, 0)
    return ordered[place], ordered[-1 - place]


def _joined(scores: Sequence[Scores]) -> Scores:
    return Scores(
        "; ".join(one.title for one in scores),
        tuple(figure for one in scores for figure in one.figures),
        details=tuple(line for one in scores for line in one.details),
        tables=tuple(table for one in scores for table in one.tables),
    )
