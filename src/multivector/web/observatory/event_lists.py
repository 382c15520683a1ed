"""Lists of events: counted, one page of them read, or all of them as CSV."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from multivector.domain import UsageError
from multivector.records import StoredEvent, stored_event
from multivector.web.listing import Listed, list_events
from multivector.web.observatory.asking import PER_PAGE
from multivector.web.observatory.paging import Paging
from multivector.web.observatory.recent import stretches
from multivector.web.observatory.sheets import EventSheet, Sheet
from multivector.web.observatory.visiting import Visit

_COUNT = "SELECT count(*) AS total FROM ({sql})"
_ALL = """
SELECT * FROM ({sql}) WHERE {since}
ORDER BY "date".start DESC NULLS LAST, known_at DESC NULLS LAST, document, evidence.start, id
"""
# First which events, then the events: reading all columns of all that fit would take seconds.
_SINCE = '"date".start >= $_begin'
_PAGE = _ALL.replace("SELECT *", 'SELECT id, "date".start AS start', 1) + (
    " LIMIT $_page OFFSET $_skip")
_EVENTS = "SELECT * FROM events WHERE id IN (SELECT unnest($ids))"
_WITHIN = ' AND "date".start BETWEEN $first AND $last'  # spares what lies in other days


@dataclass(frozen=True, slots=True)
class EventList:
    """One page of a list of events, the latest first.

    Attributes:
        paging: Where it stands.
        events: Of the page, with their sentences.
        sql: The whole list.
        values: Its parameters.
    """

    paging: Paging
    events: tuple[Listed, ...]
    sql: str
    values: Mapping[str, object]

    def data(self) -> dict[str, Any]:
        """For the JSON twin: the page's events, and how many the whole list has."""
        return {**self.paging.data(), "events": [event_data(one.stored) for one in self.events]}

    def csv(self, visit: Visit) -> Sheet:
        """The whole list, to be saved.

        Raises:
            UsageError: If it is longer than the limit; it is never cut.
        """
        most = visit.house.settings.max_rows
        if self.paging.total > most:
            raise UsageError(
                f"the list has {self.paging.total} rows, and a page gives at most {most}",
                hint="Choose a shorter time, or use `multivector export`",
            )
        sql = _ALL.format(sql=self.sql, since="true")
        return EventSheet((), (), visit.snapshot.query(sql, self.values))


def read_list(visit: Visit, path: str, sql: str, values: Mapping[str, object]) -> EventList:
    """The page asked for of a list of events.

    Args:
        visit: The request.
        path: The address of the list.
        sql: A SELECT of rows of the events table, of our own text; in any order.
        values: Its parameters.
    """
    counted = visit.snapshot.query(_COUNT.format(sql=sql), values)
    paging = Paging.of(visit, path, counted.column("total")[0].as_py())
    return EventList(paging, latest_events(visit, sql, values, PER_PAGE, paging.skip), sql, values)


def latest_events(
    visit: Visit, sql: str, values: Mapping[str, object], most: int, skip: int = 0
) -> tuple[Listed, ...]:
    """The latest of the events that are chosen, with their sentences.

    Args:
        visit: The request.
        sql: As for `read_list`.
        values: Its parameters.
        most: At most so many.
        skip: How many later ones are left out.
    """
    ends = [one for one in map(values.get, ("until", "as_of")) if isinstance(one, date)]
    for begin in stretches(visit.snapshot, min(ends, default=None)):
        asked: dict[str, object] = {**values, "_page": most, "_skip": skip}
        if begin is not None:
            asked["_begin"] = begin
        since = "true" if begin is None else _SINCE
        chosen = visit.snapshot.query(_PAGE.format(sql=sql, since=since), asked)
        if chosen.num_rows == most:
            break
    ids, days = (chosen.column(name).to_pylist() for name in ("id", "start"))
    if not ids:
        return ()
    asked = {"ids": ids}
    if None not in days:
        asked |= {"first": min(days), "last": max(days)}
    rows = visit.snapshot.query(_EVENTS + (_WITHIN if "first" in asked else ""), asked)
    events = {row["id"]: stored_event(row) for row in rows.to_pylist()}
    return tuple(list_events(visit.snapshot, visit.world, [events[one] for one in ids]))


def event_data(stored: StoredEvent) -> dict[str, Any]:
    """An event for a JSON twin: its exchange form, and what the store knows besides."""
    return {
        **stored.record, "known_at": stored.known_at, "curated": stored.curated,
        "why": list(stored.why), "source": stored.source,
        "original": None if stored.original is None else dict(stored.original),
    }
