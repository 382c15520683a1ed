"""Marks: the pieces make up the text again, and each has exactly the marks over it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from multivector.web.marking import Mark, cut

TEXT = "Azerbaijan and Turkey signed a deal"
AZE, TUR = Mark(0, 10, "actor", "AZE"), Mark(15, 21, "actor", "TUR")
SIGNED = Mark(22, 35, "trigger")


def test_a_sentence_is_cut_at_its_marks() -> None:
    pieces = list(cut(TEXT, 0, len(TEXT), [SIGNED, TUR, AZE]))
    assert [(piece.text, [mark.kind for mark in piece.marks]) for piece in pieces] == [
        ("Azerbaijan", ["actor"]), (" and ", []), ("Turkey", ["actor"]), (" ", []),
        ("signed a deal", ["trigger"]),
    ]


def test_marks_may_lie_within_each_other() -> None:
    inner = Mark(29, 30, "recipient", "X")
    pieces = list(cut(TEXT, 22, 35, [inner, SIGNED]))
    assert [(piece.text, [mark.kind for mark in piece.marks]) for piece in pieces] == [
        ("signed ", ["trigger"]), ("a", ["trigger", "recipient"]), (" deal", ["trigger"]),
    ]
    assert [[mark.kind for mark in piece.opened] for piece in pieces] == [
        ["trigger"], ["recipient"], [],
    ]


def test_marks_outside_are_left_out() -> None:
    assert [piece.marks for piece in cut(TEXT, 11, 14, [AZE, TUR, SIGNED])] == [()]


def test_a_stretch_must_lie_in_the_text() -> None:
    with pytest.raises(ValueError, match="outside"):
        list(cut(TEXT, 0, 99, []))


@given(
    st.text(min_size=1, max_size=40),
    st.lists(st.tuples(st.integers(0, 45), st.integers(1, 20), st.sampled_from("ab")), max_size=6),
)
def test_pieces_make_up_the_text_and_have_the_marks_over_them(
    text: str, raw: list[tuple[int, int, str]]
) -> None:
    marks = [Mark(start, start + length, kind) for start, length, kind in raw]
    pieces = list(cut(text, 0, len(text), marks))
    assert "".join(piece.text for piece in pieces) == text
    for piece in pieces:
        over = {
            mark for mark in marks
            if mark.start <= piece.start and piece.start + len(piece.text) <= mark.end
        }
        assert set(piece.marks) == over
