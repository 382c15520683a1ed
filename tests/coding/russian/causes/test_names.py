"""Whether a word is a name."""

from multivector.coding.russian.causes.names import is_name


def test_names_are_told_from_words_with_a_capital() -> None:
    assert is_name("Москва")
    assert is_name("Иван")
    assert not is_name("Засуха")
    assert not is_name("Газопровод")
