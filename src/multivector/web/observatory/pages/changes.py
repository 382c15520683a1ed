"""What changed since a day: the first page."""

from datetime import timedelta
from typing import Any

from multivector.domain import UsageError
from multivector.measures.dyad_columns import QUADS
from multivector.measures.moves import BEFORE, CLOSELY, earlier
from multivector.web.observatory.answers import Answer, Row, as_csv
from multivector.web.observatory.links import command, link
from multivector.web.observatory.moved import find_moved
from multivector.web.observatory.visiting import (
    MEASURE,
    Visit,
    measure_flags,
    measure_parameters,
)
from multivector.web.observatory.window import find_window

PARAMETERS = (*MEASURE, "threshold")
STRETCHES = (7, 30, 90, 365, 1825)
"""Days that are offered; of 30 and more the shortest with acts enough is shown unless asked."""
COLUMNS = ("actor", "recipient", "change", "low", "high", "is_clear", "before", "balance", *QUADS,
           "acts", "said", "undated", "publishers", "events")

_THRESHOLD = 0.5
_LOWEST, _HIGHEST = 0.0, 20.0


def show(visit: Visit) -> Answer:
    """The pairs that moved, by how much, on whose word, and the events that moved them."""
    threshold, window = _threshold(visit), find_window(visit, STRETCHES[1:])
    if window is None:
        return _nothing(visit, threshold)
    since, until = window
    options = visit.options().but(since=since, until=until)
    found, counts = find_moved(visit, options)
    rows = [row for row in found if row["change"] is not None and abs(row["change"]) >= threshold]
    new = [row for row in found if row["change"] is None]
    before = earlier(options)
    chosen = measure_parameters(options)
    return Answer(
        "changes.html", f"What changed since {since}",
        {"since": since, "until": until, "threshold": threshold, "total": len(rows),
         "pairs_that_acted": counts["pairs"], "looked_at_closely": counts["close"],
         "compared_with": {"since": before.since, "until": before.until},
         "moved": rows, "without_before": new, "curated": options.include_curated},
        context={
            "rows": rows, "new": new, "counts": counts, "threshold": threshold, "since": since,
            "until": until, "before": before, "options": options, "chosen": chosen,
            "windows": BEFORE, "closely": CLOSELY, "given": visit.since is not None,
            "stretches": [
                (days, link("/", **{**chosen, "since": until - timedelta(days=days - 1),
                                    "threshold": visit.asked.one("threshold")}))
                for days in STRETCHES
            ],
            "figures": visit.snapshot.counts,
        },
        csv=lambda: as_csv(COLUMNS, [_flat(row) for row in rows]), name=f"changed-{since}",
        terminal=command("digest", since=since, until=until, as_of=options.as_of,
                         flags=measure_flags(options)),
    )


def _threshold(visit: Visit) -> float:
    written = visit.asked.one("threshold") or str(_THRESHOLD)
    try:
        found = float(written)
    except ValueError:
        found = -1.0
    if not _LOWEST <= found <= _HIGHEST:
        raise UsageError(f"a threshold is a number from {_LOWEST:g} to {_HIGHEST:g}", item=written)
    return found


def _nothing(visit: Visit, threshold: float) -> Answer:
    return Answer(
        "changes.html", "What changed",
        {"since": None, "until": None, "threshold": threshold, "total": 0, "moved": []},
        context={"rows": [], "since": None, "options": visit.options(), "threshold": threshold},
        csv=lambda: as_csv(COLUMNS, []), name="changed",
    )


def _flat(row: Row) -> dict[str, Any]:
    return {**row, "events": [one["id"] for one in row["events"]]}
