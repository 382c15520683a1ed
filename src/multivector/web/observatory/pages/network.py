"""A small network: the strongest pairs of a period, laid out the same way each time."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from multivector.measures.dyad_columns import QUADS
from multivector.web.observatory.answers import Answer, Row, as_csv
from multivector.web.observatory.links import command, link, part
from multivector.web.observatory.pages.matrix import STRETCHES
from multivector.web.observatory.pairs_of import COLUMNS, read_pairs, strongest, tone
from multivector.web.observatory.visiting import (
    MEASURE,
    Visit,
    measure_flags,
    measure_parameters,
)
from multivector.web.observatory.window import find_window

PARAMETERS = MEASURE
MOST = 59
"""Edges at most: beyond them a matrix reads better."""
WIDTH, HEIGHT, MARGIN = 900.0, 620.0, 60.0

_SEED = 7
_ROUNDS = 200
_HUB = ""  # holds parts together that have nothing in common; it is not drawn
_PULL = 0.4
_LONGEST = 20  # characters of a name that is written out
_THICKEST = 8.0


@dataclass(frozen=True, slots=True)
class Edge:
    """A pair as a line."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    tone: int | None
    href: str
    row: Row


def show(visit: Visit) -> Answer:
    """The strongest pairs of the period and how they hang together."""
    window = find_window(visit, STRETCHES)
    options, rows, everyone = visit.options(), [], 0
    if window is not None:
        options = options.but(since=window[0], until=window[1])
        pairs = read_pairs(visit, options, directed=False)
        everyone, rows = pairs.num_rows, strongest(pairs, MOST)
    chosen = measure_parameters(options)
    places = lay_out(rows)
    return Answer(
        "network.html", "Network",
        {"since": options.since, "until": options.until, "total": len(rows),
         "pairs_in_all": everyone, "pairs": rows, "seed": _SEED,
         "places": [{"party": name, "x": x, "y": y} for name, (x, y) in places.items()],
         "curated": options.include_curated},
        context={
            "rows": rows, "edges": _edges(rows, places, chosen), "places": places,
            "options": options, "chosen": chosen, "everyone": everyone, "quads": QUADS,
            "short": lambda name: _short(visit.world.title_of(name), name),
            "width": WIDTH, "height": HEIGHT,
        },
        csv=lambda: as_csv(COLUMNS, rows), name=f"network-{options.since}",
        terminal=command("dyad", by="all", since=options.since, until=options.until,
                         as_of=options.as_of, flags=measure_flags(options)),
    )


def lay_out(rows: Sequence[Row]) -> dict[str, tuple[float, float]]:
    """Where each party stands: springs as strong as the logarithm of acts, from a fixed seed."""
    graph = nx.Graph()
    for row in sorted(rows, key=lambda row: (row["actor"], row["recipient"])):
        graph.add_edge(row["actor"], row["recipient"], weight=math.log1p(row["acts"]))
    if not graph:
        return {}
    graph.add_weighted_edges_from((_HUB, name, _PULL) for name in list(graph))
    found = nx.spring_layout(graph, seed=_SEED, iterations=_ROUNDS, k=2.2 / math.sqrt(len(graph)))
    del found[_HUB]
    low = [min(place[axis] for place in found.values()) for axis in (0, 1)]
    high = [max(place[axis] for place in found.values()) for axis in (0, 1)]

    def scaled(value: float, axis: int, size: float) -> float:
        spread = high[axis] - low[axis] or 1.0
        part_of = (float(value) - float(low[axis])) / float(spread)
        return round(MARGIN + (size - 2 * MARGIN) * part_of, 1)

    return {
        name: (scaled(place[0], 0, WIDTH), scaled(place[1], 1, HEIGHT))
        for name, place in sorted(found.items())
    }


def _short(title: str, party: str) -> str:
    return title if len(title) <= _LONGEST else party


def _edges(
    rows: Sequence[Row], places: Mapping[str, tuple[float, float]], chosen: Mapping[str, object]
) -> list[Edge]:
    most = max((row["acts"] for row in rows), default=1)
    return [
        Edge(
            *places[row["actor"]], *places[row["recipient"]],
            round(max(1.0, _THICKEST * math.sqrt(row["acts"] / most)), 1), tone(row),
            link(f"/dyad/{part(row['actor'])}/{part(row['recipient'])}", **chosen), row,
        )
        for row in reversed(rows)
    ]
