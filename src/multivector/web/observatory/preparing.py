"""What is found in a snapshot before anybody sees it, so that its first visitor need not wait.

The answers of its queries are recalled by the snapshot itself (`records.recall`); here are asked
those of the first page and of what the watch holds, which read the whole record.
"""

from contextlib import suppress

from multivector.domain import UsageError
from multivector.records import EventFilter, Snapshot
from multivector.web.figures import read_figures
from multivector.web.observatory.asking import Asked
from multivector.web.observatory.pages import changes, start
from multivector.web.observatory.party_counts import party_counts
from multivector.web.observatory.recent import stretches
from multivector.web.observatory.visiting import House, Visit

_OPEN = "SELECT count(*) AS pairs FROM pairs"


def prepare(house: House, snapshot: Snapshot) -> None:
    """Open a snapshot's tables, those held in memory too, and ask what the first pages ask."""
    snapshot.query(_OPEN)
    read_figures(snapshot, pairs=0)
    party_counts(snapshot, EventFilter(since=house.watch.since, until=house.watch.until))
    list(stretches(snapshot, None))
    visit = Visit(house, snapshot, {}, Asked((), ()), {})
    start.busiest(visit)
    with suppress(UsageError):  # the page itself tells what cannot be asked of this watch
        changes.show(visit)
