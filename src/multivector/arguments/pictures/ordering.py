"""The order within columns, and the heights, such that lines cross little and run level."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from multivector.arguments.pictures.layers import Layered

_SWEEPS = 12
_ROUNDS = 24

Neighbours = Mapping[int, Sequence[int]]


def order_columns(layered: Layered) -> tuple[tuple[int, ...], ...]:
    """The columns in the order with the fewest crossings that barycentre sweeps find."""
    before, after = _neighbours(layered)
    columns = [list(column) for column in layered.columns]
    best, fewest = [list(column) for column in columns], count_crossings(columns, after)
    for sweep in range(_SWEEPS):
        forth = sweep % 2 == 0
        numbers = range(1, len(columns)) if forth else range(len(columns) - 2, -1, -1)
        for number in numbers:
            side, fixed = (before, columns[number - 1]) if forth else (after, columns[number + 1])
            heights = {node: place for place, node in enumerate(fixed)}
            own = {node: place for place, node in enumerate(columns[number])}
            columns[number].sort(key=lambda node: (
                _mean([heights[other] for other in side[node]], own[node]), own[node]
            ))
        crossings = count_crossings(columns, after)
        if crossings < fewest:
            best, fewest = [list(column) for column in columns], crossings
    return tuple(tuple(column) for column in best)


def count_crossings(columns: Sequence[Sequence[int]], after: Neighbours) -> int:
    """How many pairs of lines between neighbouring columns cross."""
    crossings = 0
    for left, right in pairwise(columns):
        places = {node: place for place, node in enumerate(right)}
        ends = [place for node in left for place in sorted(places[other] for other in after[node])]
        crossings += sum(
            ends[second] < ends[first]
            for first in range(len(ends)) for second in range(first + 1, len(ends))
        )
    return crossings


def place_heights(
    columns: Sequence[Sequence[int]], layered: Layered, sizes: Mapping[int, float], gap: float
) -> dict[int, float]:
    """The height of the middle of each node, 0 being the highest edge of all.

    Each node is drawn to the mean of its neighbours, and pushed off those of its own column.

    Args:
        columns: In their order.
        layered: The graph.
        sizes: How high each node is.
        gap: Room between two nodes of a column.
    """
    before, after = _neighbours(layered)
    heights: dict[int, float] = {}
    for column in columns:
        top = 0.0
        for node in column:
            heights[node] = top + sizes[node] / 2
            top += sizes[node] + gap
    for turn in range(_ROUNDS):
        forth = turn % 2 == 0
        for column in columns if forth else reversed(columns):
            sides = (before, after) if turn >= _ROUNDS - 2 else (before if forth else after,)
            wanted = [
                _mean([heights[one] for side in sides for one in side[node]], heights[node])
                for node in column
            ]
            heights |= zip(column, _apart(column, wanted, sizes, gap), strict=True)
    top = min((heights[node] - sizes[node] / 2 for node in heights), default=0.0)
    return {node: height - top for node, height in heights.items()}


def _apart(
    column: Sequence[int], wanted: Sequence[float], sizes: Mapping[int, float], gap: float
) -> list[float]:
    """Heights nearest to the wanted ones that keep the order and the gaps.

    Neighbours that would overlap become a block, which stands at the mean of what its members
    want (pool adjacent violators).
    """
    offsets = [0.0]
    for one, other in pairwise(column):
        offsets.append(offsets[-1] + (sizes[one] + sizes[other]) / 2 + gap)
    blocks: list[list[float]] = []
    for offset, want in zip(offsets, wanted, strict=True):
        blocks.append([want - offset])
        while len(blocks) > 1 and _mean(blocks[-1], 0) < _mean(blocks[-2], 0):
            upper = blocks.pop()
            blocks[-1] += upper
    levels = [_mean(block, 0) for block in blocks for _ in block]
    return [level + offset for level, offset in zip(levels, offsets, strict=True)]


def _neighbours(layered: Layered) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    """The nodes that a line joins to each node in the column before, and in the one after."""
    column_of = {node: at for at, column in enumerate(layered.columns) for node in column}
    before: dict[int, list[int]] = {node: [] for node in column_of}
    after: dict[int, list[int]] = {node: [] for node in column_of}
    lines = {
        (one, other) if column_of[one] < column_of[other] else (other, one)
        for chain in layered.chains.values() for one, other in pairwise(chain)
    }
    for one, other in sorted(lines):
        after[one].append(other)
        before[other].append(one)
    return before, after


def _mean(values: Iterable[float], otherwise: float) -> float:
    listed = list(values)
    return sum(listed) / len(listed) if listed else otherwise
