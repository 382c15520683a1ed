import pytest

from multivector.coding.languages import why_uncoded
from multivector.coding.parsing.splitting import iter_sentences_in, load_prefilter


def test_english_is_split_and_filtered_as_before() -> None:
    text = "Kenya sued Chad. It rained."
    assert [text[s.start : s.end] for s in iter_sentences_in(text, None)] == ["Kenya sued Chad.", "It rained."]
    assert load_prefilter("en").passes("Kenya sued Chad.")
    assert not load_prefilter(None).passes("It rained.")


def test_russian_is_split_and_filtered_by_its_own_rules() -> None:
    if why_uncoded("ru") is not None:
        pytest.skip(why_uncoded("ru") or "")
    text = "Кения в 2010 г. осудила Чад. Шёл дождь."
    first = next(iter(iter_sentences_in(text, "ru")))
    assert text[first.start : first.end].endswith("Чад.")
    assert load_prefilter("ru").passes("Кения осудила Чад.")
    assert not load_prefilter("ru").passes("Шёл тёплый дождь.")
