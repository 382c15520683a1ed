"""The pairs that moved, told: by how much, on whose word, and by which three events."""

from collections.abc import Mapping, Sequence
from typing import Any

from multivector.measures.dyad_columns import QUADS
from multivector.measures.moves import Move, Order, find_moves
from multivector.measures.shelf import Options
from multivector.records import event_id, stored_event
from multivector.records.codes import event_key
from multivector.web.observatory.visiting import Visit, measure_parameters
from multivector.web.wording import say_date, say_event

NAMED = 3
"""Events that are named for a pair."""

_EVIDENCE = 400  # acts of a pair whose publishers are counted
_WEIGHED = """
WITH asked AS (SELECT unnest($numbers) AS number, CAST(unnest($events) AS UBIGINT) AS event)
SELECT number, event, any_value(quad) AS quad, any_value(score) AS score,
    any_value(document) AS document
FROM asked JOIN pairs USING (event) GROUP BY number, event
"""
_PUBLISHERS = f"""
WITH acts AS ({_WEIGHED}), telling AS (
    SELECT CAST('0x' || unnest(events) AS UBIGINT) AS event, publishers FROM stories
), told AS (SELECT acts.number, acts.event, publishers FROM acts JOIN telling USING (event)),
named AS (
    SELECT number, unnest(publishers) AS publisher FROM told
    UNION ALL
    SELECT number, coalesce(d.outlet, '?') FROM acts JOIN documents d ON d.id = acts.document
    WHERE NOT EXISTS (SELECT 1 FROM told WHERE told.event = acts.event)
)
SELECT number, count(DISTINCT publisher) AS publishers FROM named GROUP BY number
"""  # noqa: S608 -- own text
_TOLD = "SELECT * FROM events WHERE id IN (SELECT unnest($ids))"

Row = dict[str, Any]


def find_moved(visit: Visit, options: Options) -> tuple[list[Row], Row]:
    """The pairs that were looked at closely, those that surely moved most first; and the counts.

    Returns:
        A row a pair: who, change and its ends, balances, acts by kind, publishers, events; and how
        many pairs acted in all. What a snapshot answers is remembered.
    """
    asked = measure_parameters(options)
    key = ("moved", visit.snapshot.number, *asked.values())

    def find() -> list[Row]:
        found = find_moves(visit.snapshot, options.but(evidence=_EVIDENCE), Order.CHANGE)
        return [*_rows(visit, found.close), {"pairs": found.pairs, "close": len(found.close)}]

    *rows, counts = visit.house.memory.recall(key, find)
    return rows, counts


def _rows(visit: Visit, close: Sequence[Move]) -> list[Row]:
    values = {
        "numbers": [number for number, move in enumerate(close) for _ in move.now["events"]],
        "events": [event_key(one) for move in close for one in move.now["events"]],
    }
    if not values["events"]:
        return []
    weighed: dict[int, list[Row]] = {}
    for row in visit.snapshot.query(_WEIGHED, values).to_pylist():
        weighed.setdefault(row["number"], []).append(row)
    publishers = {
        row["number"]: row["publishers"]
        for row in visit.snapshot.query(_PUBLISHERS, values).to_pylist()
    }
    chosen = {number: _movers(move, weighed.get(number, [])) for number, move in enumerate(close)}
    ids = sorted({one for found in chosen.values() for one in found})
    told = {
        one["id"]: f"{say_date(one['date'])}: {say_event(one, visit.world)}"
        for one in (stored_event(row).record for row in visit.snapshot.query(
            _TOLD, {"ids": ids}).to_pylist())
    }
    return [
        _row(move, publishers.get(number),
             [{"id": one, "told": told[one]} for one in chosen[number] if one in told])
        for number, move in enumerate(close)
    ]


def _movers(move: Move, acts: Sequence[Row]) -> list[str]:
    """The heaviest acts on the side to which the pair moved; of all where it did not."""
    warmer = None if move.change is None else move.change > 0
    acts = sorted(acts, key=lambda act: (
        warmer is not None and (act["quad"] <= 2) is not warmer, -abs(act["score"]), act["event"]))
    return [event_id(act["event"]) for act in acts[:NAMED]]


def _row(move: Move, publishers: int | None, events: Sequence[Mapping[str, str]]) -> Row:
    change, reach = move.change, move.reach
    return {
        "actor": move.pair[0], "recipient": move.pair[1], "change": change,
        "low": None if change is None or reach is None else change - reach,
        "high": None if change is None or reach is None else change + reach,
        "is_clear": move.is_clear, "balance": move.now["balance"],
        "before": None if move.before is None else move.before["balance"],
        **{kind: move.now[kind] for kind in QUADS}, "acts": move.acts, "said": move.now["said"],
        "undated": move.now["undated"], "publishers": publishers, "events": list(events),
    }
