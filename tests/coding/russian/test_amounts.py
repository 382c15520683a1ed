import pytest

from multivector.coding.russian.amounts import iter_amounts


@pytest.mark.parametrize(("text", "value", "unit"), [
    ("Кредит в 3 миллиарда долларов", 3e9, "USD"),
    ("Помощь на 25 млн евро", 25e6, "EUR"),
    ("Он получил 1 000 солдат", 1000, "troops"),
    ("Погибли 12 человек", 12, "killed"),
    ("Двое полицейских ранены", 2, "wounded"),
    ("Выслали 35 дипломатов", 35, "diplomats"),
    ("Поставлено 1,5 млн тонн нефти", 1.5e6, "tonnes"),
    ("Заём в $500 млн", 5e8, "USD"),
])
def test_amounts(text: str, value: float, unit: str) -> None:
    found = [phrase.amount for phrase in iter_amounts(text)]
    assert [(amount.value, amount.unit) for amount in found] == [(value, unit)]


def test_a_bare_number_is_no_amount() -> None:
    assert not list(iter_amounts("Закон номер 15 принят в третьем чтении."))
