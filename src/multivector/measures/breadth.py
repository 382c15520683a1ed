"""Breadth, tilt and volatility: the multi-vector policy as a number.

Breadth is the effective number of poles, the exponential of Shannon's entropy of the shares
(`vectors`; Hill 1973): 1 if all goes to one, as many as there are poles if all get the same.
Tilt is how far the first pole leads the second. Volatility is the part of the shares that changed
hands since the period before. `all` says also how breadth moves when a dimension is dropped.

>>> from multivector.measures import MemoryRecord, Options
>>> breadth(MemoryRecord({}), Options(), poles=("RUS", "USA")).num_rows
0
"""

from collections.abc import Iterable, Mapping, Sequence
from math import exp, fsum, log, sqrt

import pyarrow as pa

from multivector.measures.pole_amounts import ACTS
from multivector.measures.poles import poles_of
from multivector.measures.record import Record
from multivector.measures.shelf import Column, Measure, Options, Subject, table_of
from multivector.measures.vectors import (
    ALL,
    FEWEST_ACTS,
    Cell,
    Shares,
    Sides,
    mean_share,
    sides_of,
)

COLUMNS = (
    Column("period", pa.date32(), "first day of the period", True),
    Column("party", pa.string(), "the state", True),
    Column("dimension", pa.string(), "diplomatic, economic, military, ideational or all", True),
    Column("breadth", pa.float64(), "effective number of poles, 1 to their number; null where"
                                    " there are no cooperative ties"),
    Column("low", pa.float64(), "lower end of its 95 % interval; null unless it rests on acts"
                                " alone, ten at least"),
    Column("high", pa.float64(), "upper end, likewise"),
    Column("expected", pa.float64(), "breadth that size and distance alone would give"),
    Column("leader", pa.string(), "the pole with the largest share"),
    Column("tilt", pa.float64(), "its share less that of the second, 0 to 1"),
    Column("volatility", pa.float64(), "part of the shares that changed hands since the period"
                                       " before that has ties, 0 to 1; null in the first"),
    Column("least", pa.float64(), "all: least breadth when one dimension is dropped; null with"
                                  " fewer than two"),
    Column("most", pa.float64(), "all: greatest breadth when one dimension is dropped, likewise"),
    Column("leader_stays", pa.bool_(), "all: whether the leader is the same whichever dimension"
                                       " is dropped, likewise"),
    Column("acts", pa.int64(), "cooperative acts behind it", True),
    Column("sources", pa.list_(pa.string()), "what it rests on: acts, kinds of ties", True),
    Column("events", pa.list_(pa.string()), "ids of some of the acts", True),
    Column("ties", pa.list_(pa.string()), "ids of some of the ties", True),
    Column("curated", pa.bool_(), "whether maintainers of a world wrote any of it", True),
)
_Z = 1.959964  # 95 % of a normal distribution


def breadth(
    record: Record, options: Options, poles: Sequence[str] = (),
    told: Iterable[tuple[Cell, Sides]] | None = None,
) -> pa.Table:
    """Breadth, tilt and volatility of one state, or of all.

    Args:
        record: The record.
        options: `parties` are states, none gives all.
        poles: The poles; by default the world's.
        told: What `sides_of` gives for the same question, where it is at hand.

    Raises:
        UsageError: If there are fewer than two poles.
    """
    values: dict[str, list[object]] = {column.name: [] for column in COLUMNS}
    before: dict[tuple[str, str], Shares] = {}
    parts: list[Shares] = []
    found = sides_of(record, options, poles_of(options, poles)) if told is None else told
    for (period, party, dimension), sides in found:
        row = _row(sides, before.get((party, dimension)), options.evidence)
        row |= {"period": period, "party": party, "dimension": dimension}
        row |= _dropped(parts, sides.share) if dimension == ALL else _nothing_dropped()
        parts = [] if dimension == ALL else [*parts, *([sides.share] if sides.weighs else [])]
        if sides.share:
            before[party, dimension] = sides.share
        for name, value in row.items():
            values[name].append(value)
    return table_of(COLUMNS, values)


def effective_number(shares: Shares) -> float:
    """The exponential of Shannon's entropy.

    >>> effective_number({"RUS": 0.5, "CHN": 0.5, "USA": 0.0})
    2.0
    """
    return exp(_entropy(shares))


def changed_hands(one: Shares, other: Shares) -> float:
    """Half the sum of absolute differences: the part that moved from some poles to others."""
    # fsum, for a set has another order in each process.
    return fsum(abs(one.get(pole, 0.0) - other.get(pole, 0.0)) for pole in {*one, *other}) / 2


def _entropy(shares: Shares) -> float:
    return -sum(share * log(share) for share in shares.values() if share > 0) or 0.0


def _row(sides: Sides, before: Shares | None, most: int) -> dict[str, object]:
    ordered = sorted(sides.share.items(), key=lambda one: (-one[1], one[0]))
    low, high = _interval(sides)
    second = ordered[1][1] if len(ordered) > 1 else 0.0
    return {
        "breadth": effective_number(sides.share) if ordered else None, "low": low, "high": high,
        "expected": effective_number(sides.expected) if sides.expected else None,
        "leader": ordered[0][0] if ordered else None,
        "tilt": ordered[0][1] - second if ordered else None,
        "volatility": changed_hands(sides.share, before) if before and ordered else None,
        "acts": sum(sides.acts.values()), "sources": list(sides.sources),
        "events": _some(sides.events, most), "ties": _some(sides.ties, most),
        "curated": sides.curated,
    }


def _some(ids: Mapping[str, tuple[str, ...]], most: int) -> list[str]:
    return sorted({one for found in ids.values() for one in found})[:most]


def _interval(sides: Sides) -> tuple[float | None, float | None]:
    """By the variance of the entropy of a multinomial (Basharin 1959), acts independent."""
    total = sum(sides.acts.values())
    if not sides.share or sides.sources != (ACTS,) or total < FEWEST_ACTS:
        return None, None
    entropy = _entropy(sides.share)
    squared = sum(share * log(share) ** 2 for share in sides.share.values() if share > 0)
    reach = _Z * sqrt(max(squared - entropy**2, 0.0) / total)
    return exp(max(entropy - reach, 0.0)), exp(entropy + reach)


def _dropped(parts: Sequence[Shares], share: Shares) -> dict[str, object]:
    """What becomes of the whole when one of its dimensions is dropped."""
    if len(parts) < 2:
        return _nothing_dropped()
    left = [mean_share([*parts[:place], *parts[place + 1:]]) for place in range(len(parts))]
    breadths = [effective_number(one) for one in left]
    leader = _leader(share)
    return {"least": min(breadths), "most": max(breadths),
            "leader_stays": all(_leader(one) == leader for one in left)}


def _nothing_dropped() -> dict[str, object]:
    return {"least": None, "most": None, "leader_stays": None}


def _leader(share: Shares) -> str:
    return min(share, key=lambda pole: (-share[pole], pole))


MEASURE = Measure(
    name="breadth",
    title="How many poles a state's ties are spread over, how they tilt, how they shift",
    papers=(
        "Hill, Ecology 54 (1973): effective numbers",
        "Basharin, Theory of Probability and its Applications 4 (1959): entropy's variance",
        "Kuik, Contemporary Southeast Asia 30 (2008): hedging among powers",
    ),
    formula="breadth = exp(- sum of share times log share); tilt = first share less the second;"
            " volatility = half the sum of absolute changes of shares",
    unit="poles; share of ties",
    scale="breadth: 1 to the number of poles; tilt and volatility: 0 to 1",
    uncertainty="Of breadth by acts alone: the variance of a multinomial's entropy; few acts make"
                " breadth too small; none for ties",
    blind="Ties with states that are no pole; whether a broad policy is chosen or forced; a state"
          " of few ties looks narrow and restless by chance",
    subject=Subject.PARTY,
    columns=COLUMNS,
    function=breadth,
)
