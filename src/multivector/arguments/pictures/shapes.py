"""What a drawing consists of: boxes and lines, placed."""

from dataclasses import dataclass

from multivector.arguments.bundles import Bundle
from multivector.arguments.pictures.boxes import Box

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """One concept.

    Attributes:
        concept: Id.
        box: Its label.
        left: In pixels from the left edge of the drawing.
        top: In pixels from its upper edge.
    """

    concept: str
    box: Box
    left: float
    top: float


@dataclass(frozen=True, slots=True)
class Line:
    """One bundle of arrows.

    Attributes:
        bundle: What it shows.
        points: Where it runs, from the cause to the effect; two at least. Between two points it
            is a curve that leaves and comes in level. A line from a concept to itself has its
            two ends on the right side of the box.
    """

    bundle: Bundle
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole drawing, without its margins.

    Attributes:
        boxes: In the order of the map's concepts.
        lines: In the order of its arrows.
        width: In pixels.
        height: In pixels.
    """

    boxes: tuple[PlacedBox, ...]
    lines: tuple[Line, ...]
    width: float
    height: float
