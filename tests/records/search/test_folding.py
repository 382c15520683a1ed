import sqlite3

from hypothesis import given
from hypothesis import strategies as st

from multivector.records.search.folding import CLOSE, OPEN, fold, fold_sql


def test_letters_that_searchers_do_not_tell_apart_are_one() -> None:
    assert fold("Diyarbakır, ёлка, Oʻzbekiston, Oʼzbekiston") == (
        "Diyarbakir, елка, O'zbekiston, O'zbekiston"
    )


def test_marks_and_ends_of_text_become_spaces() -> None:
    assert fold(f"a{OPEN}b{CLOSE}c\0d") == "a b c d"


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)
    fold(text).encode("utf-8")


@given(st.text(alphabet=st.sampled_from("aёЁıİʻʼ\ufdd0\ufdd1ş ")))
def test_sqlite_folds_as_python_does(text: str) -> None:
    with sqlite3.connect(":memory:") as connection:
        row = connection.execute(f"SELECT {fold_sql('?')}", [text]).fetchone()
    assert row[0] == fold(text)
