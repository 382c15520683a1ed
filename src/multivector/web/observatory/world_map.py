"""The countries of the world as SVG paths in the Equal Earth projection.

Šavrič, Patterson and Jenny, International Journal of Geographical Information Science 33 (2019).
Boundaries are those of Natural Earth at 1:110 million, from the vendored `countries-110m.json`.
"""

import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

WIDTH, HEIGHT = 9000, 4390
"""Of the drawing: whole numbers, so that paths are short."""

_A = (1.340264, -0.081106, 0.000893, 0.003796)
_ROOT = math.sqrt(3) / 2
_EAST = 2.7066297  # x of 180 degrees east on the equator
_NORTH = 1.3173628  # y of the pole
_NAMED = {"Kosovo": "XKX", "N. Cyprus": "TRNC", "Somaliland": "SOMALILAND"}  # not in ISO 3166

Point = tuple[int, int]
Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Country:
    """A country.

    Attributes:
        id: ISO 3166 alpha-3, or the worlds' id; None where neither has one.
        name: As Natural Earth writes it.
        path: Of its outline, as SVG writes it.
    """

    id: str | None
    name: str
    path: str


@cache
def read_countries() -> tuple[Country, ...]:
    """All countries, as the file orders them."""
    text = files("multivector.web").joinpath("vendored", "countries-110m.json").read_text("utf-8")
    topology = json.loads(text)
    numbers = dict(
        line.split("\t") for line in files("multivector.web.observatory").joinpath(
            "country_numbers.tsv").read_text("utf-8").splitlines()[1:]
    )
    arcs = [_arc(arc, topology["transform"]) for arc in topology["arcs"]]
    return tuple(
        Country(
            numbers.get(one.get("id", "")) or _NAMED.get(one["properties"]["name"]),
            one["properties"]["name"], "".join(_rings(one, arcs)),
        )
        for one in topology["objects"]["countries"]["geometries"]
    )


def project(longitude: float, latitude: float) -> Point:
    """A place of the Earth, in degrees, on the drawing.

    >>> project(0, 0), project(180, 0)
    ((4500, 2195), (9000, 2195))
    """
    theta = math.asin(_ROOT * math.sin(math.radians(latitude)))
    square = theta * theta
    sixth = square**3
    slope = _A[0] + 3 * _A[1] * square + sixth * (7 * _A[2] + 9 * _A[3] * square)
    x = math.radians(longitude) * math.cos(theta) / (_ROOT * slope)
    y = theta * (_A[0] + _A[1] * square + sixth * (_A[2] + _A[3] * square))
    return (round(WIDTH / 2 * (1 + x / _EAST)), round(HEIGHT / 2 * (1 - y / _NORTH)))


def _arc(steps: Sequence[Sequence[int]], transform: Any) -> list[Place]:  # noqa: ANN401 -- JSON
    (east, north), (left, foot) = transform["scale"], transform["translate"]
    x = y = 0
    found = []
    for across, up in steps:
        x, y = x + across, y + up
        found.append((x * east + left, y * north + foot))
    return found


def _rings(geometry: Any, arcs: Sequence[list[Place]]) -> Iterator[str]:  # noqa: ANN401 -- JSON
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    for polygon in polygons:
        for ring in polygon:
            places: list[Place] = []
            for index in ring:
                arc = arcs[index] if index >= 0 else arcs[~index][::-1]
                places += arc[1:] if places else arc
            for piece in _cut(places):
                yield _path([project(*place) for place in piece])


def _cut(ring: Sequence[Place]) -> list[list[Place]]:
    """An outline in one piece, or in two where it crosses the edge of the map (180 degrees)."""
    unrolled, turn = [ring[0]], 0.0
    for before, (longitude, latitude) in pairwise(ring):
        if abs(longitude - before[0]) > 180:
            turn += 360 if longitude < before[0] else -360
        unrolled.append((longitude + turn, latitude))
    if turn or all(abs(longitude) <= 180 for longitude, _ in unrolled):
        return [list(ring)]  # crosses nothing, or goes round a pole and reaches both edges
    edge = 180.0 if max(longitude for longitude, _ in unrolled) > 180 else -180.0
    side = 1 if edge > 0 else -1
    inner = _clipped(unrolled, edge, side)
    outer = _clipped(unrolled, edge, -side)
    return [inner, [(longitude - 2 * edge, latitude) for longitude, latitude in outer]]


def _clipped(ring: Sequence[Place], edge: float, side: int) -> list[Place]:
    """The part of an outline on one side of a meridian (Sutherland and Hodgman, 1974)."""
    found: list[Place] = []
    for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]):
        if (edge - x1) * side >= 0:
            found.append((x1, y1))
        if (edge - x1) * (edge - x2) < 0:
            found.append((edge, y1 + (y2 - y1) * (edge - x1) / (x2 - x1)))
    return found


def _path(points: Sequence[Point]) -> str:
    """A closed outline: a start, then steps; steps of nothing are left out."""
    if not points:
        return ""
    (x, y), steps = points[0], []
    first = f"M{x} {y}l"
    for across, down in points[1:]:
        if (across, down) != (x, y):
            steps.append(f"{across - x} {down - y}")
            x, y = across, down
    return first + " ".join(steps).replace(" -", "-") + "z" if len(steps) > 1 else ""
