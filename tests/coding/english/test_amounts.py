import pytest
from hypothesis import given
from hypothesis import strategies as st

from multivector.coding.english.amounts import iter_amounts

AMOUNTS = [
    ("worth $5 million", 5e6, "USD"),
    ("worth $1.5bn", 1.5e9, "USD"),
    ("worth US$300", 300, "USD"),
    ("worth €40 billion", 4e10, "EUR"),
    ("worth £2m", 2e6, "GBP"),
    ("worth 200 million dollars", 2e8, "USD"),
    ("worth 200 million U.S. dollars", 2e8, "USD"),
    ("worth 3 trillion yen", 3e12, "JPY"),
    ("worth 10,000 euros", 1e4, "EUR"),
    ("worth 500 billion tenge", 5e11, "KZT"),
    ("worth ₽90 billion", 9e10, "RUB"),
    ("sent 3,000 troops", 3000, "troops"),
    ("sent 3 000 soldiers", 3000, "troops"),
    ("sent 40 peacekeepers", 40, "troops"),
    ("sent a hundred soldiers", 100, "troops"),
    ("sent two dozen soldiers", 24, "troops"),
    ("sent twenty tanks", 20, "tanks"),
    ("sent six fighter jets", 6, "aircraft"),
    ("sent 31 Abrams tanks", 31, "tanks"),
    ("fired 12 missiles", 12, "missiles"),
    ("shipped 50,000 tonnes of grain", 5e4, "tonnes"),
    ("sold 2 million barrels of oil", 2e6, "barrels"),
    ("expelled 12 diplomats", 12, "persons"),
    ("arrested at least 30 people", 30, "persons"),
    ("arrested hundreds of people", None, ""),
    ("killed dozens of civilians", None, ""),
    ("killed hundreds", None, ""),
    ("wounded a dozen", 12, "wounded"),
    ("killed at least 14", 14, "killed"),
    ("killing 14 civilians", 14, "killed"),
    ("killed three soldiers", 3, "killed"),
    ("wounded more than 100", 100, "wounded"),
    ("injuring two", 2, "wounded"),
    ("gave 1.2 million doses", 1.2e6, "doses"),
    ("built 300 kilometres of rail", 300, "kilometres"),
    ("no figure at all", None, ""),
    ("rose by 3 percent", None, ""),
    ("in the year 2024", None, ""),
    ("aged 34", None, ""),
]


@pytest.mark.parametrize(("text", "value", "unit"), AMOUNTS)
def test_an_amount_is_a_number_with_its_unit(text: str, value: float | None, unit: str) -> None:
    found = [(phrase.amount.value, phrase.amount.unit) for phrase in iter_amounts(text)]
    if value is None:
        assert found == []
    else:
        assert [each for _, each in found] == [unit]
        assert found[0][0] == pytest.approx(value)


def test_two_kinds_of_harm_are_two_amounts() -> None:
    found = list(iter_amounts("It killed 14 people and wounded 30."))
    assert [(p.amount.value, p.amount.unit) for p in found] == [(14, "killed"), (30, "wounded")]


def test_each_amount_is_told_with_its_place() -> None:
    text = "Peru gave $5 million and 20 tanks."
    found = [text[phrase.start : phrase.end] for phrase in iter_amounts(text)]
    assert found == ["$5 million", "20 tanks"]


@given(st.text(st.sampled_from("0123456789 ,.$€k mbn tanks killed") , max_size=60))
def test_amounts_never_overlap_and_are_never_negative(text: str) -> None:
    taken: set[int] = set()
    for phrase in iter_amounts(text):
        place = set(range(phrase.start, phrase.end))
        assert place
        assert not place & taken
        assert phrase.amount.value >= 0
        taken |= place
