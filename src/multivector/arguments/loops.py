"""Loops: chains of arrows that come back to where they began."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

import networkx as nx

from multivector.arguments.links import Link, product_sign, signed_graph
from multivector.arguments.maps import ArgumentMap

LONGEST = 8  # concepts: nobody follows a longer loop, and their number grows without bound
MOST = 500
_NAMES = {1: "reinforcing", -1: "balancing", None: "contested"}


@dataclass(frozen=True, slots=True)
class Loop:
    """One loop.

    Attributes:
        concepts: Ids in the order of the arrows, from the one that stands first in the map.
        links: From each concept to the next, the last back to the first.
    """

    concepts: tuple[str, ...]
    links: tuple[Link, ...]

    @property
    def sign(self) -> int | None:
        """+1 where a change comes back stronger, -1 where it is checked, None if contested."""
        return product_sign(link.sign for link in self.links)

    @property
    def name(self) -> str:
        """`reinforcing`, `balancing`, or `contested`."""
        return _NAMES[self.sign]


@dataclass(frozen=True, slots=True)
class Loops:
    """The loops of a map, the shortest first.

    Attributes:
        found: Up to the bounds that were asked for.
        longest: Concepts of the longest loop that was looked for.
        is_cut: Whether there are more of that length than were listed.
    """

    found: tuple[Loop, ...]
    longest: int
    is_cut: bool


def find_loops(drawn: ArgumentMap, longest: int = LONGEST, most: int = MOST) -> Loops:
    """The loops of a map with at most so many concepts, at most so many of them."""
    graph = signed_graph(drawn)
    taken = list(islice(_shortest_first(graph, longest), most + 1))
    return Loops(tuple(_loop(drawn, graph, cycle) for cycle in taken[:most]), longest,
                 len(taken) > most)


def say_loop(loop: Loop, drawn: ArgumentMap) -> str:
    """A loop in words: `reinforcing: coercion, more distance, more coercion`."""
    steps = [drawn.label(loop.concepts[0])]
    sign: int | None = 1
    for link in loop.links:
        sign = product_sign((sign, link.sign))
        steps.append(f"{say_change(sign)} {drawn.label(link.effect)}")
    return f"{loop.name}: {', '.join(steps)}"


def say_change(sign: int | None) -> str:
    """`more`, `less`, or `more or less` where it is contested."""
    return {1: "more", -1: "less", None: "more or less"}[sign]


def _shortest_first(graph: "nx.DiGraph", longest: int) -> Iterator[tuple[int, ...]]:
    for length in range(1, min(longest, len(graph)) + 1):
        found = (
            cycle for cycle in nx.simple_cycles(graph, length_bound=length)
            if len(cycle) == length
        )
        yield from sorted(_from_first(cycle) for cycle in islice(found, MOST + 1))


def _from_first(cycle: list[int]) -> tuple[int, ...]:
    start = cycle.index(min(cycle))
    return tuple(cycle[start:] + cycle[:start])


def _loop(drawn: ArgumentMap, graph: "nx.DiGraph", cycle: tuple[int, ...]) -> Loop:
    ids = drawn.ids
    links = tuple(graph.edges[pair]["link"] for pair in pairwise((*cycle, cycle[0])))
    return Loop(tuple(ids[place] for place in cycle), links)
