import pytest

from multivector.coding.russian.inflection import combining_form, person_forms, word_forms
from multivector.coding.russian.models import load_russian


@pytest.mark.parametrize(("word", "forms"), [
    ("Токаев", {"токаев", "токаева", "токаеву", "токаевым"}),
    ("Захарова", {"захарова", "захаровой", "захарову"}),
    ("Лавровский", {"лавровского", "лавровскому"}),
    ("Макрон", {"макрона", "макрону", "макроном"}),
    ("Орбан", {"орбана", "орбану"}),
    ("Меркель", {"меркель"}),
    ("Цзиньпин", {"цзиньпина", "цзиньпину"}),
    ("Эрнё", {"эрне"}),
])
def test_forms_of_a_person(word: str, forms: set[str]) -> None:
    assert forms <= person_forms(word)


@pytest.mark.parametrize(("word", "forms"), [
    ("Турция", {"турции", "турцию", "турцией"}),
    ("тюркский", {"тюркских", "тюркские", "тюркскому"}),
    ("Хезболла", {"хезболлы", "хезболле", "хезболлу"}),
    ("Баку", {"баку"}),
])
def test_forms_of_a_word(word: str, forms: set[str]) -> None:
    assert forms <= word_forms(word, load_russian().analyzer)


def test_first_parts_of_compounds() -> None:
    assert "армяно" in combining_form("армянский")
    assert combining_form("турецкий") == ("турецко",)
    assert combining_form("красный") == ()
