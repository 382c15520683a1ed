"""In how many events a party stands on either side: counted for all parties at once.

A count for one party reads as much as the counts of all do; these are remembered, so that the
page of the next state need not count again. Days that are first or last days of months are asked
about most: for these, counts by month are remembered, and only summed for another day.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pyarrow as pa
import pyarrow.compute as pc

from multivector.records import EventFilter, Snapshot

# Most events have one party on a side, and need no list. Without NOT MATERIALIZED all events would
# be held in memory, for they are read twice.
_SQL = """
WITH chosen AS NOT MATERIALIZED ({chosen}), simple AS (
    SELECT unnest(CASE WHEN a.base = r.base THEN [a.base] ELSE [a.base, r.base] END) AS base,
        {months}
    FROM chosen LEFT JOIN parties a ON a.id = actors[1] LEFT JOIN parties r ON r.id = recipients[1]
    WHERE len(actors) <= 1 AND len(recipients) <= 1
), several AS (
    SELECT unnest(list_concat(actors, recipients)) AS party, chosen.id, {months} FROM chosen
    WHERE len(actors) > 1 OR len(recipients) > 1
), told AS (
    SELECT base, {months}, count(*) AS events FROM simple GROUP BY ALL
    UNION ALL SELECT base, {months}, count(DISTINCT several.id) AS events
    FROM several JOIN parties ON parties.id = party GROUP BY ALL
)
SELECT base, {months}, sum(events)::BIGINT AS events FROM told WHERE base IS NOT NULL GROUP BY ALL
"""
_BY_MONTH = _SQL.format(months="known, first, last, dated", chosen="""
    SELECT id, actors, recipients, "date".precision <> 'unknown' AS dated,
        date_trunc('month', known_at)::DATE AS known,
        date_trunc('month', "date".start)::DATE AS first,
        date_trunc('month', "date"."end")::DATE AS last
    FROM events
""")


def party_counts(snapshot: Snapshot, chosen: EventFilter) -> Mapping[str, int]:
    """Events of each party by its base id (`KGZ` has those of `KGZ:COP` too).

    Args:
        snapshot: The record.
        chosen: Which events count; its parties are not asked for.
    """
    if _is_of_months(chosen):
        found = _summed(snapshot.query(_BY_MONTH), chosen)
    else:
        sql, values = chosen.query(ordered=False)
        found = snapshot.query(_SQL.format(chosen=sql, months="true AS every"), values)
    return dict(zip(found.column("base").to_pylist(), found.column("events").to_pylist(),
                    strict=True))


def _is_of_months(chosen: EventFilter) -> bool:
    """Whether nothing is asked but days, and these are the first or the last of their months."""
    firsts = [chosen.since, *(
        day + timedelta(days=1) for day in (chosen.until, chosen.as_of)
        if day is not None and day < date.max)]
    nothing_else = replace(chosen, since=None, until=None, as_of=None) == EventFilter()
    return nothing_else and all(day is None or day.day == 1 for day in firsts)


def _summed(months: pa.Table, chosen: EventFilter) -> pa.Table:
    """Counts by month summed over those that are asked about, as `EventFilter` has it."""
    if chosen.as_of is not None:
        months = months.filter(pc.less_equal(months.column("known"), chosen.as_of))
    for day, name, lies in (
        (chosen.since, "last", pc.greater_equal), (chosen.until, "first", pc.less_equal),
    ):
        if day is not None:
            inside = pc.fill_null(lies(months.column(name), day), True)  # an open end lies anywhere
            months = months.filter(pc.and_(months.column("dated"), inside))
    return months.group_by("base").aggregate([("events", "sum")]).rename_columns(
        ["base", "events"])
