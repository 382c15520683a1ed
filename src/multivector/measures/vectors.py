"""Vectors: how a state's ties divide among the poles, by dimension, cooperation and conflict apart.

A source (acts, trade, arms, votes ...) gives each pole its share of what the state has with all
poles; a dimension is the mean of its sources, `all` the mean of its dimensions; fewer than ten acts
weigh nothing in either. Beside it stands
what size and distance alone would give: the gravity of Tinbergen (1962), each pole weighed by what
other states have with it over the kilometres to it. The distance counts to the power 1: the mean
of 1,467 published estimates for trade is 0.9 (Disdier and Head 2008).

>>> from multivector.measures import MemoryRecord, Options
>>> vectors(MemoryRecord({}), Options(), poles=("RUS", "USA")).num_rows
0
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from math import sqrt

import pyarrow as pa

from multivector.measures.pole_amounts import ACTS, Amount, read_acts, read_ties
from multivector.measures.pole_votes import read_pole_votes
from multivector.measures.poles import PoleBody, pole_distance, poles_of
from multivector.measures.record import Record
from multivector.measures.shelf import Column, Measure, Options, Subject, table_of
from multivector.measures.world_ties import read_world_ties

ALL = "all"
COLUMNS = (
    Column("period", pa.date32(), "first day of the period", True),
    Column("party", pa.string(), "the state", True),
    Column("dimension", pa.string(), "diplomatic, economic, military, ideational or all", True),
    Column("pole", pa.string(), "the pole", True),
    Column("share", pa.float64(), "its share of cooperative ties with all poles, 0 to 1; null"
                                  " where there are none"),
    Column("low", pa.float64(), "lower end of its 95 % interval; null unless it rests on acts"
                                " alone"),
    Column("high", pa.float64(), "upper end of its 95 % interval, likewise"),
    Column("conflict", pa.float64(), "its share of conflictive acts with all poles, 0 to 1; null"
                                     " where there are none"),
    Column("expected", pa.float64(), "the share that size and distance alone would give; null"
                                     " where either is unknown, or under ten states have ties"),
    Column("ratio", pa.float64(), "share over expected: 2 is twice what size and distance give"),
    Column("acts", pa.int64(), "cooperative acts behind it", True),
    Column("conflicts", pa.int64(), "conflictive acts", True),
    Column("sources", pa.list_(pa.string()), "what the share rests on: acts, kinds of ties", True),
    Column("events", pa.list_(pa.string()), "ids of some of the acts", True),
    Column("ties", pa.list_(pa.string()), "ids of some of the ties", True),
    Column("curated", pa.bool_(), "whether maintainers of a world wrote any of it", True),
)
FEWEST_ACTS = 10
"""Fewer acts with all poles are told as they are, but weigh nothing beside other sources and in
`all`: two acts of four would else weigh as much as a year of trade."""

FEWEST_STATES = 10
"""Under so many states with ties of a source, nothing tells what size and distance would give."""

_Z = 1.959964  # 95 % of a normal distribution

Shares = Mapping[str, float]
Cell = tuple[date, str, str]
"""Period, state, dimension."""


@dataclass(frozen=True, slots=True)
class Sides:
    """A state's ties in one period and dimension; every mapping is by pole.

    Attributes:
        share: Of cooperation; empty where there is none.
        conflict: Of conflict; empty where there is none.
        expected: By size and distance; empty where either is unknown.
        acts: Cooperative acts.
        conflicts: Conflictive acts.
        sources: What `share` rests on.
        events: Ids.
        ties: Ids.
        curated: Whether any of it was written by maintainers of a world.
    """

    share: Shares
    conflict: Shares
    expected: Shares
    acts: Mapping[str, int]
    conflicts: Mapping[str, int]
    sources: tuple[str, ...]
    events: Mapping[str, tuple[str, ...]]
    ties: Mapping[str, tuple[str, ...]]
    curated: bool

    @property
    def weighs(self) -> bool:
        """Whether the share rests on enough to weigh among other dimensions."""
        enough = self.sources != (ACTS,) or sum(self.acts.values()) >= FEWEST_ACTS
        return bool(self.share) and enough


def vectors(
    record: Record, options: Options, poles: Sequence[str] = (),
    told: Iterable[tuple[Cell, Sides]] | None = None,
) -> pa.Table:
    """How the ties of one state, or of all, divide among the poles.

    Args:
        record: The record.
        options: `parties` are states, none gives all.
        poles: The poles; by default the world's.
        told: What `sides_of` gives for the same question, where it is at hand.

    Raises:
        UsageError: If there are fewer than two poles.
    """
    bodies = poles_of(options, poles)
    names = tuple(dict.fromkeys(one.pole for one in bodies))
    values: dict[str, list[object]] = {column.name: [] for column in COLUMNS}
    found = sides_of(record, options, bodies) if told is None else told
    for (period, party, dimension), sides in found:
        for pole in names:
            if pole != party:
                row = _row(sides, pole, options.evidence)
                row |= {"period": period, "party": party, "dimension": dimension, "pole": pole}
                for name, value in row.items():
                    values[name].append(value)
    return table_of(COLUMNS, values)


def sides_of(
    record: Record, options: Options, bodies: Sequence[PoleBody]
) -> Iterator[tuple[Cell, Sides]]:
    """The sides of every period, state and dimension, `all` after the four, in their order."""
    amounts = list(chain(
        read_acts(record, options, bodies), read_ties(record, options, bodies),
        read_pole_votes(record, options, bodies),
    ))
    amounts += read_world_ties(
        options, bodies, {one.period for one in amounts if _is_asked(options, one.party)}
    )
    members: dict[str, list[str]] = defaultdict(list)
    for body in bodies:
        members[body.pole].append(body.body)
    sizes = _sizes(amounts, members)
    grouped: dict[tuple[date, str], dict[str, list[Amount]]] = defaultdict(
        lambda: defaultdict(list))
    for one in amounts:
        if _is_asked(options, one.party):
            grouped[one.period, one.party][one.dimension].append(one)
    for (period, party), dimensions in sorted(grouped.items()):
        near = {pole: pole_distance(party, found) for pole, found in members.items()}
        found = {
            dimension: _sides(dimensions[dimension], sizes, near)
            for dimension in sorted(dimensions)
        }
        for dimension, sides in found.items():
            yield (period, party, dimension), sides
        yield (period, party, ALL), _together(list(found.values()))


def mean_share(shares: Iterable[Shares]) -> Shares:
    """The mean of several divisions among poles; empty ones do not count.

    >>> mean_share([{"RUS": 1.0}, {"RUS": 0.5, "CHN": 0.5}, {}])
    {'RUS': 0.75, 'CHN': 0.25}
    """
    known = [one for one in shares if one]
    poles = dict.fromkeys(pole for one in known for pole in one)
    return {pole: sum(one.get(pole, 0.0) for one in known) / len(known) for pole in poles}


def _is_asked(options: Options, party: str) -> bool:
    if options.parties:
        return party in options.parties
    if options.world is not None:
        return party in options.world.states
    return len(party) == 3


def _sizes(
    amounts: Iterable[Amount], members: Mapping[str, Sequence[str]]
) -> Mapping[tuple[date, str, str], dict[str, float]]:
    """What states outside a pole have with it, by period, dimension, source and pole.

    Sources that fewer than `FEWEST_STATES` states have ties of are left out.
    """
    sizes: dict[tuple[date, str, str], dict[str, float]] = defaultdict(dict)
    states: dict[tuple[date, str, str], set[str]] = defaultdict(set)
    inside = {pole: frozenset(found) for pole, found in members.items()}
    for one in amounts:
        if one.party not in inside[one.pole] and one.amount:
            key = one.period, one.dimension, one.source
            sizes[key][one.pole] = sizes[key].get(one.pole, 0.0) + one.amount
            states[key].add(one.party)
    return {key: found for key, found in sizes.items() if len(states[key]) >= FEWEST_STATES}


def _sides(
    amounts: Sequence[Amount],
    sizes: Mapping[tuple[date, str, str], Mapping[str, float]],
    near: Mapping[str, float | None],
) -> Sides:
    by_source: dict[str, dict[str, Amount]] = defaultdict(dict)
    for one in amounts:
        by_source[one.source][one.pole] = one
    acts = by_source.get(ACTS, {})
    if len(by_source) > 1 and sum(one.acts for one in acts.values()) < FEWEST_ACTS:
        weighed = {source: found for source, found in by_source.items() if source != ACTS}
    else:
        weighed = dict(by_source)
    shares: dict[str, Shares] = {}
    expected: list[Shares] = []
    for source, found in sorted(weighed.items()):
        share = _divided({pole: one.amount for pole, one in found.items()})
        if share:
            shares[source] = share
            any_one = next(iter(found.values()))
            size = sizes.get((any_one.period, any_one.dimension, source), {})
            expected.append(_gravity(size, found, near))
    return Sides(
        share=mean_share(shares.values()),
        conflict=_divided({pole: float(one.conflicts) for pole, one in acts.items()}),
        expected=mean_share(expected) if all(expected) else {},
        acts={pole: one.acts for pole, one in acts.items()},
        conflicts={pole: one.conflicts for pole, one in acts.items()},
        sources=tuple(shares), events={pole: one.events for pole, one in acts.items()},
        ties=_joined({pole: one.ties for pole, one in found.items()}
                     for source, found in sorted(by_source.items()) if source != ACTS),
        curated=any(one.curated for one in amounts),
    )


def _gravity(
    size: Mapping[str, float], own: Mapping[str, Amount], near: Mapping[str, float | None]
) -> Shares:
    """Shares by what others have with each pole over the distance to it; empty if any is unknown.

    What the state has itself is taken out, lest it explain itself.
    """
    party = next(iter(own.values())).party
    pull: dict[str, float] = {}
    for pole, kilometres in near.items():
        if pole == party:
            continue
        if kilometres is None:
            return {}
        others = size.get(pole, 0.0) - (own[pole].amount if pole in own else 0.0)
        pull[pole] = max(others, 0.0) / kilometres
    return _divided(pull)


def _divided(amounts: Mapping[str, float]) -> Shares:
    total = sum(amounts.values())
    return {pole: one / total for pole, one in amounts.items()} if total > 0 else {}


def _joined(found: Iterable[Mapping[str, tuple[str, ...]]]) -> Mapping[str, tuple[str, ...]]:
    joined: dict[str, tuple[str, ...]] = {}
    for one in found:
        for pole, ids in one.items():
            joined[pole] = (*joined.get(pole, ()), *ids)
    return joined


def _together(parts: Sequence[Sides]) -> Sides:
    """All dimensions as one."""
    conflicts: dict[str, int] = defaultdict(int)
    acts: dict[str, int] = defaultdict(int)
    for part in parts:
        for pole, count in part.conflicts.items():
            conflicts[pole] += count
        for pole, count in part.acts.items():
            acts[pole] += count
    shared = [part for part in parts if part.weighs]
    return Sides(
        share=mean_share(part.share for part in shared),
        conflict=_divided({pole: float(count) for pole, count in conflicts.items()}),
        expected=mean_share(part.expected for part in shared)
        if all(part.expected for part in shared) else {},
        acts=acts, conflicts=conflicts,
        sources=tuple(sorted({one for part in shared for one in part.sources})),
        events=_joined(part.events for part in parts), ties=_joined(part.ties for part in parts),
        curated=any(part.curated for part in parts),
    )


def _row(sides: Sides, pole: str, most: int) -> dict[str, object]:
    share = sides.share.get(pole, 0.0) if sides.share else None
    expected = sides.expected.get(pole, 0.0) if sides.expected else None
    low, high = _interval(share, sum(sides.acts.values())) if sides.sources == (ACTS,) else (
        None, None)
    return {
        "share": share, "low": low, "high": high,
        "conflict": sides.conflict.get(pole, 0.0) if sides.conflict else None,
        "expected": expected,
        "ratio": share / expected if share is not None and expected else None,
        "acts": sides.acts.get(pole, 0), "conflicts": sides.conflicts.get(pole, 0),
        "sources": list(sides.sources), "events": sorted(set(sides.events.get(pole, ())))[:most],
        "ties": sorted(set(sides.ties.get(pole, ())))[:most], "curated": sides.curated,
    }


def _interval(share: float | None, total: int) -> tuple[float | None, float | None]:
    """Wilson's interval (1927) of a share of so many acts, taken as independent."""
    if share is None or not total:
        return None, None
    square = _Z * _Z
    centre = share + square / (2 * total)
    reach = _Z * sqrt(share * (1 - share) / total + square / (4 * total * total))
    scale = 1 + square / total
    return max(0.0, (centre - reach) / scale), min(1.0, (centre + reach) / scale)


MEASURE = Measure(
    name="vectors",
    title="How a state's ties divide among the poles, by dimension",
    papers=(
        "Kuik, Contemporary Southeast Asia 30 (2008): hedging among powers",
        "Tinbergen, Shaping the World Economy (1962): gravity",
        "Disdier and Head, Review of Economics and Statistics 90 (2008): the power of distance",
    ),
    formula="share = mean over sources of what the state has with the pole over what it has with"
            " all poles; expected: each pole's ties with others over its distance, likewise",
    unit="share of ties with poles; a ratio for share over expected",
    scale="0 to 1; the shares of one state, period and dimension sum to 1",
    uncertainty="Wilson's interval where a share rests on acts alone, taken as independent; none"
                " for ties, which are told without any",
    blind="Ties with states that are no pole; what nobody reports; whether a tie is wanted or"
          " forced; votes and acts weigh as much as trade, for no better reason than fairness",
    subject=Subject.PARTY,
    columns=COLUMNS,
    function=vectors,
)
