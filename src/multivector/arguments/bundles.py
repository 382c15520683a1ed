"""Arrows that are drawn as one: the same cause, effect, sign and kind, whoever argues them."""

from dataclasses import dataclass

from multivector.arguments.arrows import Arrow
from multivector.arguments.maps import ArgumentMap
from multivector.arguments.speakers import say_speaker

_QUOTED = 3  # spans of evidence that a note quotes


@dataclass(frozen=True, slots=True)
class Bundle:
    """One line of a drawing.

    Attributes:
        number: From 1, in the order of the map.
        arrows: One at least.
    """

    number: int
    arrows: tuple[Arrow, ...]

    @property
    def first(self) -> Arrow:
        """The arrow that tells cause, effect, sign and kind of all."""
        return self.arrows[0]

    @property
    def is_the_authors(self) -> bool:
        """Whether the author is among those who argue it."""
        return any(arrow.said_by is None for arrow in self.arrows)


def bundles_of(drawn: ArgumentMap) -> tuple[Bundle, ...]:
    """The bundles of a map, in the order of their first arrows."""
    groups: dict[tuple[object, ...], list[Arrow]] = {}
    for arrow in drawn.arrows:
        key = (arrow.cause, arrow.effect, arrow.sign, arrow.kind, arrow.moderates)
        groups.setdefault(key, []).append(arrow)
    return tuple(
        Bundle(number, tuple(arrows)) for number, arrows in enumerate(groups.values(), start=1)
    )


def say_bundle(bundle: Bundle, drawn: ArgumentMap) -> str:
    """What a bundle argues, who does, and in which words; lines joined by line breaks."""
    first = bundle.first
    verb = "raises" if first.sign > 0 else "lowers"
    what = f"{drawn.label(first.cause)} {verb} {drawn.label(first.effect)} ({first.kind.value}"
    what += f", {first.strength.value})" if first.strength else ")"
    speakers = ", ".join(dict.fromkeys(say_speaker(arrow.said_by) for arrow in bundle.arrows))
    quotes = [one.text for arrow in bundle.arrows for one in arrow.evidence]
    lines = [what, f"argued by: {speakers}", *(f"“{quote}”" for quote in quotes[:_QUOTED])]
    if len(quotes) > _QUOTED:
        lines.append(f"and {len(quotes) - _QUOTED} more")
    return "\n".join(lines)
