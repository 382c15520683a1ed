import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from multivector.domain import document_id, hash_id, normalise_text


def test_an_id_never_changes_between_releases() -> None:
    assert hash_id("event", "d", 1, 2) == "32d65cd4c498e1c8"


def test_an_id_is_sixteen_hexadecimal_digits_unless_told_otherwise() -> None:
    assert len(hash_id("a")) == 16
    assert hash_id("a", length=40).startswith(hash_id("a"))
    assert set(hash_id("a", length=64)) <= set("0123456789abcdef")


def test_the_parts_stay_apart_and_in_order() -> None:
    assert hash_id("ab", "c") != hash_id("a", "bc")
    assert hash_id("a", "b") != hash_id("b", "a")
    assert hash_id("a", "") != hash_id("a")


@given(st.lists(st.text(), min_size=1))
def test_the_same_parts_give_the_same_id(parts: list[str]) -> None:
    assert hash_id(*parts) == hash_id(*parts)


def test_half_a_character_pair_has_an_id_too() -> None:
    assert len(document_id(None, "broken \ud83d text")) == 16


@given(st.text())
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    once = normalise_text(text)
    assert normalise_text(once) == once
    assert once == once.strip()
    assert "  " not in once


def test_a_text_is_the_same_however_its_lines_and_letters_are_written() -> None:
    one = "Peru’s ﬁnance minister\r\nvisited São Paulo.\r\n"
    other = unicodedata.normalize("NFD", "Peru’s finance  minister visited São Paulo.")
    assert document_id("a", one) == document_id("a", other)


def test_a_text_of_another_outlet_is_another_document() -> None:
    assert document_id("a", "one text") != document_id("b", "one text")
    assert document_id(None, "one text") != document_id("b", "one text")
    assert document_id("a", "one text") != document_id("a", "One text")
