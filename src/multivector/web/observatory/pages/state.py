"""A state: offices and memberships on a day, its vector, its strongest ties, its latest events."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import pyarrow.compute as pc

from multivector.domain import MultivectorError
from multivector.measures.dyad_columns import QUADS
from multivector.measures.vectors import vectors
from multivector.records import EventFilter
from multivector.web.observatory.answers import Answer, Moved, as_csv
from multivector.web.observatory.event_lists import event_data, latest_events
from multivector.web.observatory.figures import term
from multivector.web.observatory.links import command, part
from multivector.web.observatory.pages import start
from multivector.web.observatory.pages.dyad import known_party
from multivector.web.observatory.party_counts import party_counts
from multivector.web.observatory.visiting import MEASURE, NotHereError, Visit, measure_parameters
from multivector.worlds import KnownFact, describe

PARAMETERS = MEASURE

_TIES = 12
_LATEST = 8
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
    ties = start.busiest(visit, state)
    chosen = EventFilter(since=visit.since, until=visit.until, as_of=visit.as_of)
    events = party_counts(visit.snapshot, chosen).get(state, 0)
    latest = latest_events(
        visit, *replace(chosen, party=state).query(ordered=False), most=_LATEST)
    options = visit.options()
    shares, why_not = _vector(visit, state)
    return Answer(
        "state.html", world.title_of(state),
        {
            "id": state, "as_of": visit.as_of, "facts": facts, "total": len(ties), "ties": ties,
            "vector": shares, "no_vector": why_not, "events": events,
            "latest": [event_data(one.stored) for one in latest],
        },
        context={
            "state": state, "kinds": [(kind, _of_kind(facts, kind)) for kind in _KINDS],
            "ties": ties[:_TIES], "quads": QUADS, "latest": latest,
            "events": events, "shares": _latest_shares(shares), "why_not": why_not,
            "curated": options.include_curated, "chosen": measure_parameters(options),
            "as_of": visit.as_of, "since": visit.since, "until": visit.until,
        },
        csv=lambda: as_csv(start.COLUMNS, ties), name=f"ties-{state}",
        terminal=command("who", state, as_of=visit.as_of),
    )


def _vector(visit: Visit, state: str) -> tuple[list[dict[str, Any]], str | None]:
    """How its ties divide among the poles, over all days; or why that cannot be told."""
    try:
        # Of all states at once: the next one's page recalls what this one's read.
        options, poles = visit.options(), visit.house.watch.poles
        table = visit.snapshot.recalled(
            "vectors", (options, poles), lambda: vectors(visit.snapshot, options, poles))
    except MultivectorError as error:
        return [], str(error)
    kept = ("dimension", "pole", "share", "low", "high", "conflict", "acts", "conflicts",
            "sources")
    mine = table.filter(pc.equal(table.column("party"), state)).select(kept)
    told = mine.to_pylist()
    return told, None if told else "the record holds nothing between this state and the poles"


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
        "began": one.term.first, "term": term(one.term), "sources": list(one.sourcing.sources),
        "provenance": one.sourcing.provenance, "unverified": one.sourcing.unverified,
    }
