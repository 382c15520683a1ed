"""What is found in a snapshot before anybody sees it, so that the first visitor need not wait."""

from multivector.records import Snapshot

_OPEN = "SELECT count(*) AS pairs FROM pairs"


def prepare(snapshot: Snapshot) -> None:
    """Open its tables, and read those that are held in memory."""
    snapshot.query(_OPEN)
