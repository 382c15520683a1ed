"""Where everything stands in the drawing of concepts that hang together."""

from collections.abc import Mapping, Sequence

from multivector.arguments.arrows import Concept
from multivector.arguments.bundles import Bundle
from multivector.arguments.pictures.boxes import Box, make_box
from multivector.arguments.pictures.layers import Layered, layer
from multivector.arguments.pictures.ordering import order_columns, place_heights
from multivector.arguments.pictures.shapes import Layout, Line, PlacedBox, Point
from multivector.arguments.xml_text import clean

_GAP_Y = 26.0  # between boxes of a column
_GAP_X = 110.0  # between columns: room for lines to turn, and for signs
_BEND = 10.0  # height that a line takes where it passes a column
_PORT = 15.0  # between lines that meet one side of a box
_APART = 6.0  # between lines that pass a column at one place
_LOOP = 60.0  # how far the line of a concept to itself stands out


def lay_out_part(concepts: Sequence[Concept], bundles: Sequence[Bundle]) -> Layout:
    """The layered drawing of concepts that hang together, from left to right."""
    places = {concept.id: place for place, concept in enumerate(concepts)}
    ends = [(places[one.first.cause], places[one.first.effect]) for one in bundles]
    layered = layer(len(places), ends)
    columns = order_columns(layered)
    ports = _count_ports(layered, ends)
    boxes = [
        make_box(clean(concept.label), (ports[at] + 0.5) * _PORT)
        for at, concept in enumerate(concepts)
    ]
    sizes = {
        node: boxes[node].height if node < len(boxes) else _BEND
        for column in columns for node in column
    }
    heights = place_heights(columns, layered, sizes, _GAP_Y)
    lefts, widths = _place_columns(columns, boxes)
    placed = tuple(
        PlacedBox(
            key, boxes[at], lefts[at] + (widths[at] - boxes[at].width) / 2,
            heights[at] - boxes[at].height / 2,
        )
        for key, at in places.items()
    )
    middles = {node: (lefts[node] + widths[node] / 2, heights[node]) for node in heights}
    lines = _draw_lines(bundles, ends, layered, placed, middles)
    rights = [one.left + one.box.width for one in placed]
    rights += [rights[a] + _LOOP for a, b in ends if a == b]
    return Layout(
        placed, lines, max(rights, default=0.0),
        max((heights[node] + sizes[node] / 2 for node in heights), default=0.0),
    )


def _place_columns(
    columns: Sequence[Sequence[int]], boxes: Sequence[Box]
) -> tuple[dict[int, float], dict[int, float]]:
    lefts: dict[int, float] = {}
    widths: dict[int, float] = {}
    left = 0.0
    for column in columns:
        width = max((boxes[node].width for node in column if node < len(boxes)), default=0.0)
        for node in column:
            lefts[node], widths[node] = left, width
        left += width + _GAP_X
    return lefts, widths


def _count_ports(layered: Layered, ends: Sequence[tuple[int, int]]) -> dict[int, int]:
    """The most lines that meet one side of each concept."""
    column_of = {node: at for at, column in enumerate(layered.columns) for node in column}
    sides: dict[tuple[int, bool], int] = {}
    for a, b in ends:
        for node, other in ((a, b), (b, a)):
            key = (node, column_of[other] >= column_of[node])
            sides[key] = sides.get(key, 0) + 1
    return {
        node: max(sides.get((node, True), 0), sides.get((node, False), 0))
        for node in range(layered.count)
    }


def _draw_lines(
    bundles: Sequence[Bundle], ends: Sequence[tuple[int, int]], layered: Layered,
    placed: Sequence[PlacedBox], middles: Mapping[int, Point],
) -> tuple[Line, ...]:
    """The lines; at each side of a box they meet it one below the other, as they come."""
    meeting: dict[tuple[int, bool], list[tuple[float, int, int]]] = {}
    chains = [
        (a, a) if a == b else layered.chains[a, b] for a, b in ends
    ]
    for number, chain in enumerate(chains):
        for end, (node, near) in enumerate(((chain[0], chain[1]), (chain[-1], chain[-2]))):
            right = middles[near][0] >= middles[node][0]
            meeting.setdefault((node, right), []).append((middles[near][1], number, end))
    ports: dict[tuple[int, int], Point] = {}
    for (node, right), met in meeting.items():
        box = placed[node]
        x = box.left + box.box.width if right else box.left
        for place, (_, number, end) in enumerate(sorted(met)):
            shift = (place - (len(met) - 1) / 2) * _PORT
            ports[number, end] = (x, middles[node][1] + shift)
    passing: dict[int, list[int]] = {}
    for number, chain in enumerate(chains):
        for node in chain[1:-1]:
            passing.setdefault(node, []).append(number)

    def bend(number: int, node: int) -> Point:
        x, y = middles[node]
        return x, y + (passing[node].index(number) - (len(passing[node]) - 1) / 2) * _APART

    return tuple(
        Line(bundle, (
            ports[number, 0], *(bend(number, node) for node in chains[number][1:-1]),
            ports[number, 1],
        ))
        for number, bundle in enumerate(bundles)
    )
