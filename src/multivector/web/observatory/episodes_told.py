"""The rifts and rapprochements of a dyad with the acts that open and close them, by name."""

from typing import Any

from multivector.measures.episodes import episodes
from multivector.measures.shelf import Options
from multivector.records import stored_event
from multivector.web.listing import list_events
from multivector.web.observatory.answers import Row
from multivector.web.observatory.visiting import Visit, measure_parameters

_EVENTS = "SELECT * FROM events WHERE id IN (SELECT unnest($ids))"


def find_episodes(visit: Visit, options: Options) -> list[dict[str, Any]]:
    """The episodes of the options' pair, told; a snapshot's are remembered."""
    asked = measure_parameters(options).values()
    key = ("episodes", visit.snapshot.number, options.parties, *asked)
    return visit.house.memory.recall(key, lambda: _told(visit, options))


def plain_episode(episode: Row) -> dict[str, Any]:
    """An episode for a JSON twin."""
    return {name: value for name, value in episode.items() if name not in ("actor", "recipient")}


def mark_of(number: int, episode: Row) -> dict[str, Any]:
    """An episode as the chart of the dyad marks it."""
    return {
        "number": str(number), "kind": episode["kind"], "opened": episode["opened"],
        "ended": episode["ended"], "opening": episode["opening_told"],
        "closing": episode["closing_told"] or "nothing recorded closed it",
    }


def _told(visit: Visit, options: Options) -> list[dict[str, Any]]:
    rows = episodes(visit.snapshot, options).to_pylist()
    ids = sorted({row[end] for row in rows for end in ("opening", "closing") if row[end]})
    stored = [stored_event(one) for one in visit.snapshot.query(_EVENTS, {"ids": ids}).to_pylist()]
    names = {
        one.record["id"]: f"{one.date}: {one.told}"
        for one in list_events(visit.snapshot, visit.world, stored)
    }
    return [
        {**row, "opening_told": names.get(row["opening"]),
         "closing_told": names.get(row["closing"]) if row["closing"] else None}
        for row in rows
    ]
