"""Acts between parties, read one by one: who, whom, when, of which kind, and in which story.

An act counts once for a dyad, however many of a state's bodies stand in it. An event that a story
holds is told by that story; any other, such as an imported one, is a story by itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from multivector.measures.choosing import (
    Choice,
    Days,
    deeds,
    deeds_by_days,
    first_day,
    last_day,
    parties_chosen,
    period_of,
    placed,
)
from multivector.measures.record import Record
from multivector.measures.shelf import Options, Period

_SQL = """
WITH sides AS (SELECT code, base FROM parties WHERE {parties}),
acts AS (
    SELECT {one} AS actor, {other} AS recipient, event, any_value(p.quad) AS quad,
        any_value(p.type) AS type, any_value(p.score) AS score, any_value({first}) AS first,
        any_value({last}) AS last, any_value(p.known_at) AS known_at,
        any_value(p.date IS NULL) AS undated,
        {said} AS said, any_value(p.curated) AS curated,
        any_value(p.document) AS document
    FROM pairs p JOIN sides a ON a.code = p.actor JOIN sides r ON r.code = p.recipient
    WHERE a.base <> r.base AND {where}
    GROUP BY ALL
), telling AS (
    SELECT CAST('0x' || unnest(events) AS UBIGINT) AS event, CAST('0x' || id AS UBIGINT) AS story
    FROM stories WHERE {stories}
), told AS (SELECT event, min(story) AS story FROM telling GROUP BY event)
SELECT acts.*, coalesce(story, event) AS story
FROM acts LEFT JOIN told USING (event)
WHERE last IS NOT NULL ORDER BY actor, recipient, first, last, event
"""
_COVERAGE = """
SELECT {start} AS period, sum(coverage)::BIGINT AS coverage, bool_or(curated) AS curated
FROM ({counts}) GROUP BY key ORDER BY period
"""
_COUNTS = """
SELECT {key} AS key, count(*) FILTER ({counted}) AS coverage, bool_or({curated}) AS curated
FROM pairs WHERE {where} AND {placed} GROUP BY ALL HAVING count(*) > 0
"""
_PERIODS = """
SELECT {start} AS period, sum(rows)::BIGINT AS rows FROM ({counts}) GROUP BY key ORDER BY period
"""
_ROWS = """
SELECT {key} AS key, count(*) AS rows FROM pairs WHERE {where} GROUP BY ALL HAVING count(*) > 0
"""
# Pairs are grouped by their number of the month where that will do: it is read much faster.
_PERIOD_OF_MONTH = {
    Period.MONTH: ("{month}", "make_date(key // 12, key % 12 + 1, 1)"),
    Period.QUARTER: ("({month}) // 3", "make_date(key // 4, key % 4 * 3 + 1, 1)"),
    Period.YEAR: ("({month}) // 12", "make_date(key, 1, 1)"),
}


@dataclass(frozen=True)  # no slots: cached properties need a dictionary
class Acts:
    """Acts as arrays of one length, sorted by dyad, then by day.

    Attributes:
        table: actor, recipient, event, quad, type, score, first, last, known_at, undated, said,
            curated, document, period, story.
    """

    table: pa.Table

    def __len__(self) -> int:
        return int(self.table.num_rows)

    def numbers(self, name: str) -> NDArray[np.int64]:
        """A column of whole numbers, flags or days (since 1970)."""
        column = self.table.column(name)
        if pa.types.is_date(column.type):
            column = column.cast(pa.int32())
        return np.asarray(column.cast(pa.int64(), safe=False))

    @cached_property
    def events(self) -> NDArray[np.uint64]:
        """The keys of the events."""
        return np.asarray(self.table.column("event"))

    @cached_property
    def stories(self) -> NDArray[np.uint64]:
        """The keys of the stories."""
        return np.asarray(self.table.column("story"))

    @cached_property
    def scores(self) -> NDArray[np.float64]:
        """The scores."""
        return np.asarray(self.table.column("score"))

    def only(self, mask: NDArray[np.bool_]) -> "Acts":
        """Those for which the mask is true."""
        return Acts(self.table.filter(pa.array(mask)))

    @cached_property
    def dyads(self) -> tuple[NDArray[np.int64], list[tuple[str, str]]]:
        """For each act the number of its dyad, and the dyads in their order."""
        actor = pc.dictionary_encode(self.table.column("actor")).combine_chunks()
        other = pc.dictionary_encode(self.table.column("recipient")).combine_chunks()
        first, second = (np.asarray(one.indices).astype(np.int64) for one in (actor, other))
        keys = first * max(len(other.dictionary), 1) + second
        if not len(keys):
            return keys, []
        starts = np.r_[True, keys[1:] != keys[:-1]]  # the table is sorted by dyad
        names = [actor.dictionary.to_pylist(), other.dictionary.to_pylist()]
        pairs = [
            (names[0][one], names[1][two])
            for one, two in zip(first[starts], second[starts], strict=True)
        ]
        return np.cumsum(starts) - 1, pairs


def read_acts(
    record: Record, options: Options, *, directed: bool, recalled: bool = True,
    among: Sequence[tuple[str, str]] = (),
) -> Acts:
    """The deeds between the parties asked about, or between all; history before `since` too.

    Args:
        record: Where they are read.
        options: One party gives all dyads of that party, two give the two, none gives all.
        directed: Whether acts of the one on the other are apart from the reverse.
        recalled: Whether history before `since` is read.
        among: Only the acts of these pairs, either way; none means all.
    """
    parties, choice = parties_chosen(options), deeds(options, "p.")
    _restrict(choice, options, among)
    if options.since is not None and not recalled:
        choice.add(f"{last_day('p.')} >= $since", since=options.since)
    stories = "true" if options.as_of is None else "known_at <= $as_of"
    one, other = ("a.base", "r.base") if directed else (
        "least(a.base, r.base)", "greatest(a.base, r.base)"
    )
    sql = _SQL.format(
        parties=parties.where, where=choice.where, stories=stories, one=one,
        said="false" if options.include_said else "any_value(p.said)", other=other,
        first=first_day("p."), last=last_day("p."),
    )
    # Periods are no part of the query: one answer serves the course by month and the sum of all.
    return Acts(_in_periods(record.query(sql, {**parties.values, **choice.values}), options.by))


def _in_periods(acts: pa.Table, by: Period) -> pa.Table:
    """The acts that lie within one period, with its first day (`choosing.placed`)."""
    first, last = (np.asarray(acts.column(name).cast(pa.int32())) for name in ("first", "last"))
    period = _first_days(by, first)
    within = (first == last) | (period == _first_days(by, last))
    column = pa.array(period).cast(pa.date32())
    return acts.add_column(acts.num_columns - 1, "period", column).filter(pa.array(within))


def _first_days(by: Period, days: NDArray[np.int32]) -> NDArray[np.int32]:
    """The first day of the period that each day lies in, as `choosing.period_of` has it."""
    if by is Period.ALL:
        return np.full(len(days), day_number(date(1, 1, 1)), np.int32)
    if by is Period.DAY:
        return days
    if by is Period.WEEK:
        return days - (days + 3) % 7  # 1970 began on a Thursday
    months = days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    months -= months % {Period.MONTH: 1, Period.QUARTER: 3, Period.YEAR: 12}[by]
    return months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int32)


def read_coverage(record: Record, options: Options, *, recalled: bool = True) -> pa.Table:
    """Acts recorded in each period, of all parties; before `since` too if it is recalled.

    Returns:
        `period`; `coverage`, the acts from `since` on that count; `curated`, whether curated ones
        are in the period.
    """
    counts: list[str] = []
    values: dict[str, object] = {}
    said = "true" if options.include_said else "NOT said"
    for days in deeds_by_days(options, recalled=recalled):
        counted = Choice([said])
        if options.since is not None:
            counted.add(f"{days.last} >= $since", since=options.since)
        counts.append(_COUNTS.format(
            key=_key(options, days), counted=counted.where, curated=f"curated AND {said}",
            placed=placed(options.by, days.first, days.last), where=days.choice.where,
        ))
        values |= {**days.choice.values, **counted.values}
    sql = _COVERAGE.format(start=_start(options), counts=" UNION ALL ".join(counts))
    return record.query(sql, values)


def read_periods(record: Record, options: Options, *, recalled: bool = True) -> pa.Table:
    """The periods in which acts may lie, fast: `period`, and at most how many `rows` it has."""
    counts: list[str] = []
    values: dict[str, object] = {}
    for days in deeds_by_days(options, recalled=recalled):
        counts.append(_ROWS.format(key=_key(options, days), where=days.asked.where))
        values |= days.asked.values
    sql = _PERIODS.format(start=_start(options), counts=" UNION ALL ".join(counts))
    return record.query(sql, values)


def _key(options: Options, days: Days) -> str:
    key, _ = _PERIOD_OF_MONTH.get(options.by, (period_of(options.by, days.first), ""))
    return key.format(month=days.month)


def _start(options: Options) -> str:
    return _PERIOD_OF_MONTH.get(options.by, ("", "key"))[1]


def last_days(by: Period, periods: NDArray[np.int64], latest: int) -> NDArray[np.int64]:
    """The last day of each period, both in days since 1970; `latest` where it has no end."""
    if by is Period.ALL:
        return np.full(len(periods), latest)
    starts = periods.astype("datetime64[D]")
    if by in (Period.DAY, Period.WEEK):
        return periods + (0 if by is Period.DAY else 6)
    months = {Period.YEAR: 12, Period.QUARTER: 3}.get(by, 1)
    following = starts.astype("datetime64[M]") + np.timedelta64(months, "M")
    return following.astype("datetime64[D]").astype(np.int64) - 1


def latest_day(record: Record, options: Options) -> int:
    """The last day of a question without periods, in days since 1970; 0 where periods end."""
    if options.by is not Period.ALL:
        return 0
    asked = options.until or options.as_of
    if asked is None:
        choice = deeds(options)
        sql = f"SELECT max({last_day()}) AS last FROM pairs WHERE {choice.where}"  # noqa: S608 -- own text
        asked = record.query(sql, choice.values).column("last").to_pylist()[0]
    return 0 if asked is None else day_number(asked)


def day_number(day: date) -> int:
    """A day as the number of days since 1970."""
    return (day - date(1970, 1, 1)).days


def _restrict(choice: Choice, options: Options, among: Sequence[tuple[str, str]]) -> None:
    if among:
        choice.add(
            "list_contains($among, [least(a.base, r.base), greatest(a.base, r.base)])",
            among=[sorted(pair) for pair in among],
        )
    if len(options.parties) == 1:
        choice.add("a.base = $party OR r.base = $party", party=options.parties[0])
    elif options.parties:
        choice.add(
            "list_contains($asked, a.base) AND list_contains($asked, r.base)",
            asked=list(options.parties),
        )
