from itertools import combinations

from multivector.arguments import ArgumentMap, Arrow, Concept
from multivector.arguments.pictures import lay_out


def test_boxes_do_not_overlap(neighbours: ArgumentMap) -> None:
    for one, other in combinations(lay_out(neighbours).boxes, 2):
        apart_x = one.left + one.box.width <= other.left or other.left + other.box.width <= one.left
        apart_y = one.top + one.box.height <= other.top or other.top + other.box.height <= one.top
        assert apart_x or apart_y


def test_lines_end_at_the_sides_of_their_boxes(neighbours: ArgumentMap) -> None:
    laid = lay_out(neighbours)
    boxes = {one.concept: one for one in laid.boxes}
    ends = []
    for line in laid.lines:
        arrow = line.bundle.first
        for (x, y), key in ((line.points[0], arrow.cause), (line.points[-1], arrow.effect)):
            box = boxes[key]
            assert x in (box.left, box.left + box.box.width)
            assert box.top <= y <= box.top + box.box.height
            ends.append((x, y))
    assert len(set(ends)) == len(ends)  # none on top of another


def test_all_lies_within_the_drawing(neighbours: ArgumentMap) -> None:
    laid = lay_out(neighbours)
    points = [point for line in laid.lines for point in line.points]
    assert all(0 <= x <= laid.width and 0 <= y <= laid.height for x, y in points)


def test_the_same_map_gives_the_same_drawing(neighbours: ArgumentMap) -> None:
    assert lay_out(neighbours) == lay_out(neighbours)


def test_parts_that_do_not_hang_together_fill_the_page() -> None:
    pairs = [(f"a{number}", f"b{number}") for number in range(12)]
    drawn = ArgumentMap(
        "m", tuple(Concept(one, one) for pair in pairs for one in pair),
        tuple(Arrow(cause, effect, 1) for cause, effect in pairs),
    )
    laid = lay_out(drawn)
    assert [box.concept for box in laid.boxes] == list(drawn.ids)
    assert 0.8 < laid.width / laid.height < 4
    for one, other in combinations(laid.boxes, 2):
        assert (one.left, one.top) != (other.left, other.top)
