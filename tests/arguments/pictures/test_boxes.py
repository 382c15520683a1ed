import pytest

from multivector.arguments.pictures.boxes import break_lines, letters, make_box


@pytest.mark.parametrize(("label", "lines"), [
    ("trade", ("trade",)),
    ("distance from Ruritania", ("distance from", "Ruritania")),
    ("abcdefghijklnopqr", ("abcdefghijklno", "pqr")),
    ("one two three four five sixty", ("one two three", "four five…")),
    ("", ("",)),
])
def test_labels_are_broken(label: str, lines: tuple[str, ...]) -> None:
    assert break_lines(label, 14, 2) == lines


def test_broad_letters_take_more_room() -> None:
    assert letters("中") == 2.0
    assert letters("w") > letters("i")
    assert make_box("ФФФФ").width > make_box("аааа").width


def test_a_box_may_be_made_higher() -> None:
    assert make_box("a", 99.0).height == 99.0
