"""From which day on to look for the latest events, so that older ones need not be read.

Files are sorted by time as good as runs and imports come in time: a day from which on to look
spares most of them. Where too few are found, the next stretch is longer, and the last is all.
"""

from collections.abc import Iterator
from datetime import date

from multivector.records import Snapshot

_STEPS = (30_000, 300_000)
"""Events of all parties in a stretch; ours: one in a thousand of the first fills a page."""

_MONTHS = """
SELECT date_trunc('month', "date".start)::DATE AS month, count(*) AS events FROM events
WHERE "date".start IS NOT NULL GROUP BY month ORDER BY month DESC
"""


def stretches(snapshot: Snapshot, before: date | None) -> Iterator[date | None]:
    """First days of ever longer stretches of time, then None for all of it.

    Args:
        snapshot: The record.
        before: Later events are not asked for; None where they are.
    """
    months = snapshot.query(_MONTHS)
    begins, counts = (months.column(name).to_pylist() for name in ("month", "events"))
    for most in _STEPS:
        held = 0
        for begin, count in zip(begins, counts, strict=True):
            if before is not None and begin > before:
                continue
            held += count
            if held >= most:
                yield begin
                break
    yield None
