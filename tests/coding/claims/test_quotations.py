from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from multivector.coding.claims.quotations import Quotations


def _cut(text: str) -> list[str]:
    return [text[q.start : q.end] for q in Quotations(text).within(0, len(text))]


def test_pairs_of_all_kinds_are_found() -> None:
    assert _cut("“A b.” and «c d» and \"e f\" and ''g h'' and ‘i j’.") == [
        "“A b.”", "«c d»", '"e f"', "''g h''", "‘i j’",
    ]


def test_an_apostrophe_is_no_mark() -> None:
    assert _cut("Niger’s envoys’ plan, and it’s ‘new’.") == ["‘new’"]


def test_a_quotation_runs_over_sentences_and_ends_with_its_paragraph_at_the_latest() -> None:
    assert _cut("“One. Two. Three.” Four.") == ["“One. Two. Three.”"]
    assert _cut("“One goes on. \nNext.") == ["“One goes on."]


def test_a_statement_is_long_or_a_sentence() -> None:
    told = {t: Quotations(t).within(0, len(t))[0].is_statement
            for t in ("“proxy NATO”", "“It must stop.”", "“a bloc of small states”")}
    assert list(told.values()) == [False, True, True]


def test_within_gives_those_that_share_a_character() -> None:
    text = "“a b” c “d e”"
    assert [q.start for q in Quotations(text).within(5, 8)] == []
    assert [q.start for q in Quotations(text).within(4, 9)] == [0, 8]


@given(st.text(alphabet="ab “”\"'\n.’‘«»", max_size=60))
def test_quotations_lie_in_the_text_in_order_and_apart(text: str) -> None:
    found = Quotations(text).within(0, len(text))
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_words_of_the_text_inside_the_marks_break_a_quotation() -> None:
    text = "«A, — he said. — B»."
    quotations = Quotations(text, lambda *_: [(3, 17)]).within(0, len(text))
    assert [text[q.start : q.end] for q in quotations] == ["«A,", "B»"]
    assert all(q.is_statement for q in quotations)
