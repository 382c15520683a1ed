"""Lists of events: counted, one page of them read, or all of them as CSV."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from multivector.domain import UsageError
from multivector.records import StoredEvent, stored_event, write_events
from multivector.web.listing import Listed, list_events
from multivector.web.observatory.asking import PER_PAGE
from multivector.web.observatory.paging import Paging
from multivector.web.observatory.visiting import Visit

_COUNT = "SELECT count(*) AS total FROM ({sql})"
_ALL = """
SELECT * FROM ({sql})
ORDER BY "date".start DESC NULLS LAST, known_at DESC NULLS LAST, document, evidence.start, id
"""
_PAGE = _ALL + " LIMIT $_page OFFSET $_skip"


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

    def csv(self, visit: Visit) -> bytes:
        """The whole list.

        Raises:
            UsageError: If it is longer than the limit; it is never cut.
        """
        most = visit.house.settings.max_rows
        if self.paging.total > most:
            raise UsageError(
                f"the list has {self.paging.total} rows, and a page gives at most {most}",
                hint="Choose a shorter time, or use `multivector export`",
            )
        out = io.BytesIO()
        write_events(visit.snapshot.query(_ALL.format(sql=self.sql), self.values), "csv", out)
        return out.getvalue()


def read_list(visit: Visit, path: str, sql: str, values: Mapping[str, object]) -> EventList:
    """The page asked for of a list of events.

    Args:
        visit: The request.
        path: The address of the list.
        sql: A SELECT of rows of the events table, of our own text.
        values: Its parameters.
    """
    counted = visit.snapshot.query(_COUNT.format(sql=sql), values)
    paging = Paging.of(visit, path, counted.column("total")[0].as_py())
    found = visit.snapshot.query(
        _PAGE.format(sql=sql), {**values, "_page": PER_PAGE, "_skip": paging.skip}
    )
    events = [stored_event(row) for row in found.to_pylist()]
    return EventList(
        paging, tuple(list_events(visit.snapshot, visit.world, events)), sql, values
    )


def event_data(stored: StoredEvent) -> dict[str, Any]:
    """An event for a JSON twin: its exchange form, and what the store knows besides."""
    return {
        **stored.record, "known_at": stored.known_at, "curated": stored.curated,
        "why": list(stored.why), "source": stored.source,
        "original": None if stored.original is None else dict(stored.original),
    }
