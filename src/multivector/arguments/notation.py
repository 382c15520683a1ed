"""An arrow on one line, as a person writes it: `alternatives -> leverage = strong`."""

from dataclasses import dataclass

from multivector.arguments.arrows import Strength

_SIGNS = {"+": 1, "-": -1, "−": -1}


@dataclass(frozen=True, slots=True)
class WrittenArrow:
    """An arrow whose ends are still names.

    Attributes:
        cause: Id or label of the cause, as written.
        effect: Id or label of the effect, as written.
        sign: +1 or -1; None where none is written.
        strength: As written; None where none is.
        weight: Least and greatest size as written; None where none is.
    """

    cause: str
    effect: str
    sign: int | None = None
    strength: Strength | None = None
    weight: tuple[float, float] | None = None


def parse_arrow(written: str) -> WrittenArrow:
    """An arrow written as `CAUSE -> EFFECT`, and how it bears after `=` if that is told.

    How it bears is a sign, a strength, a sign and a strength, or a number from -1 to 1.

    >>> parse_arrow("pressure -> trust = -strong")
    WrittenArrow(cause='pressure', effect='trust', sign=-1, strength=<Strength.STRONG: 'strong'>, \
weight=None)
    >>> parse_arrow("pressure -> trust = -0.4").weight
    (0.4, 0.4)

    Raises:
        ValueError: If it is no such line.
    """
    ends, told, bears = written.partition("=")
    cause, arrow, effect = ends.partition("->")
    if not arrow or not cause.strip() or not effect.strip() or "->" in effect:
        raise ValueError(f"an arrow is written CAUSE -> EFFECT, not {written.strip()!r}")
    if not told:
        return WrittenArrow(cause.strip(), effect.strip())
    sign, strength, weight = _parse_bearing(bears.strip())
    return WrittenArrow(cause.strip(), effect.strip(), sign, strength, weight)


def _parse_bearing(
    written: str,
) -> tuple[int, Strength | None, tuple[float, float] | None]:
    if written in _SIGNS:
        return _SIGNS[written], None, None
    sign = -1 if written[:1] in ("-", "−") else 1
    size = written.lstrip("+-−").strip()
    if size in set(Strength):
        return sign, Strength(size), None
    try:
        number = float(size)
    except ValueError:
        number = 0.0
    if not 0 < number <= 1:
        raise ValueError(
            f"an arrow bears + or -, weak, moderate or strong, or a number from -1 to 1,"
            f" not {written!r}"
        )
    return sign, None, (number, number)
