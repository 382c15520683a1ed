"""A map as SVG: readable on paper and in the dark, without script or style sheet."""

from collections.abc import Iterator
from itertools import pairwise

from multivector.arguments.arrows import Strength
from multivector.arguments.bundles import say_bundle
from multivector.arguments.maps import ArgumentMap
from multivector.arguments.pictures.boxes import LINE
from multivector.arguments.pictures.packing import lay_out
from multivector.arguments.pictures.shapes import Line, PlacedBox, Point
from multivector.arguments.xml_text import escaped
from multivector.domain import LinkKind

_MARGIN = 24.0
_TITLE = 34.0
_LEGEND = 46.0
_LEAST_WIDTH = 620.0  # what the legend needs
_HEAD = 9.0  # length of an arrow's head
RAISES, LOWERS = "#1b5e9b", "#b3261e"
_PAPER, _INK, _BOX = "#ffffff", "#1c2126", "#f4f1ea"
_DASHES = {
    LinkKind.CAUSE: "", LinkKind.ENABLING: "9 5", LinkKind.NECESSARY: "2 4",
    LinkKind.MODERATING: "9 4 2 4",
}
_WIDTHS = {Strength.WEAK: 1.2, None: 1.8, Strength.MODERATE: 2.4, Strength.STRONG: 3.4}


def write_svg(drawn: ArgumentMap, link_to: str | None = None) -> str:
    """The map as one SVG document.

    Colour, the sign at its head and the words in its note tell each arrow's sign; the dashes
    its kind; the width its strength. What only others than the author argue is pale.

    Args:
        drawn: The map.
        link_to: Where a click on an arrow leads, its number put for `{}`: `#arrow-{}`; None for
            nowhere.
    """
    laid = lay_out(drawn)
    width = max(laid.width, _LEAST_WIDTH) + 2 * _MARGIN
    height = laid.height + 2 * _MARGIN + _TITLE + _LEGEND
    role = "img" if link_to is None else "group"  # the links of an image would not be read out
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}"'
        f' width="{width:.0f}" height="{height:.0f}" role="{role}" font-family="sans-serif"'
        f' font-size="13"><title>{escaped(drawn.title)}</title>'
        f'<rect width="100%" height="100%" fill="{_PAPER}"/>'
        f'<text x="{_MARGIN}" y="{_MARGIN + 14}" font-size="16" font-weight="bold"'
        f' fill="{_INK}">{escaped(drawn.title)}</text>'
    )
    return "\n".join([
        head,
        f'<g transform="translate({_MARGIN} {_MARGIN + _TITLE})">',
        *(_draw_line(line, drawn, link_to) for line in laid.lines),
        *(_draw_box(box, drawn) for box in laid.boxes),
        "</g>",
        *_draw_legend(height - _LEGEND + 6),
        "</svg>\n",
    ])


def _draw_box(placed: PlacedBox, drawn: ArgumentMap) -> str:
    box = placed.box
    middle = placed.left + box.width / 2
    first = placed.top + (box.height - len(box.lines) * LINE) / 2 + LINE * 0.78
    lines = "".join(
        f'<tspan x="{middle:.1f}" y="{first + at * LINE:.1f}">{escaped(line)}</tspan>'
        for at, line in enumerate(box.lines)
    )
    return (
        f"<g><title>{escaped(drawn.label(placed.concept))}</title>"
        f'<rect x="{placed.left:.1f}" y="{placed.top:.1f}" width="{box.width:.1f}"'
        f' height="{box.height:.1f}" rx="6" fill="{_BOX}" stroke="{_INK}"/>'
        f'<text text-anchor="middle" fill="{_INK}">{lines}</text></g>'
    )


def _draw_line(line: Line, drawn: ArgumentMap, link_to: str | None) -> str:
    arrow = line.bundle.first
    colour, sign = (RAISES, "+") if arrow.sign > 0 else (LOWERS, "−")
    end = line.points[-1]
    back = 1.0 if line.points[-2][0] > end[0] or arrow.cause == arrow.effect else -1.0
    neck = (end[0] + back * _HEAD, end[1])
    dashes = f' stroke-dasharray="{_DASHES[arrow.kind]}"' if _DASHES[arrow.kind] else ""
    pale = "" if line.bundle.is_the_authors else ' opacity="0.55"'
    body = (
        f"<g{pale}><title>{escaped(say_bundle(line.bundle, drawn))}</title>"
        f'<path d="{_curve((*line.points[:-1], neck), arrow.cause == arrow.effect)}" fill="none"'
        f' stroke="{colour}" stroke-width="{_WIDTHS[arrow.strength]}"{dashes}/>'
        f'<path d="M{end[0]:.1f} {end[1]:.1f}L{neck[0]:.1f} {end[1] - 4.5:.1f}'
        f'V{end[1] + 4.5:.1f}Z" fill="{colour}"/>'
        f'<text x="{end[0] + back * (_HEAD + 8):.1f}" y="{end[1] - 4:.1f}" text-anchor="middle"'
        f' font-size="14" font-weight="bold" fill="{colour}" stroke="{_PAPER}" stroke-width="3"'
        f' paint-order="stroke">{sign}</text></g>'
    )
    if link_to is None:
        return body
    return f'<a href="{escaped(link_to.format(line.bundle.number))}">{body}</a>'


def _curve(points: tuple[Point, ...], is_loop: bool) -> str:
    (x, y), (last_x, last_y) = points[0], points[-1]
    if is_loop:
        return (
            f"M{x:.1f} {y:.1f}C{x + 60:.1f} {y - 40:.1f} {x + 60:.1f} {last_y + 40:.1f}"
            f" {last_x:.1f} {last_y:.1f}"
        )
    drawn = f"M{x:.1f} {y:.1f}"
    for (x, y), (next_x, next_y) in pairwise(points):
        middle = (x + next_x) / 2
        drawn += (
            f"C{middle:.1f} {y:.1f} {middle:.1f} {next_y:.1f} {next_x:.1f} {next_y:.1f}"
        )
    return drawn


def _draw_legend(top: float) -> Iterator[str]:
    told = [
        (RAISES, "", 1.8, "+ raises"), (LOWERS, "", 1.8, "− lowers"),
        *((_INK, _DASHES[kind], 1.8, kind.value) for kind in LinkKind if _DASHES[kind]),
        (_INK, "", 3.4, "strong"),
    ]
    left = _MARGIN
    for colour, dashes, width, words in told:
        pattern = f' stroke-dasharray="{dashes}"' if dashes else ""
        yield (
            f'<path d="M{left:.0f} {top:.0f}h26" stroke="{colour}" stroke-width="{width}"{pattern}'
            f'/><text x="{left + 31:.0f}" y="{top + 4:.0f}" font-size="11" fill="{_INK}">{words}'
            "</text>"
        )
        left += 31 + 6.6 * len(words) + 14
    yield (
        f'<text x="{_MARGIN:.0f}" y="{top + 22:.0f}" font-size="11" fill="{_INK}">Pale: argued by'
        " others than the author. What is drawn is what is argued, not what is so.</text>"
    )
