"""Sources and health: what was read, from whom, in which language; what was not, and why."""

from multivector.domain import vocabulary
from multivector.measures import Options, Period
from multivector.measures.coverage import COLUMNS, coverage
from multivector.records import Store
from multivector.runs import last_run
from multivector.runs.unknown import find_unknown
from multivector.web.figures import read_figures
from multivector.web.observatory.answers import Answer, as_csv
from multivector.web.observatory.asking import PER_PAGE
from multivector.web.observatory.links import command
from multivector.web.observatory.paging import Paging
from multivector.web.observatory.visiting import Visit

PARAMETERS = ("by", "as_of")
SKIPPED_PARAMETERS = ("reason", "page")

_FORMS = ("all", "year", "quarter", "month")
_SHOWN = tuple(one.name for one in COLUMNS if one.name != "events")
_MOST = 400  # rows that a page shows; the CSV has all
_NAMES = 15
_SKIPPED = """
SELECT source, reason, detail FROM skipped
WHERE $reason IS NULL OR reason = $reason ORDER BY reason, source, detail
"""


def show(visit: Visit) -> Answer:
    """Coverage by outlet and language, what was skipped, unknown names, the last run."""
    by = visit.asked.choice("by", _FORMS, "all")
    options = Options(by=Period(by), as_of=visit.as_of, include_curated=True, evidence=0)
    rows = [
        {name: row[name] for name in _SHOWN}
        for row in coverage(visit.snapshot, options).to_pylist()
    ]
    figures = read_figures(visit.snapshot, pairs=0)
    unknown = find_unknown(visit.snapshot, visit.world, _NAMES)
    run = last_run(Store.open(visit.house.watch.data))
    reasons: dict[str, int] = {}
    for one in figures.skipped:
        reasons[one.reason] = reasons.get(one.reason, 0) + 1
    return Answer(
        "sources.html", "Sources and health",
        {
            "total": len(rows), "coverage": rows, "documents": sum(r["documents"] for r in rows),
            "copies": sum(r["copies"] for r in rows), "events": sum(r["coded"] for r in rows),
            "skipped": reasons, "last_run": run,
            "unknown": [
                {"name": one.name, "sector": one.sector, "events": one.events,
                 "documents": one.documents, "sentence": one.sentence} for one in unknown
            ],
            "coders": dict(figures.basis.by_coder),
            "world": {"id": visit.world.id, "version": visit.world.version,
                      "known_through": visit.world.known_through},
        },
        context={"by": by, "forms_of_time": _FORMS, "rows": rows[:_MOST],
                 "sectors": vocabulary().sectors},
        csv=lambda: as_csv(_SHOWN, rows), name="coverage",
        terminal=command("coverage", by=by, as_of=visit.as_of, flags=["with-curated"]),
    )


def show_skipped(visit: Visit) -> Answer:
    """Everything that was passed over, with the reason."""
    reason = visit.asked.one("reason")
    rows = visit.snapshot.query(_SKIPPED, {"reason": reason}).to_pylist()
    paging = Paging.of(visit, "/skipped", len(rows))
    shown = rows[paging.skip:paging.skip + PER_PAGE]
    return Answer(
        "skipped.html", "Skipped", {**paging.data(), "skipped": shown},
        context={"paging": paging},
        csv=lambda: as_csv(("source", "reason", "detail"), rows), name="skipped",
        terminal=command("status", flags=["skipped"]),
    )
