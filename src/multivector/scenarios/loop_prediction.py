"""What loop analysis tells of one push: the part of the tables that lies between two concepts."""

from dataclasses import dataclass, replace

import networkx as nx

from multivector.arguments import ArgumentMap, signed_graph
from multivector.domain import LinkKind
from multivector.scenarios.loop_analysis import analyse_loops


@dataclass(frozen=True, slots=True)
class Prediction:
    """What loop analysis tells of one concept if another is pushed up and stays so.

    Attributes:
        sign: +1, -1, or 0 where the terms cancel or there are none.
        weight: The weighted prediction, 0 to 1.
        terms: Feedback terms of either sign.
        is_checked: Whether the feedback of what lies between is below 0; else it tells nothing.
    """

    sign: int
    weight: float
    terms: int
    is_checked: bool


def predict(drawn: ArgumentMap, cause: str, effect: str) -> Prediction:
    """What the part of a map that lies between two concepts tells of a push.

    A loop that lies on no way from one to the other multiplies all terms alike; it is taken to
    be stable, and left out.

    Raises:
        UsageError: If the part has a contested link, or is too large.
    """
    graph = signed_graph(drawn)
    places = {key: place for place, key in enumerate(drawn.ids)}
    start, end = places[cause], places[effect]
    between = (nx.descendants(graph, start) | {start}) & (nx.ancestors(graph, end) | {end})
    kept = {key for key, place in places.items() if place in between | {start, end}}
    tables = analyse_loops(replace(
        drawn,
        concepts=tuple(one for one in drawn.concepts if one.id in kept),
        arrows=tuple(
            one for one in drawn.arrows
            if {one.cause, one.effect} <= kept and one.kind is not LinkKind.MODERATING
        ),
    ))
    place = (tables.ids.index(effect), tables.ids.index(cause))
    return Prediction(
        tables.sign(effect, cause), tables.weight(effect, cause), int(tables.terms[place]),
        tables.is_checked,
    )
