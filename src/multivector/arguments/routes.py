"""Paths: the ways in which a change of one concept reaches another."""

from dataclasses import dataclass
from itertools import islice, pairwise, takewhile

import networkx as nx

from multivector.arguments.links import Link, product_sign, signed_graph
from multivector.arguments.loops import LONGEST, say_change
from multivector.arguments.maps import ArgumentMap

MOST = 200


@dataclass(frozen=True, slots=True)
class Route:
    """One path that meets no concept twice.

    Attributes:
        links: From the first concept to the last.
    """

    links: tuple[Link, ...]

    @property
    def sign(self) -> int | None:
        """+1 where more of the first is more of the last, -1 where less, None if contested."""
        return product_sign(link.sign for link in self.links)

    @property
    def concepts(self) -> tuple[str, ...]:
        """Ids, the ends included."""
        return (self.links[0].cause, *(link.effect for link in self.links))


@dataclass(frozen=True, slots=True)
class Routes:
    """The paths from one concept to another, the shortest first.

    Attributes:
        found: Up to the bounds that were asked for.
        longest: Arrows of the longest path that was looked for.
        is_cut: Whether there are more of that length than were listed.
    """

    found: tuple[Route, ...]
    longest: int
    is_cut: bool


def find_routes(
    drawn: ArgumentMap, cause: str, effect: str, longest: int = LONGEST, most: int = MOST
) -> Routes:
    """The paths from one concept to another.

    Args:
        drawn: The map.
        cause: Id of the first concept.
        effect: Id of the last one; a path from a concept to itself is a loop, and none is
            given.
        longest: Arrows of the longest path that is looked for.
        most: Paths that are given at most.
    """
    graph = signed_graph(drawn)
    places = {key: place for place, key in enumerate(drawn.ids)}
    start, end = places[cause], places[effect]
    if start == end or not nx.has_path(graph, start, end):
        return Routes((), longest, False)
    walked = takewhile(
        lambda path: len(path) <= longest + 1, nx.shortest_simple_paths(graph, start, end)
    )
    taken = sorted(islice(walked, most + 1), key=lambda path: (len(path), path))
    found = tuple(
        Route(tuple(graph.edges[pair]["link"] for pair in pairwise(path)))
        for path in taken[:most]
    )
    return Routes(found, longest, len(taken) > most)


def say_route(route: Route, drawn: ArgumentMap, direction: int = 1) -> str:
    """A path in words: `more coercion, more distance, less trade`.

    Args:
        route: The path.
        drawn: Its map.
        direction: +1 to begin with more, -1 with less.
    """
    sign: int | None = direction
    steps = [f"{say_change(sign)} {drawn.label(route.links[0].cause)}"]
    for link in route.links:
        sign = product_sign((sign, link.sign))
        steps.append(f"{say_change(sign)} {drawn.label(link.effect)}")
    return ", ".join(steps)
