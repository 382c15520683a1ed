from itertools import pairwise

from multivector.arguments.pictures.layers import layer
from multivector.arguments.pictures.ordering import count_crossings, order_columns, place_heights


def test_lines_that_cross_are_untangled() -> None:
    edges = [(0, 5), (1, 4), (2, 3), (0, 4)]
    layered = layer(6, edges)
    after = {node: [b for a, b in edges if a == node] for node in range(6)}
    assert count_crossings(((0, 1, 2), (3, 4, 5)), after) == 4
    assert count_crossings(order_columns(layered), after) == 0


def test_boxes_keep_apart() -> None:
    layered = layer(6, [(0, 3), (1, 3), (2, 3), (4, 3), (3, 5)])
    columns = order_columns(layered)
    sizes = dict.fromkeys(range(6), 30.0) | {1: 50.0}
    heights = place_heights(columns, layered, sizes, 10.0)
    for column in columns:
        for upper, lower in pairwise(column):
            room = heights[lower] - sizes[lower] / 2 - heights[upper] - sizes[upper] / 2
            assert room >= 10.0 - 1e-9
    assert min(heights[node] - sizes[node] / 2 for node in range(6)) == 0.0


def test_a_chain_runs_level() -> None:
    layered = layer(3, [(0, 1), (1, 2)])
    heights = place_heights(order_columns(layered), layered, {0: 30, 1: 60, 2: 30}, 10.0)
    assert heights[0] == heights[1] == heights[2]
