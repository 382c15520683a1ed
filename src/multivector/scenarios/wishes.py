"""What is changed in a map, as a person writes it on the command line."""

from multivector.arguments import ArgumentMap, Arrow, UnknownConceptError, WrittenArrow, parse_arrow
from multivector.domain import UsageError
from multivector.scenarios.interventions import Add, Clamp, Cut, Push

_MOST_PUSHED = 0.999  # a push moves to where it points; at 1 no finite push would do


def parse_push(written: str, drawn: ArgumentMap, at: int = 0) -> Push:
    """A push as a person writes it: `Russian coercion=-0.5`, or `...=-0.5@3` from step 3 on.

    Raises:
        UsageError: If it is none, or the concept is not in the map.
    """
    name, size, at = _parse_level(written, at)
    if not -_MOST_PUSHED <= size <= _MOST_PUSHED:
        raise UsageError(
            "a push lies above -1 and below 1", item=written, hint="Use --clamp to hold at -1 or 1"
        )
    return Push(drawn.find_concept(name).id, size, at)


def parse_clamp(written: str, drawn: ArgumentMap, at: int = 0) -> Clamp:
    """A clamp as a person writes it: `cohesion=0`, or `cohesion=0@3` from step 3 on.

    Raises:
        UsageError: If it is none, or the concept is not in the map.
    """
    name, value, at = _parse_level(written, at)
    if not -1 <= value <= 1:
        raise UsageError("a concept stands between -1 and 1", item=written)
    return Clamp(drawn.find_concept(name).id, value, at)


def parse_cut(written: str, drawn: ArgumentMap, at: int = 0) -> Cut:
    """A cut as a person writes it: `coercion -> distance`.

    Raises:
        UsageError: If it is none, or the map has no such arrow.
    """
    arrow, at = _parse_arrow(written, at)
    cause, effect = (drawn.find_concept(end).id for end in (arrow.cause, arrow.effect))
    if not drawn.between(cause, effect):
        raise UnknownConceptError(
            "the map has no such arrow", item=written,
            hint=f"Arrows into {drawn.label(effect)} come from: "
            + (", ".join(dict.fromkeys(
                drawn.label(one.cause) for one in drawn.arrows if one.effect == effect
            )) or "nowhere"),
        )
    return Cut(cause, effect, at)


def parse_add(written: str, drawn: ArgumentMap, at: int = 0) -> Add:
    """An added arrow as a person writes it: `alternatives -> coercion = -weak`.

    Without a sign, more of the cause brings more of the effect.

    Raises:
        UsageError: If it is none, or an end is not in the map.
    """
    arrow, at = _parse_arrow(written, at)
    return Add(Arrow(
        drawn.find_concept(arrow.cause).id, drawn.find_concept(arrow.effect).id, arrow.sign or 1,
        arrow.strength, weight=arrow.weight,
    ), at)


def _parse_level(written: str, at: int) -> tuple[str, float, int]:
    name, equals, told = written.rpartition("=")
    level, later, step = told.partition("@")
    try:
        size = float(level)
        at = _parse_step(step) if later else at
    except ValueError:
        size = float("nan")
    if not equals or not name.strip() or size != size:  # noqa: PLR0124 -- asks whether it is NaN
        raise UsageError(
            "a concept and a number are wanted", item=written,
            hint='Write "Russian coercion=-0.5", or "...=-0.5@3" for from step 3 on',
        )
    return name.strip(), size, at


def _parse_arrow(written: str, at: int) -> tuple[WrittenArrow, int]:
    told, later, step = written.rpartition("@")
    try:
        arrow = parse_arrow(told if later and step.strip().isdigit() else written)
        return arrow, _parse_step(step) if later and step.strip().isdigit() else at
    except ValueError as error:
        raise UsageError(str(error), item=written) from error


def _parse_step(written: str) -> int:
    if not written.strip().isdigit():
        raise ValueError(written)
    return int(written)
