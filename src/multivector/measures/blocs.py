"""Who belongs to a bloc, as of a date, and how its members act together and vote."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
import pyarrow as pa

from multivector.domain import UsageError
from multivector.measures.acts import last_days, latest_day, read_coverage
from multivector.measures.choosing import (
    Choice,
    deeds,
    first_day,
    last_day,
    parties_chosen,
    period_of,
    placed,
)
from multivector.measures.record import Record
from multivector.measures.shelf import Options
from multivector.records import event_id

_JOINT = """
WITH sides AS (SELECT code, base FROM parties WHERE {parties}),
acts AS (
    SELECT event, {period} AS period, count(DISTINCT a.base) AS members,
        bool_or(a.base = $bloc) AS itself
    FROM pairs p JOIN sides a ON a.code = p.actor JOIN sides r ON r.code = p.recipient
    WHERE {where} AND {placed} AND NOT said AND {first} BETWEEN $begin AND $finish
        AND (list_contains($members, a.base) OR a.base = $bloc)
        AND NOT list_contains($members, r.base) AND r.base <> $bloc
    GROUP BY ALL
)
"""
_COUNTED = """
SELECT period, count(*) AS outward, count(*) FILTER (members > 1 OR itself) AS joint
FROM acts GROUP BY period
"""
_LISTED = """
SELECT event FROM acts WHERE ($period IS NULL OR period = $period)
    AND (NOT $joint OR members > 1 OR itself)
"""
_VOTES = """
WITH votes AS (
    SELECT actor, {item} || ' ' || "date".start AS roll_call, value, {period} AS period FROM ties
    WHERE kind = 'vote' AND "date".start BETWEEN $begin AND $finish
        AND list_contains($members, actor) AND {known}
)
SELECT a.period, avg(1 - abs(a.value - b.value) / 2) AS agreement, count(*) AS votes
FROM votes a JOIN votes b ON a.roll_call = b.roll_call AND a.actor < b.actor GROUP BY ALL
"""


@dataclass(frozen=True, slots=True)
class Bloc:
    """A bloc whose members stay the same for some periods.

    Attributes:
        id: The organisation or group; empty where the members were named one by one.
        members: Ids of states, sorted.
        begin: The first day of the first period.
        finish: The last day of the last one.
        periods: First days of the periods.
    """

    id: str
    members: tuple[str, ...]
    begin: date
    finish: date
    periods: tuple[date, ...]


def blocs_of(options: Options, periods: Sequence[tuple[date, date]]) -> list[Bloc]:
    """The bloc as it stood at the end of each period (at `as_of` if that is earlier).

    Args:
        options: `parties` names an organisation, a group, or the members one by one.
        periods: First and last days, in order.

    Raises:
        UsageError: If nobody is named, or the worlds know no members of who is.
    """
    if not options.parties:
        raise UsageError("no bloc is named", hint="Name an organisation, such as OTS")
    found: list[Bloc] = []
    for first, last in periods:
        on = last if options.as_of is None else min(last, options.as_of)
        members = _members(options, on)
        if len(members) < 2:
            continue
        if found and found[-1].members == members:
            before = found.pop()
            found.append(Bloc(before.id, members, before.begin, last, (*before.periods, first)))
        else:
            name = options.parties[0] if len(options.parties) == 1 else ""
            found.append(Bloc(name, members, first, last, (first,)))
    return found


def joint_action(record: Record, options: Options, bloc: Bloc) -> dict[date, dict[str, Any]]:
    """Acts of members on outsiders by period: all, and those of several members or of the bloc."""
    sql, values = _outward(options, bloc)
    return {row["period"]: row for row in record.query(sql + _COUNTED, values).to_pylist()}


def outward_events(
    record: Record, options: Options, period: date | None, *, joint: bool
) -> list[str]:
    """Ids of the acts behind `joint_action`, of all periods or of the one that begins on a day.

    Raises:
        UsageError: As `blocs_of`.
    """
    coverage, latest = read_coverage(record, options), latest_day(record, options)
    starts = np.asarray(coverage.column("period").cast(pa.int32())).astype(np.int64)
    ends = last_days(options.by, starts, latest)
    covered = np.asarray(coverage.column("coverage")) > 0
    spans = [(_day(one), _day(other))
             for one, other in zip(starts[covered], ends[covered], strict=True)]
    found: set[str] = set()
    for bloc in blocs_of(options, spans):
        sql, values = _outward(options.but(parties=()), bloc)
        rows = record.query(sql + _LISTED, {**values, "period": period, "joint": joint})
        found.update(event_id(key) for key in rows.column("event").to_pylist())
    return sorted(found)


def _outward(options: Options, bloc: Bloc) -> tuple[str, dict[str, object]]:
    parties, choice = parties_chosen(options), deeds(options)
    if options.since is not None:
        choice.add(f"{last_day()} >= $since", since=options.since)
    sql = _JOINT.format(
        parties=parties.where, where=choice.where, first=first_day(),
        period=period_of(options.by, first_day()),
        placed=placed(options.by, first_day(), last_day()),
    )
    return sql, {
        **parties.values, **choice.values, "bloc": bloc.id, "members": list(bloc.members),
        "begin": bloc.begin, "finish": bloc.finish,
    }


def vote_agreement(record: Record, options: Options, bloc: Bloc) -> dict[date, dict[str, Any]]:
    """The mean agreement of members' votes by period: 1 the same, 1/2 one abstained, 0 opposed."""
    known = Choice()
    if options.as_of is not None:
        known.add("known_at <= $as_of", as_of=options.as_of)
    # A store written before ties had items tells the roll call by its recipient.
    columns = record.query("SELECT * FROM ties LIMIT 0").column_names
    item = "coalesce(item, recipient)" if "item" in columns else "recipient"
    sql = _VOTES.format(
        item=item, known=known.where, period=period_of(options.by, '"date".start')
    )
    rows = record.query(sql, {
        **known.values, "members": list(bloc.members),
        "begin": max(bloc.begin, options.since or bloc.begin),
        "finish": min(bloc.finish, options.until or bloc.finish),
    })
    return {row["period"]: row for row in rows.to_pylist()}


def _day(number: int) -> date:
    # Questions without periods begin in the year 1.
    return date(1970, 1, 1) + timedelta(days=int(number)) if number > -719162 else date.min


def _members(options: Options, on: date) -> tuple[str, ...]:
    if len(options.parties) > 1:
        return tuple(sorted(set(options.parties)))
    world, named = options.world, options.parties[0]
    members = () if world is None else world.members(named, on)
    if not members and (world is None or not world.members(named, None)):
        raise UsageError(
            "the worlds know no members", item=named,
            hint="Name an organisation or group with members, such as OTS, or several states",
        )
    states = {} if world is None else world.states
    return tuple(sorted(member for member in members if member in states))
