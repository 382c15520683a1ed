"""The shape of a map: how dense it is, which signs prevail, which concepts are central."""

from dataclasses import dataclass

import networkx as nx

from multivector.arguments.links import links_of, signed_graph
from multivector.arguments.maps import ArgumentMap


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a concept stands.

    Attributes:
        concept: Id.
        causes: Links into it.
        effects: Links out of it.
        betweenness: Share of the shortest paths between two others that lead through it, 0 to 1
            (Freeman 1977).
        role: `driver` (nothing bears on it), `outcome` (it bears on nothing), `between`, or
            `apart` (neither), as Eden, Ackermann and Cropper (1992) sort heads and tails.
    """

    concept: str
    causes: int
    effects: int
    betweenness: float
    role: str


@dataclass(frozen=True, slots=True)
class Shape:
    """The figures of a map.

    Attributes:
        concepts: How many.
        arrows: How many, each claim of each speaker once.
        links: Pairs of concepts that an arrow joins in that direction.
        density: Links over the links that could be, 0 to 1; None where there is one concept.
        positive: Links that raise.
        negative: Links that lower.
        contested: Links that are argued to do both.
        standings: Of each concept, the most connected first.
    """

    concepts: int
    arrows: int
    links: int
    density: float | None
    positive: int
    negative: int
    contested: int
    standings: tuple[Standing, ...]


def measure_shape(drawn: ArgumentMap) -> Shape:
    """The figures of a map; moderating arrows count as arrows, and make no link."""
    links = links_of(drawn)
    graph = signed_graph(drawn)
    between = nx.betweenness_centrality(graph)
    standings = [
        Standing(key, graph.in_degree(place), graph.out_degree(place), between[place],
                 _role(graph.in_degree(place), graph.out_degree(place)))
        for place, key in enumerate(drawn.ids)
    ]
    size = len(drawn.concepts)
    signs = [link.sign for link in links]
    return Shape(
        concepts=size,
        arrows=len(drawn.arrows),
        links=len(links),
        density=len(links) / (size * (size - 1)) if size > 1 else None,
        positive=signs.count(1),
        negative=signs.count(-1),
        contested=signs.count(None),
        standings=tuple(
            sorted(standings, key=lambda one: (-(one.causes + one.effects), -one.betweenness))
        ),
    )


def _role(causes: int, effects: int) -> str:
    if causes and effects:
        return "between"
    if effects:
        return "driver"
    return "outcome" if causes else "apart"
