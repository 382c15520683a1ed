from multivector.reading.delivered import join_lines, make_delivered
from multivector.reading.items import Failure, Found


def test_lines_broken_to_a_width_are_joined_to_paragraphs() -> None:
    assert join_lines(["One ", " two.", "", "", "Three."], wrapped=True) == "One two.\n\nThree."


def test_long_lines_are_paragraphs() -> None:
    assert join_lines(["a" * 101, "b", "", "c"], wrapped=True) == "a" * 101 + "\n\nb\n\nc"


def test_lines_that_were_not_broken_are_paragraphs() -> None:
    assert join_lines(["One.", "Two.", "", "Three."], wrapped=False) == "One.\n\nTwo.\n\nThree."


def test_lines_without_an_empty_one_are_paragraphs() -> None:
    assert join_lines(["One.", "Two."], wrapped=True) == "One.\n\nTwo."


def test_a_language_that_nobody_knows_is_noted() -> None:
    made = make_delivered({"published": "2025-03-03", "language": "Volapuk"}, ["A."], 4)
    assert isinstance(made, Found)
    assert (made.text, made.own.language) == ("A.", None)
    assert made.notes == ("language: 'Volapuk' is not known",)


def test_what_no_store_can_hold_fails() -> None:
    made = make_delivered({}, ["a\x00"], 1)
    assert isinstance(made, Failure)
    assert made.reason == "malformed"
