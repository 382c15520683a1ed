"""Maps as drawings."""

from multivector.arguments.pictures.packing import lay_out
from multivector.arguments.pictures.shapes import Layout, Line, PlacedBox
from multivector.arguments.pictures.svg import write_svg

__all__ = ["Layout", "Line", "PlacedBox", "lay_out", "write_svg"]
