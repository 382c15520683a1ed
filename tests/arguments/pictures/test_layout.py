from multivector.arguments import ArgumentMap
from multivector.arguments.bundles import bundles_of
from multivector.arguments.pictures.layout import lay_out_part


def test_lines_that_share_a_way_run_apart(neighbours: ArgumentMap) -> None:
    laid = lay_out_part(neighbours.concepts, bundles_of(neighbours))
    bends = [point for line in laid.lines for point in line.points[1:-1]]
    assert len(set(bends)) == len(bends)


def test_a_box_is_as_high_as_its_lines_need(neighbours: ArgumentMap) -> None:
    laid = lay_out_part(neighbours.concepts, bundles_of(neighbours))
    meeting: dict[tuple[float, str], int] = {}
    for line in laid.lines:
        arrow = line.bundle.first
        for (x, _), key in ((line.points[0], arrow.cause), (line.points[-1], arrow.effect)):
            meeting[x, key] = meeting.get((x, key), 0) + 1
    boxes = {one.concept: one.box.height for one in laid.boxes}
    assert all(boxes[key] >= 15 * count for (_, key), count in meeting.items())
