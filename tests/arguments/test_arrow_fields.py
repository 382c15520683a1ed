from multivector.arguments import Strength, read_map
from multivector.domain import LinkKind


def test_every_field_is_read() -> None:
    drawn = read_map(
        "concepts: [a, b, c]\narrows:\n  - cause: a\n    effect: b\n    sign: '-'\n    strength: moderate\n"
        "    kind: moderating\n    moderates: c\n    conditional: yes\n    said_by: X\n    weight: 0.25\n", "m",
    )
    arrow, = drawn.arrows
    assert (arrow.cause, arrow.effect, arrow.sign) == ("a", "b", -1)
    assert (arrow.strength, arrow.kind, arrow.moderates) == (Strength.MODERATE, LinkKind.MODERATING, "c")
    assert (arrow.conditional, arrow.said_by, arrow.weight) == (True, "X", (0.25, 0.25))


def test_a_sign_may_stand_beside_a_line() -> None:
    drawn = read_map("concepts: [a, b]\narrows:\n  - {arrow: a -> b, sign: -1}\n", "m")
    assert drawn.arrows[0].sign == -1
