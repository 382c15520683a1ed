"""What changed since a day: the first page."""

from datetime import date, timedelta
from typing import Any

from multivector.domain import UsageError
from multivector.measures.digest import last_day
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

PARAMETERS = (*MEASURE, "threshold")
STRETCHES = (7, 30, 90, 365, 1825)
"""Days that are offered; of 30 and more the shortest with acts enough is shown unless asked."""
COLUMNS = ("actor", "recipient", "change", "low", "high", "is_clear", "before", "balance", *QUADS,
           "acts", "said", "undated", "publishers", "events")

_THRESHOLD = 0.5
_LOWEST, _HIGHEST = 0.0, 20.0
_ENOUGH = 30  # acts told in a stretch that can be told of
_TOLD = "SELECT count(*) AS acts FROM pairs WHERE known_at BETWEEN $since AND $until {curated}"


def show(visit: Visit) -> Answer:
    """The pairs that moved, by how much, on whose word, and the events that moved them."""
    until = visit.until or visit.as_of or last_day(
        visit.snapshot, curated=visit.counts_curated())
    threshold = _threshold(visit)
    if until is None:
        return _nothing(visit, threshold)
    since = visit.since or _since(visit, until)
    if since > until:
        raise UsageError("it would end before it begins", item=f"since {since}",
                         hint=f"The last day is {until}; `until` names another")
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


def _since(visit: Visit, until: date) -> date:
    """The first day of the shortest stretch in which enough was told."""
    curated = "" if visit.counts_curated() else "AND NOT curated"
    first = until
    for days in STRETCHES[1:]:
        first = until - timedelta(days=days - 1)
        told = visit.snapshot.query(_TOLD.format(curated=curated),
                                    {"since": first, "until": until})
        if told.column("acts")[0].as_py() >= _ENOUGH:
            break
    return first


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
