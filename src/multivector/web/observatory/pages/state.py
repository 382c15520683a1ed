"""A state: offices and memberships on a day, its vector, its strongest ties, its latest events."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from multivector.measures.dyad_columns import QUADS
from multivector.records import EventFilter
from multivector.web.observatory.answers import Answer, Moved, as_csv
from multivector.web.observatory.event_lists import event_data
from multivector.web.observatory.figures import term
from multivector.web.observatory.latest_of import latest_of
from multivector.web.observatory.lifelines import draw_lifelines
from multivector.web.observatory.links import command, part
from multivector.web.observatory.pages import start, vector
from multivector.web.observatory.pages.dyad import known_party
from multivector.web.observatory.party_counts import party_counts
from multivector.web.observatory.visiting import MEASURE, NotHereError, Visit, measure_parameters
from multivector.worlds import KnownFact, describe

PARAMETERS = MEASURE

_TIES = 12
_LATEST = 8
_DRAWN = ("office", "membership")
_KINDS = ("office", "membership", "tie", "existence")


def show(visit: Visit) -> Answer | Moved:
    """What is known of a state as of a day, and what the record has of it; the CSV has its ties."""
    state, world = known_party(visit, "first"), visit.world
    if state not in world.states:
        raise NotHereError("this is no state", item=state,
                           hint="The page of actors leads to blocs and others")
    if state != visit.path["first"]:
        return Moved(f"/state/{part(state)}")
    known = describe(world, state, visit.as_of)
    facts = [_fact(one) for one in known.facts] if known else []
    ties = start.busiest_of(visit, state).to_pylist()
    chosen = EventFilter(since=visit.since, until=visit.until, as_of=visit.as_of)
    events = party_counts(visit.snapshot, chosen).get(state, 0)
    latest = latest_of(visit, chosen, state, _LATEST)
    options = visit.options()
    shares, tilts, why_not = vector.now(visit, state)
    return Answer(
        "state.html", world.title_of(state),
        {
            "id": state, "as_of": visit.as_of, "facts": facts, "total": len(ties), "ties": ties,
            "vector": shares, "no_vector": why_not,
            "breadth": [*tilts.values()], "events": events,
            "latest": [event_data(one.stored) for one in latest],
        },
        context={
            "state": state, "kinds": [(kind, _of_kind(facts, kind)) for kind in _KINDS],
            "ties": ties[:_TIES], "quads": QUADS, "latest": latest,
            "events": events, "shares": _latest_shares(shares), "why_not": why_not,
            "curated": options.include_curated, "chosen": measure_parameters(options),
            "tilts": tilts, "lifelines": draw_lifelines(
                [one for one in facts if one["kind"] in _DRAWN], visit.as_of or _today(visit)),
            "as_of": visit.as_of, "since": visit.since, "until": visit.until,
        },
        csv=lambda: as_csv(start.COLUMNS, ties), name=f"ties-{state}",
        terminal=command("who", state, as_of=visit.as_of),
    )


def _today(visit: Visit) -> date:
    """The day that is looked from where none is asked for: when the record was written."""
    made = visit.snapshot.created_at
    return made.date() if made else date.max


def _latest_shares(rows: Iterable[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        if row["share"] is not None:
            found.setdefault(row["dimension"], []).append(row)
    return {
        name: sorted(shares, key=lambda row: -row["share"]) for name, shares in found.items()
    }


def _of_kind(facts: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    """Facts of a kind: what holds first, then what is over, the latest first."""
    mine = [fact for fact in facts if fact["kind"] == kind]
    mine.sort(key=lambda fact: fact["began"] or date.min, reverse=True)
    return sorted(mine, key=lambda fact: not fact["holds"])


def _fact(one: KnownFact) -> dict[str, Any]:
    return {
        "kind": one.kind, "text": one.text, "about": one.about, "holds": one.holds,
        "began": one.term.first, "ended": one.term.last, "term": term(one.term),
        "sources": list(one.sourcing.sources),
        "provenance": one.sourcing.provenance, "unverified": one.sourcing.unverified,
    }
