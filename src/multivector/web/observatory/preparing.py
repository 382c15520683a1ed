"""What is found in a snapshot before anybody sees it, so that its first visitor need not wait.

The answers of its queries are recalled by the snapshot itself (`records.recall`); here the first
page's are asked for, which read the whole record.
"""

from multivector.measures import Options, Period
from multivector.measures.pair_totals import pair_totals
from multivector.records import EventFilter, Snapshot
from multivector.runs import Watch
from multivector.web.figures import read_figures
from multivector.web.observatory.party_counts import party_counts
from multivector.web.observatory.recent import stretches
from multivector.web.observatory.visiting import counts_curated
from multivector.worlds import World

_OPEN = "SELECT count(*) AS pairs FROM pairs"


def prepare(snapshot: Snapshot, watch: Watch, world: World) -> None:
    """Open a snapshot's tables, those held in memory too, and ask what the first page asks."""
    snapshot.query(_OPEN)
    read_figures(snapshot, pairs=0)
    party_counts(snapshot, EventFilter(since=watch.since, until=watch.until))
    list(stretches(snapshot, None))
    pair_totals(snapshot, Options(
        since=watch.since, until=watch.until, by=Period.ALL,
        include_curated=counts_curated(snapshot), world=world, evidence=0,
    ))
