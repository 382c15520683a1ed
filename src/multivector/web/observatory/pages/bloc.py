"""A bloc: whether its members hold together, who they are, what they do together."""

from datetime import date
from typing import Any

import numpy as np

from multivector.domain import UsageError
from multivector.measures.cohesion import cohesion
from multivector.measures.null_band import null_band
from multivector.web.observatory.answers import Answer, Moved, as_csv
from multivector.web.observatory.band_chart import Point, draw_band
from multivector.web.observatory.figures import period_label, term
from multivector.web.observatory.lifelines import draw_lifelines
from multivector.web.observatory.links import command, part
from multivector.web.observatory.null_stretches import stretched
from multivector.web.observatory.pages.dyad import known_party
from multivector.web.observatory.visiting import (
    MEASURE,
    NotHereError,
    Visit,
    measure_flags,
    measure_parameters,
)
from multivector.worlds import Group, Organisation

PARAMETERS = (*MEASURE, "by")
FORMS = ("year", "quarter", "month", "all")
COLUMNS = ("bloc", "period", "member", "members", "inside", "expected", "cohesion", "low", "high",
           "conflict_inside", "conflict", "without", "at_edge", "outward", "joint", "agreement",
           "votes", "curated")


def show(visit: Visit) -> Answer | Moved:
    """Members on a day, and cohesion by period; the CSV has every period and member."""
    bloc, world = known_party(visit, "first"), visit.world
    actor = world.get(bloc)
    if not isinstance(actor, Organisation | Group):
        raise NotHereError("this is no organisation or group", item=bloc,
                           hint="The page of actors leads to states and blocs")
    if bloc != visit.path["first"]:
        return Moved(f"/bloc/{part(bloc)}")
    by = visit.asked.choice("by", FORMS, "year")
    options = visit.options(bloc, by=by)
    rows, why_not = _cohesion(visit, bloc, by)
    whole = [row for row in rows if row["member"] is None]
    last = whole[-1]["period"] if whole else None
    listed = actor.memberships if isinstance(actor, Organisation) else actor.members
    members = [
        {"member": one.member, "kind": one.kind, "term": term(one.term),
         "began": one.term.first, "ended": one.term.last,
         "holds": one.term.covers(visit.as_of), "sources": list(one.sourcing.sources)}
        for one in listed
    ]
    points = [
        Point(row["period"], row["cohesion"], row["low"], row["high"]) for row in whole
    ]
    chart = draw_band(points, by)
    null = [Point(row["period"], 0.0, *ends) for row, ends in zip(whole, _null(whole), strict=True)]
    return Answer(
        "bloc.html", world.title_of(bloc),
        {"id": bloc, "by": by, "total": len(rows), "members": members, "cohesion": rows,
         "no_cohesion": why_not, "of": getattr(actor, "members_of", None)},
        context={
            "bloc": bloc, "by": by, "forms_of_time": FORMS, "members": members, "whole": whole,
            "edge": [row for row in rows if row["member"] and row["period"] == last],
            "last": last, "why_not": why_not, "label": lambda day: period_label(day, by),
            "chart": chart, "null": () if chart is None else stretched(null, chart.scale, by),
            "lifelines": draw_lifelines(_lives(visit, members), _today(visit)),
            "options": options, "as_of": visit.as_of,
            "of": getattr(actor, "members_of", None), "chosen": measure_parameters(options),
        },
        csv=lambda: as_csv(COLUMNS, rows), name=f"cohesion-{bloc}",
        terminal=command("cohesion", bloc, by=by, since=options.since, until=options.until,
                         as_of=options.as_of, flags=measure_flags(options)),
    )


def _null(whole: list[dict[str, Any]]) -> list[tuple[float, float]]:
    band = null_band(np.array([row["expected"] for row in whole], np.float64))
    return [(float(low), float(high)) for low, high in band]


def _lives(visit: Visit, members: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {**one, "text": f"{visit.world.title_of(one['member'])}, {one['kind']}"}
        for one in members
    ]


def _today(visit: Visit) -> date:
    made = visit.snapshot.created_at
    return visit.as_of or (made.date() if made else date.max)


def _cohesion(visit: Visit, bloc: str, by: str) -> tuple[list[dict[str, Any]], str | None]:
    try:
        table = cohesion(visit.snapshot, visit.options(bloc, by=by))
    except UsageError as error:
        return [], str(error)
    rows = [{name: row[name] for name in COLUMNS} for row in table.to_pylist()]
    return rows, None if rows else "the record holds nothing of this bloc"
