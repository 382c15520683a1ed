import pytest

from multivector.arguments import Strength, WrittenArrow, parse_arrow


@pytest.mark.parametrize(("written", "expected"), [
    ("a -> b", WrittenArrow("a", "b")),
    (" a b->c d =+", WrittenArrow("a b", "c d", 1)),
    ("a -> b = -", WrittenArrow("a", "b", -1)),
    ("a -> b = weak", WrittenArrow("a", "b", 1, Strength.WEAK)),
    ("a -> b = -moderate", WrittenArrow("a", "b", -1, Strength.MODERATE)),
    ("a -> b = -1", WrittenArrow("a", "b", -1, None, (1.0, 1.0))),
    ("a -> b = −0.25", WrittenArrow("a", "b", -1, None, (0.25, 0.25))),
])
def test_an_arrow_on_one_line(written: str, expected: WrittenArrow) -> None:
    assert parse_arrow(written) == expected


@pytest.mark.parametrize("written", ["a", "a ->", "-> b", "a -> b -> c", "a -> b =", "a -> b = 0", "a -> b = nan"])
def test_what_is_no_arrow(written: str) -> None:
    with pytest.raises(ValueError, match="an arrow"):
        parse_arrow(written)
