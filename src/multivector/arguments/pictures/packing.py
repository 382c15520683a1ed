"""The whole drawing: parts that do not hang together stand in rows, the largest first."""

from collections.abc import Sequence
from dataclasses import replace

import networkx as nx

from multivector.arguments.bundles import bundles_of
from multivector.arguments.maps import ArgumentMap
from multivector.arguments.pictures.layout import lay_out_part
from multivector.arguments.pictures.shapes import Layout

_GAP = 40.0  # between parts
_BROAD = 1.6  # width over height that a page of parts is packed to


def lay_out(drawn: ArgumentMap) -> Layout:
    """The drawing of a map; the same map gives the same drawing."""
    graph = nx.Graph()
    graph.add_nodes_from(drawn.ids)
    bundles = bundles_of(drawn)
    graph.add_edges_from((one.first.cause, one.first.effect) for one in bundles)
    parts = []
    for joined in nx.connected_components(graph):
        concepts = [one for one in drawn.concepts if one.id in joined]
        parts.append(lay_out_part(
            concepts, [one for one in bundles if one.first.cause in joined]
        ))
    packed = _pack(sorted(parts, key=lambda part: -len(part.boxes)))
    orders = {key: place for place, key in enumerate(drawn.ids)}
    return replace(
        packed,
        boxes=tuple(sorted(packed.boxes, key=lambda box: orders[box.concept])),
        lines=tuple(sorted(packed.lines, key=lambda line: line.bundle.number)),
    )


def _pack(parts: Sequence[Layout]) -> Layout:
    """The parts on shelves: each beside the last while there is room, else below."""
    area = sum((part.width + _GAP) * (part.height + _GAP) for part in parts)
    room = max([part.width for part in parts] + [(area * _BROAD) ** 0.5])
    left = top = shelf = widest = 0.0
    placed: list[Layout] = []
    for part in parts:
        if left and left + part.width > room:
            left, top = 0.0, top + shelf + _GAP
            shelf = 0.0
        placed.append(_moved(part, left, top))
        widest = max(widest, left + part.width)
        left += part.width + _GAP
        shelf = max(shelf, part.height)
    return Layout(
        tuple(box for part in placed for box in part.boxes),
        tuple(line for part in placed for line in part.lines), widest, top + shelf,
    )


def _moved(part: Layout, x: float, y: float) -> Layout:
    return replace(
        part,
        boxes=tuple(replace(box, left=box.left + x, top=box.top + y) for box in part.boxes),
        lines=tuple(
            replace(line, points=tuple((at + x, down + y) for at, down in line.points))
            for line in part.lines
        ),
    )
