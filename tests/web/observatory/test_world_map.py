import re

from multivector.web.observatory.world_map import HEIGHT, WIDTH, project, read_countries


def test_every_country_has_an_outline_within_the_drawing() -> None:
    found = {one.id: one for one in read_countries()}
    assert len(found) == 177
    assert {"AZE", "KAZ", "XKX", "TRNC"} <= set(found)
    for one in found.values():
        assert one.path.startswith("M")
        assert one.path.endswith("z")


def test_no_outline_crosses_the_whole_map() -> None:
    for one in read_countries():
        for ring in filter(None, one.path.split("z")):
            start, _, steps = ring[1:].partition("l")
            numbers = [int(each) for each in re.findall(r"-?\d+", steps)]
            if one.id != "ATA":  # goes round the pole
                assert max(map(abs, numbers[::2])) < WIDTH / 4, one.name
            x, y = map(int, start.split())
            assert 0 <= x <= WIDTH
            assert 0 <= y <= HEIGHT


def test_areas_are_true() -> None:
    def cell(latitude: float) -> float:
        (left, foot), (right, _), (_, top) = (
            project(0, latitude), project(30, latitude), project(0, latitude + 10))
        return abs((right - left) * (foot - top))

    # A degree square shrinks with the cosine of its latitude.
    assert 0.4 < cell(60) / cell(0) < 0.6
