"""The map as a signed graph: what bears on what, whoever argues it."""

from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx

from multivector.arguments.arrows import Arrow
from multivector.arguments.maps import ArgumentMap
from multivector.domain import LinkKind


@dataclass(frozen=True, slots=True)
class Link:
    """All arrows from one concept to another that carry a change.

    Attributes:
        cause: Id.
        effect: Id.
        sign: +1 or -1; None where the arrows contradict each other.
        arrows: One at least.
    """

    cause: str
    effect: str
    sign: int | None
    arrows: tuple[Arrow, ...]


def links_of(drawn: ArgumentMap) -> tuple[Link, ...]:
    """The links of a map, in the order of their first arrows.

    A moderating arrow carries no change by itself: it is part of no link.
    """
    groups: dict[tuple[str, str], list[Arrow]] = {}
    for arrow in drawn.arrows:
        if arrow.kind is not LinkKind.MODERATING:
            groups.setdefault((arrow.cause, arrow.effect), []).append(arrow)
    return tuple(
        Link(cause, effect, common_sign(one.sign for one in arrows), tuple(arrows))
        for (cause, effect), arrows in groups.items()
    )


def signed_graph(drawn: ArgumentMap) -> "nx.DiGraph":
    """The links as a graph.

    Its nodes are the places of the concepts in the map, so that walks over it do not depend on
    how strings are hashed; each edge holds its `link`.
    """
    places = {key: place for place, key in enumerate(drawn.ids)}
    graph = nx.DiGraph()
    graph.add_nodes_from(range(len(places)))
    for link in links_of(drawn):
        graph.add_edge(places[link.cause], places[link.effect], link=link)
    return graph


def common_sign(signs: Iterable[int | None]) -> int | None:
    """The one sign that all have; None where they differ or one is unknown."""
    told = set(signs)
    return told.pop() if len(told) == 1 else None


def product_sign(signs: Iterable[int | None]) -> int | None:
    """The sign of a chain of links; None where one of them is contested."""
    sign = 1
    for one in signs:
        if one is None:
            return None
        sign *= one
    return sign
