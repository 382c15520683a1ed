"""The events behind the figures of a bloc and of a state's vector."""

from collections.abc import Iterable, Mapping
from typing import Any

from multivector.domain import UsageError
from multivector.measures.blocs import outward_events
from multivector.measures.cohesion import cohesion
from multivector.measures.vectors import vectors
from multivector.web.observatory.answers import Answer
from multivector.web.observatory.event_lists import read_list
from multivector.web.observatory.links import link, part
from multivector.web.observatory.pages.acts import parse_period
from multivector.web.observatory.pages.dyad import known_party
from multivector.web.observatory.visiting import MEASURE, Visit

BLOC_PARAMETERS = (*MEASURE, "period", "member", "kind", "page")
BLOC_KINDS = ("inside", "joint", "outward")
STATE_PARAMETERS = (*MEASURE, "pole", "dimension", "period", "page")

_ALL = 1_000_000  # more ids than any figure rests on here
_CHOSEN = "SELECT * FROM events WHERE id IN (SELECT unnest($ids))"


def show_bloc(visit: Visit) -> Answer:
    """Acts in a period: of cooperation among members, or on outsiders, all or the joint ones."""
    bloc = known_party(visit, "first")
    by, start = parse_period(visit.asked.one("period") or "all")
    kind = visit.asked.choice("kind", BLOC_KINDS, "inside")
    if kind != "inside":
        options = visit.options(bloc, by=by.value)
        ids = outward_events(visit.snapshot, options, start, joint=kind == "joint")
        return _answer(
            visit, [{"events": ids}],
            f"{visit.world.title_of(bloc)}, acts on outsiders{', joint' * (kind == 'joint')}",
            f"/bloc/{part(bloc)}", len(ids),
            "Joint is what several members, or the bloc itself, do together.")
    member = visit.asked.party("member", visit.world)
    options = visit.options(bloc, by=by.value, evidence=_ALL).but(replicates=0)
    rows = [
        row for row in cohesion(visit.snapshot, options).to_pylist()
        if row["member"] == member and start in (None, row["period"])
    ]
    told = f"{visit.world.title_of(bloc)}, acts inside"
    counted = sum(row["inside"] for row in rows)
    return _answer(visit, rows, told, f"/bloc/{part(bloc)}", counted,
                   "An event of several members counts once for each ordered pair of them.")


def show_state(visit: Visit) -> Answer:
    """The acts behind a pole's share in a dimension of a state's ties."""
    state = known_party(visit, "first")
    pole, dimension = visit.asked.one("pole"), visit.asked.one("dimension")
    if pole is None or dimension is None:
        raise UsageError("a pole and a dimension are needed", hint="The state's page links here")
    by, start = parse_period(visit.asked.one("period") or "all")
    options = visit.options(state, by=by.value, evidence=_ALL)
    rows = [
        row for row in vectors(visit.snapshot, options, visit.house.watch.poles).to_pylist()
        if (row["party"], row["pole"], row["dimension"]) == (state, pole, dimension)
        and start in (None, row["period"])
    ]
    counted = sum(row["acts"] + row["conflicts"] for row in rows)
    told = f"{visit.world.title_of(state)} and {visit.world.title_of(pole)}, {dimension}"
    return _answer(visit, rows, told, f"/state/{part(state)}", counted,
                   "An act of several bodies of a pole may count more than once.")


def _answer(
    visit: Visit, rows: Iterable[Mapping[str, Any]], title: str, back: str, counted: int, how: str
) -> Answer:
    ids = sorted({one for row in rows for one in row["events"]})
    found = read_list(visit, f"{back}/acts", _CHOSEN, {"ids": ids})
    given: dict[str, object] = {
        name: value for name, value in visit.asked.given().items() if name in MEASURE
    }
    return Answer(
        "behind.html", title, {"counted": counted, **found.data()},
        context={"events": found.events, "paging": found.paging, "counted": counted, "how": how,
                 "back": link(back, **given), "curated": visit.counts_curated()},
        csv=lambda: found.csv(visit), name="acts",
    )
