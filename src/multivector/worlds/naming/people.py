"""All forms of one person's name."""

from collections.abc import Iterator

from multivector.worlds.actors import Person
from multivector.worlds.naming.name import Name, NameKind
from multivector.worlds.naming.variants import full_name_variants, spellings


def person_names(person: Person, language: str, cyrillic: bool) -> Iterator[Name]:
    """A person's full names and surnames in the language.

    Spellings by rule are made for English only: the rules are those of its transliterations.

    Args:
        person: Whose names.
        language: ISO 639-1 code.
        cyrillic: Whether the names come to English out of Cyrillic.
    """
    by_rule = language == "en"
    for text in person.names.get(language, ()):
        yield Name(text, person.id, NameKind.PERSON)
        if by_rule:
            for form in full_name_variants(text, cyrillic=cyrillic):
                yield Name(form, person.id, NameKind.PERSON, derived=True)
    for surname in surnames(person, language):
        yield Name(surname, person.id, NameKind.SURNAME)
        if by_rule and " " not in surname:
            for form in spellings(surname, cyrillic=cyrillic):
                yield Name(form, person.id, NameKind.SURNAME, derived=True)


def surnames(person: Person, language: str) -> tuple[str, ...]:
    """A person's surnames in a language: as given, else the last word of each name.

    A last word in lower case is only the end of one ("Turgunbek uulu").
    """
    given = person.surname.get(language)
    if given:
        return given
    full = (text.split() for text in person.names.get(language, ()))
    return tuple(dict.fromkeys(_last_words(words) for words in full if len(words) > 1))


def _last_words(words: list[str]) -> str:
    start = len(words) - 1
    while start > 0 and words[start][0].islower():
        start -= 1
    return " ".join(words[start:])
