"""Whom the worlds know: states, organisations and groups, or whoever a name may mean."""

from collections.abc import Iterable
from typing import Any

from multivector.records import EventFilter
from multivector.web.observatory.answers import Answer, as_csv
from multivector.web.observatory.links import command, party_link
from multivector.web.observatory.party_counts import party_counts
from multivector.web.observatory.visiting import Visit
from multivector.worlds import World, find_actor

PARAMETERS = ("q", "as_of")
COLUMNS = ("id", "name", "kind", "events")

_MOST = 20


def show(visit: Visit) -> Answer:
    """All states and blocs with their events; with words, whom these may mean."""
    words, world = visit.asked.one("q"), visit.world
    events = party_counts(visit.snapshot, EventFilter())
    ids: Iterable[str] = (*world.states, *world.organisations, *world.groups)
    if words:
        ids = [one.id for one in find_actor(world, words, visit.as_of)[:_MOST]]
    rows = [_row(one, world, events.get(one, 0)) for one in ids]
    if not words:
        rows = sorted((row for row in rows if row["events"]),
                      key=lambda row: (-row["events"], row["id"]))
    return Answer(
        "actors.html", "Actors", {"total": len(rows), "actors": rows},
        context={"words": words or "", "rows": rows,
                 "links": {row["id"]: party_link(row["id"], world) for row in rows}},
        csv=lambda: as_csv(COLUMNS, rows), name="actors",
        terminal=command("who", words, as_of=visit.as_of) if words else None,
    )


def _row(actor: str, world: World, events: int) -> dict[str, Any]:
    found = world.get(actor)
    return {"id": actor, "name": world.title_of(actor),
            "kind": type(found).__name__.lower() if found else None, "events": events}
