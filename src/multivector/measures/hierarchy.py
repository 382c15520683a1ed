"""Hierarchy: patron or partner; who comes to whom, who mediates, apologises, is summoned, asks.

For each part of `deference`, with n acts of the one towards the other and m the other way,

    asymmetry = (n - m) / (n + m + 1)

from -1 to 1; the index is the mean of the parts that have any act, each weighing the same, so that
many visits do not drown one apology. The 1 is a prior of half an act either way. On visits as
deference: Lebovic and Saunders, International Studies Quarterly 60 (2016); Kinne, Journal of Peace
Research 51 (2014), on recognition as a network; on hierarchy between states, Lake, Hierarchy in
International Relations (2009).

>>> from multivector.measures import MemoryRecord, Options
>>> hierarchy(MemoryRecord({}), Options(parties=("RUS", "KAZ"))).num_rows
0
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from scipy.special import ndtri

from multivector.measures.chance import key_of, uniforms
from multivector.measures.deference import PARTS, Deference, in_periods, read_deference
from multivector.measures.record import Record
from multivector.measures.shelf import (
    Column,
    Measure,
    Options,
    Period,
    Subject,
    pair_of,
    table_of,
)

REPLICATES = 400
INDEX = "index"
"""The part that is the mean of all others."""

_LEVELS = (2.5, 97.5)
_NO_PERIOD = date(1, 1, 1)

COLUMNS = (
    Column("first", pa.string(), "the one looked from; where no pair is named, by name", True),
    Column("second", pa.string(), "the other", True),
    Column("period", pa.date32(), "first day of the period; year 1 for all time", True),
    Column("part", pa.string(), "one of `deference.PARTS`, or the index of them all", True),
    Column("towards_second", pa.int32(), "acts in which the first defers", True),
    Column("towards_first", pa.int32(), "acts in which the second defers", True),
    Column("asymmetry", pa.float64(), "-1 the second defers always .. 1 the first does", True),
    Column("low", pa.float64(), "lower end of its 95 % interval; null if none was asked for"),
    Column("high", pa.float64(), "upper end of it"),
    Column("events", pa.list_(pa.string()), "ids of the acts", True),
    Column("curated", pa.bool_(), "whether curated acts are among them", True),
)

Floats = NDArray[np.float64]


def hierarchy(record: Record, options: Options) -> pa.Table:
    """The asymmetry of pairs, part by part and in all, by period.

    Raises:
        UsageError: If one party is named, or more than two.
    """
    pair = pair_of(options)
    replicates = REPLICATES if options.replicates is None else options.replicates
    acts, periods = in_periods(read_deference(record, options), options.by)
    rows = sorted(
        (*_ordered(act, pair), int(period), place)
        for place, (act, period) in enumerate(zip(acts, periods, strict=True))
        if _in_time(act, options)
    )
    found = [
        row
        for (first, second, period), group in groupby(rows, key=lambda one: one[:3])
        for row in _rows(first, second, period, [acts[one[3]] for one in group], options,
                         replicates)
    ]
    return table_of(COLUMNS, {
        column.name: [row[column.name] for row in found] for column in COLUMNS
    })


def _rows(
    first: str, second: str, period: int, acts: list[Deference], options: Options,
    replicates: int,
) -> Iterator[dict[str, Any]]:
    """The parts of one pair and period, and the index after them."""
    told: list[tuple[dict[str, Any], Floats]] = []
    acts = sorted(acts, key=lambda act: act.event)
    for part in PARTS:
        mine = [act for act in acts if act.part == part]
        if mine:
            told.append(_part(first, second, part, mine, options, replicates))
    values = [row["asymmetry"] for row, _ in told]
    draws = np.mean([drawn for _, drawn in told], axis=0)
    shared = {"first": first, "second": second,
              "period": _NO_PERIOD if options.by is Period.ALL else _date(period)}
    for row, drawn in (*told, (_all(acts, first, float(np.mean(values)), options), draws)):
        low, high = np.percentile(drawn, _LEVELS) if replicates else (None, None)
        yield {**shared, **row, "low": low, "high": high}


def _part(
    first: str, second: str, part: str, acts: list[Deference], options: Options, replicates: int
) -> tuple[dict[str, Any], Floats]:
    """A part's row, and its asymmetry in each resample of stories."""
    row = _all(acts, first, 0.0, options)
    down, up = row["towards_second"], row["towards_first"]
    row |= {"part": part, "asymmetry": (down - up) / (down + up + 1)}
    weights = -np.log(uniforms(key_of([act.story for act in acts]), options.seed, replicates))
    sides = np.array([act.lower == first for act in acts])
    priors = [
        ndtri(uniforms(key_of([f"{first} {second} {part} {side}"]), options.seed, replicates))[0]
        ** 2 / 2
        for side in ("down", "up")
    ]
    downward = weights[sides].sum(axis=0) + priors[0]
    upward = weights[~sides].sum(axis=0) + priors[1]
    return row, (downward - upward) / (downward + upward)


def _all(acts: list[Deference], first: str, value: float, options: Options) -> dict[str, Any]:
    down = sum(act.lower == first for act in acts)
    return {
        "part": INDEX, "towards_second": down, "towards_first": len(acts) - down,
        "asymmetry": value, "events": [act.event for act in acts[: options.evidence]],
        "curated": any(act.curated for act in acts),
    }


def _ordered(act: Deference, pair: tuple[str, str] | None) -> tuple[str, str]:
    one, other = pair or sorted((act.lower, act.upper))
    return one, other


def _in_time(act: Deference, options: Options) -> bool:
    return (options.since is None or _date(act.last) >= options.since) and (
        options.until is None or _date(act.first) <= options.until)


def _date(number: int) -> date:
    return date(1970, 1, 1) + timedelta(days=number)


MEASURE = Measure(
    name="hierarchy",
    title="Patron or partner: who defers to whom, in visits, mediation, apologies and more",
    papers=(
        "Lebovic, Saunders, International Studies Quarterly 60 (2016): visits",
        "Kinne, Journal of Peace Research 51 (2014): recognition as a network",
        "Lake, Hierarchy in International Relations (2009)",
    ),
    formula="For each part (acts one way - acts the other way) / (all acts + 1); the index is the"
    " mean of the parts that have acts",
    unit="a share of acts, by which one way outweighs the other",
    scale="-1 .. 1: above 0 the first defers to the second, 0 they are equals or little is known",
    uncertainty="95 % interval by the Bayesian bootstrap of stories, with a prior of half an act"
    " either way",
    blind="The language in which they speak; what is not done in public; size and distance, for a"
    " small state has more reason to travel; who was bidden and who offered himself",
    subject=Subject.PAIR,
    columns=COLUMNS,
    function=hierarchy,
)
