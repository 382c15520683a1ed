import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from multivector.worlds.naming import variants
from multivector.worlds.naming.variants import (
    full_name_variants,
    spellings,
    without_diacritics,
)


def test_the_examples_hold() -> None:
    assert doctest.testmod(variants).failed == 0


@pytest.mark.parametrize(
    ("word", "also"),
    [
        ("Aliyev", "Aliev"), ("Aliev", "Aliyev"), ("Aliyeva", "Alieva"), ("Tokayev", "Tokaev"),
        ("Mirziyoyev", "Mirziyoev"), ("Yeltsin", "Eltsin"), ("Zhaparov", "Japarov"),
        ("Dzhafarov", "Jafarov"), ("Medinsky", "Medinskiy"), ("Medinskiy", "Medinskii"),
        ("Rakhimov", "Rahimov"), ("Khojayev", "Hojayev"), ("Meredow", "Meredov"),
        ("Sergey", "Sergei"), ("Mirzoyan", "Mirzoian"),
    ],
)
def test_a_name_out_of_cyrillic_has_other_spellings(word: str, also: str) -> None:
    assert also in spellings(word, cyrillic=True)


@pytest.mark.parametrize("word", ["Xi", "Orban", "Biden", "Johnson", "Evans", "Lev", "Park"])
def test_a_name_that_no_rule_reaches_stays_as_it_is(word: str) -> None:
    assert spellings(word, cyrillic=False) == ()


def test_the_letters_of_cyrillic_are_exchanged_only_for_names_out_of_it() -> None:
    assert spellings("Johnson", cyrillic=False) == ()
    assert "Hamenei" not in spellings("Khamenei", cyrillic=False)


def test_a_full_name_is_also_written_with_initials_and_without_the_middle() -> None:
    found = list(full_name_variants("Donald J. Trump", cyrillic=False))
    assert found == ["Donald Trump", "D. Trump"]
    assert "N. Nazarbaev" in list(full_name_variants("Nursultan Nazarbayev", cyrillic=True))


def test_a_single_word_has_no_full_variants() -> None:
    assert list(full_name_variants("Madonna", cyrillic=False)) == []


def test_cyrillic_loses_only_the_dots() -> None:
    assert without_diacritics("Соединённый Ким Чен Ын й Ў") == "Соединенный Ким Чен Ын й Ў"


@given(st.text())
def test_taking_diacritics_off_twice_is_taking_them_off_once(text: str) -> None:
    once = without_diacritics(text)
    assert without_diacritics(once) == once


@given(st.text(alphabet=st.characters(categories=("Lu", "Ll")), min_size=1))
def test_a_spelling_is_never_the_word_itself_nor_short(word: str) -> None:
    for form in spellings(word, cyrillic=True):
        assert form != word
        assert len(form) > 3
