"""The latest events of a party: found for all parties at once, and remembered.

To find those of one party reads as much as to find those of all, so that the page of the next state
need not look again (`party_counts`). Only a stretch of days is searched; a party that has other
events, and too few in it, is searched for by itself.
"""

from dataclasses import replace
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from multivector.records import EventFilter, stored_event
from multivector.web.listing import Listed, list_events
from multivector.web.observatory.event_lists import latest_events
from multivector.web.observatory.party_counts import party_counts
from multivector.web.observatory.recent import stretches
from multivector.web.observatory.visiting import Visit

# In the order of `event_lists`.
_LATEST = """
WITH recent AS (
    SELECT id, "date".start AS start, known_at, document, evidence.start AS begins,
        list_distinct(list_concat(actors, recipients)) AS parties
    FROM ({chosen}) WHERE "date".start >= $_begin
), sides AS (
    SELECT DISTINCT base, told.* EXCLUDE (party)
    FROM (SELECT * EXCLUDE (parties), unnest(parties) AS party FROM recent) told
    JOIN parties ON parties.id = party
)
SELECT base AS party, id, start, row_number() OVER (PARTITION BY base ORDER BY
    start DESC NULLS LAST, known_at DESC NULLS LAST, document, begins, id) AS place
FROM sides QUALIFY place <= $_most ORDER BY party, place
"""
_EVENTS = """
SELECT * FROM events WHERE id IN (SELECT unnest($ids)) AND "date".start BETWEEN $first AND $last
"""


def latest_of(
    visit: Visit, chosen: EventFilter, party: str, most: int
) -> tuple[Listed, ...]:
    """The latest events in which a party stands on either side, with their sentences.

    Args:
        visit: The request.
        chosen: Which events; its parties are not asked for.
        party: Its base id: `KGZ` has those of `KGZ:COP` too.
        most: At most so many.
    """
    wanted = min(most, party_counts(visit.snapshot, chosen).get(party, 0))
    if not wanted:
        return ()
    ends = [one for one in (chosen.until, chosen.as_of) if one is not None]
    # Where no stretch is short enough there are few events in all, and all are searched.
    begin = next(stretches(visit.snapshot, min(ends, default=None))) or date.min
    sql, values = chosen.query(ordered=False)
    places = visit.snapshot.query(
        _LATEST.format(chosen=sql), {**values, "_begin": begin, "_most": most})
    mine = places.filter(pc.equal(places.column("party"), party)).column("id")
    if len(mine) < wanted:
        return latest_events(visit, *replace(chosen, party=party).query(ordered=False), most=most)
    rows = visit.snapshot.recalled(
        "latest of parties", (chosen, begin, most), lambda: _events(visit, places))
    kept = rows.filter(pc.is_in(rows.column("id"), mine.combine_chunks())).to_pylist()
    events: dict[str, Any] = {row["id"]: stored_event(row) for row in kept}
    return tuple(list_events(
        visit.snapshot, visit.world, [events[one] for one in mine.to_pylist()]))


def _events(visit: Visit, places: pa.Table) -> pa.Table:
    """The events that are the latest of any party."""
    days = pc.min_max(places.column("start"))
    return visit.snapshot.query(_EVENTS, {
        "ids": places.column("id").unique().to_pylist(),
        "first": days["min"].as_py(), "last": days["max"].as_py(),
    })
