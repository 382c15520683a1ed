import pytest
from hypothesis import given
from hypothesis import strategies as st

from multivector.domain import Span

BOUNDS = st.tuples(st.integers(0, 40), st.integers(1, 20))
SPANS = st.builds(
    lambda document, bounds: Span(document, bounds[0], bounds[0] + bounds[1]),
    st.sampled_from(["a", "b"]), BOUNDS,
)


def test_a_span_cuts_its_characters_in_code_points() -> None:
    assert Span("d", 2, 6).cut("🕊️ Баку") == " Бак"


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_a_span_is_never_empty_inverted_or_before_the_text(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="0 <= start < end"):
        Span("d", start, end)


def test_a_span_beyond_the_text_cannot_be_cut() -> None:
    with pytest.raises(ValueError, match="outside 4 characters"):
        Span("d", 2, 5).cut("four")


def test_neighbours_share_no_character() -> None:
    assert not Span("d", 0, 3).overlaps(Span("d", 3, 6))
    assert Span("d", 0, 4).overlaps(Span("d", 3, 6))


def test_spans_of_two_documents_never_meet() -> None:
    assert not Span("a", 0, 9).overlaps(Span("b", 0, 9))
    assert not Span("a", 0, 9).contains(Span("b", 1, 2))


def test_spans_sort_by_document_and_place() -> None:
    assert sorted([Span("b", 0, 1), Span("a", 5, 6), Span("a", 2, 9)]) == [
        Span("a", 2, 9), Span("a", 5, 6), Span("b", 0, 1),
    ]


@given(SPANS, SPANS)
def test_overlap_is_symmetric_and_means_a_shared_character(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) == other.overlaps(one)
    assert one.overlaps(other) == (one.document == other.document and bool(shared))


@given(SPANS, SPANS)
def test_what_contains_also_overlaps(one: Span, other: Span) -> None:
    assert one.contains(one)
    if one.contains(other):
        assert one.overlaps(other)
        assert other.end - other.start <= one.end - one.start
