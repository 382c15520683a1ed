"""Layers: every arrow leads to a later column, but for those that close a loop."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

Edge = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Layered:
    """Nodes in columns.

    Attributes:
        columns: Nodes of each column; those from `count` on are bends of long edges.
        count: How many nodes the graph has.
        chains: For each edge as it was given, the nodes that its line runs through, from its
            first end to its second.
    """

    columns: tuple[tuple[int, ...], ...]
    count: int
    chains: Mapping[Edge, tuple[int, ...]]


def layer(count: int, edges: Iterable[Edge]) -> Layered:
    """Put nodes into columns (Sugiyama, Tagawa and Toda 1981).

    Args:
        count: Nodes are 0 to count - 1.
        edges: Pairs of nodes; edges from a node to itself are left out.
    """
    given = [edge for edge in dict.fromkeys(edges) if edge[0] != edge[1]]
    rank = _loop_order(count, given)
    forward = sorted({(a, b) if rank[a] < rank[b] else (b, a) for a, b in given})
    depth = _depths(count, forward, rank)
    columns: list[list[int]] = [[] for _ in range(max(depth, default=-1) + 1)]
    for node in sorted(range(count), key=lambda one: rank[one]):
        columns[depth[node]].append(node)
    bends: dict[Edge, tuple[int, ...]] = {}
    following = count
    for a, b in forward:
        passed = range(depth[a] + 1, depth[b])
        for column in passed:
            columns[column].append(following + column - depth[a] - 1)
        bends[a, b] = (a, *range(following, following + len(passed)), b)
        following += len(passed)
    chains = {
        (a, b): bends[a, b] if (a, b) in bends else tuple(reversed(bends[b, a])) for a, b in given
    }
    return Layered(tuple(tuple(column) for column in columns), count, chains)


def _loop_order(count: int, edges: Sequence[Edge]) -> list[int]:
    """A place for each node, such that few edges lead back (Eades, Lin and Smyth 1993)."""
    left = set(range(count))
    first: list[int] = []
    last: list[int] = []
    while left:
        into = dict.fromkeys(left, 0)
        out = dict.fromkeys(left, 0)
        for a, b in edges:
            if a in left and b in left:
                out[a] += 1
                into[b] += 1
        sinks = [node for node in sorted(left) if not out[node]]
        sources = [node for node in sorted(left) if not into[node] and out[node]]
        if sinks:
            last[:0] = sinks
            left.difference_update(sinks)
        elif sources:
            first += sources
            left.difference_update(sources)
        else:
            best = max(sorted(left), key=lambda node: out[node] - into[node])
            first.append(best)
            left.remove(best)
    rank = [0] * count
    for place, node in enumerate((*first, *last)):
        rank[node] = place
    return rank


def _depths(count: int, forward: Sequence[Edge], rank: Sequence[int]) -> list[int]:
    """The longest way to each node; then sources move up to what they lead to."""
    depth = [0] * count
    for a, b in sorted(forward, key=lambda edge: rank[edge[0]]):
        depth[b] = max(depth[b], depth[a] + 1)
    has_causes = {b for _, b in forward}
    for node in range(count):
        led_to = [depth[b] for a, b in forward if a == node]
        if node not in has_causes and led_to:
            depth[node] = min(led_to) - 1
    return depth
