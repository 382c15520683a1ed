"""Other spellings of a name: without diacritics, otherwise transliterated, with initials."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import product

from multivector.worlds.naming.knowledge import naming_rules

_SHORTEST = 5
"""Rules leave shorter words alone: with so few letters they would make words of other meaning."""

_LETTERS = str.maketrans({
    "ı": "i", "ə": "a", "Ə": "A", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D",
    "ß": "ss", "æ": "ae", "Æ": "Ae", "ð": "d", "þ": "th", "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'",
})

_SUFFIXES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    # Aliyev, Aliev: the glide between vowels is written or not
    (re.compile(r"(?<=[aeiou])y?ev(?=a?$)"), ("yev", "ev")),
    # Peskov's colleagues: -sky, -skiy, -skii, -skyi
    (re.compile(r"(?<=[a-z]{2}s)k(?:y|iy|ii|yi|yy)$"), ("ky", "kiy", "kii", "kyi", "kyy")),
    # Mirzoyan, Mirzoian
    (re.compile(r"(?<=[a-z]{3})[iy]an$"), ("yan", "ian")),
)

_CYRILLIC: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"^(?:J|Zh|Dzh)(?=[aeou])"), ("J", "Zh", "Dzh")),
    (re.compile(r"(?<=[a-z])dzh(?=[aeiou])"), ("dzh", "j")),
    (re.compile(r"^Kh(?=[aeiou])"), ("Kh", "H")),
    (re.compile(r"(?<=[a-z])kh(?=[a-z])"), ("kh", "h")),
    (re.compile(r"^Ye(?=[a-z])"), ("Ye", "E")),
    (re.compile(r"(?<=[a-z])ow(?=a?$)"), ("ow", "ov")),
)


def without_diacritics(text: str) -> str:
    """The text in plain Latin letters; Cyrillic loses only the dots of ё.

    >>> without_diacritics("Recep Tayyip Erdoğan, İlham Əliyev")
    'Recep Tayyip Erdogan, Ilham Aliyev'
    """
    decomposed = unicodedata.normalize("NFD", text.translate(_LETTERS))
    kept = (
        sign for index, sign in enumerate(decomposed)
        if not unicodedata.combining(sign) or _belongs_to_cyrillic(decomposed, index)
    )
    return unicodedata.normalize("NFC", "".join(kept))


def spellings(word: str, *, cyrillic: bool) -> tuple[str, ...]:
    """Other spellings of one word of a person's name, without the word itself.

    Args:
        word: One word, in Latin letters.
        cyrillic: Whether the name comes to English out of Cyrillic.

    >>> spellings("Aliyev", cyrillic=True)
    ('Aliev',)
    """
    rules = naming_rules()
    found = dict.fromkeys(rules.alike.get(word, ()))
    patterns = (*_SUFFIXES, *_CYRILLIC) if cyrillic else _SUFFIXES
    if len(word) >= _SHORTEST:
        made = {word: None}
        for pattern, endings in patterns:
            made |= {
                pattern.sub(ending, form): None
                for form in tuple(made) if pattern.search(form) for ending in endings
            }
        found |= made
    return tuple(
        form for form in found if form != word and form not in rules.never and len(form) > 3
    )


def full_name_variants(name: str, *, cyrillic: bool, limit: int = 24) -> Iterator[str]:
    """Other ways of writing a person's full name.

    Spellings of each word, the first name as an initial, and middle initials left out. No more
    than `limit`, the likeliest first: a name of four words has hundreds.
    """
    words = re.sub(r"\s+[A-Z]\.(?=\s)", "", name).split()
    if len(words) < 2:
        return
    choices = [(word, *spellings(word, cyrillic=cyrillic)) for word in words]
    made = [" ".join(choice) for choice in product(*choices)]
    made.sort(key=lambda form: sum(a != b for a, b in zip(form.split(), words, strict=True)))
    seen = {name}
    for form in made[:limit]:
        if form not in seen:
            seen.add(form)
            yield form
    if words[0][0].isupper() and "." not in words[0]:
        for last in choices[-1]:
            yield " ".join((f"{words[0][0]}.", *words[1:-1], last))


def _belongs_to_cyrillic(text: str, index: int) -> bool:
    """Whether a mark stands on и, making й; other Cyrillic letters go without theirs."""
    return text[index] == "\u0306" and index > 0 and text[index - 1] in "ИиУу"
