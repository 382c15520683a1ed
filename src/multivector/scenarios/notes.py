"""What the reader of an answer must know of the map that was run."""

from collections.abc import Iterator

from multivector.arguments import ArgumentMap, find_contradictions, say_contradiction
from multivector.domain import LinkKind
from multivector.scenarios.model import Model
from multivector.scenarios.strengths import RANGES

_LISTED = 5


def notes_on(drawn: ArgumentMap, model: Model) -> tuple[str, ...]:
    """Notes on a map, the gravest first."""
    return tuple(_notes(drawn, model))


def _notes(drawn: ArgumentMap, model: Model) -> Iterator[str]:
    contradictions = find_contradictions(drawn)
    for one in contradictions[:_LISTED]:
        yield f"argued both ways: {say_contradiction(one, drawn)}"
    if len(contradictions) > _LISTED:
        yield f"and {len(contradictions) - _LISTED} more that are argued both ways"
    if model.rivals:
        yield "of two rival arrows of one kind each draw holds one for true, at even odds"
    conditional = sum(arrow.conditional for arrow in drawn.arrows)
    if conditional:
        yield (
            f"{conditional} of the {len(drawn.arrows)} arrows are argued under a condition: their"
            " weights may be 0"
        )
    for bearing in model.bearings:
        arrow = bearing.first
        if arrow.kind is LinkKind.MODERATING and not any(
            other.kind is LinkKind.CAUSE and other.effect == arrow.effect
            and arrow.moderates in (None, other.cause)
            for other in drawn.arrows
        ):
            yield (
                f"{drawn.label(arrow.cause)} is said to moderate what bears on"
                f" {drawn.label(arrow.effect)}, but no cause of it is: it does nothing here"
            )
    unstated = sum(arrow.strength is None and arrow.weight is None for arrow in drawn.arrows)
    if unstated:
        low, high = RANGES[None]
        yield (
            f"{unstated} of the {len(drawn.arrows)} arrows are said without any strength: their"
            f" weights may be anything from {low:g} to {high:g}"
        )
