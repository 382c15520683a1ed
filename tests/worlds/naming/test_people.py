import pytest

from multivector.worlds import Person, Sourcing
from multivector.worlds.naming.people import surnames


def person(name: str, surname: str | None = None) -> Person:
    given = {"en": (surname,)} if surname else {}
    return Person("person:x", {"en": (name,)}, given, (), (), Sourcing())


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Ilham Aliyev", ("Aliyev",)), ("Recep Tayyip Erdoğan", ("Erdoğan",)),
        ("Nurlanbek Turgunbek uulu", ("Turgunbek uulu",)), ("Madonna", ()),
    ],
)
def test_a_surname_is_the_last_word_that_is_a_name(name: str, surname: tuple[str, ...]) -> None:
    assert surnames(person(name), "en") == surname


def test_a_given_surname_stands() -> None:
    assert surnames(person("Xi Jinping", "Xi"), "en") == ("Xi",)


def test_a_language_without_a_name_has_no_surname() -> None:
    assert surnames(person("Ilham Aliyev"), "az") == ()
