import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from multivector.records.search.query import match_expression, parse_query


def terms(written: str) -> list[str]:
    return [term.fts for term in parse_query(written)]


def test_words_and_phrases_are_quoted() -> None:
    assert terms('gas "joint exercise" oil') == ['"gas"', '"joint exercise"', '"oil"']


def test_a_star_at_the_end_of_a_word_is_a_prefix() -> None:
    assert terms("Tokay* a*b") == ['"Tokay" *', '"a*b"']


@pytest.mark.parametrize("written", [
    "a OR b", "NOT a", "a AND b", "NEAR(a b)", "text:a", "-a", "^a", "a+b", "{a}", "(a",
])
def test_operators_are_plain_words(written: str) -> None:
    for term in terms(written):
        assert term.startswith('"')
        assert term.endswith('"')


def test_what_has_no_letter_or_digit_is_left_out() -> None:
    assert terms('- "!!" * a ""') == ['"a"']
    assert terms(" ") == []


def test_an_open_quote_is_no_error() -> None:
    assert terms('gas "joint exercise') == ['"gas"', '"joint"', '"exercise"']


def test_a_term_counts_once() -> None:
    assert terms("gas gas") == ['"gas"']


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
    connection.execute("INSERT INTO words VALUES ('NEAR and OR met NOT gas')")
    yield connection
    connection.close()


@given(st.text(alphabet=st.characters(exclude_categories=())) | st.text(
    alphabet=st.sampled_from('ab"*()+-^:{}\\\' \0,ORNDT\ud800')
))
@example('" OR 1 --')
@example("\0")
def test_whatever_is_typed_fts5_takes_it(index: sqlite3.Connection, written: str) -> None:
    found = parse_query(written)
    if found:
        index.execute("SELECT * FROM words WHERE words MATCH ?", [match_expression(found)])


@given(st.lists(st.sampled_from(["near", "AND", "or", "NOT", "gas", "met", "absent"]), min_size=1))
def test_every_typed_word_must_be_there(index: sqlite3.Connection, words: list[str]) -> None:
    expression = match_expression(parse_query(" ".join(words)))
    rows = index.execute("SELECT * FROM words WHERE words MATCH ?", [expression]).fetchall()
    assert bool(rows) == ("absent" not in words)
