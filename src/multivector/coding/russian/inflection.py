"""All forms of the words of a name."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer
    from pymorphy3.analyzer import Parse

_CYRILLIC = re.compile(r"[а-яё]+", re.IGNORECASE)
_NOMINAL = frozenset({"NOUN", "ADJF", "PRTF"})
_SHORTEST = 3  # letters; shorter words are not inflected, for they would be anything
_HARD = ("а", "у", "ом", "е")
_SOFT = ("я", "ю", "ем", "е")
# Ends of a name's word: what is cut off, and what stands for it in the other cases. A name of a
# woman in a consonant, and one in -о, -и, -у, -ю, -ых, stays as it is.
_PERSONAL: tuple[tuple[re.Pattern[str], int, tuple[str, ...]], ...] = (
    (re.compile(r"(?:[оеё]в|[иы]н)$"), 0, ("а", "у", "ым", "ом", "е")),
    (re.compile(r"(?:[оеё]в|[иы]н)а$"), 1, ("ой", "у", "ы", "е")),
    (re.compile(r"[сц]к(?:ий|ой)$|ый$"), 2, ("ого", "ому", "им", "ым", "ом")),
    (re.compile(r"ой$"), 2, ("ого", "ому", "ым", "ом")),
    (re.compile(r"[кнтрлвм]ая$"), 2, ("ой", "ую")),
    (re.compile(r"ий$"), 1, ("я", "ю", "ем", "и", "его", "ему", "им")),
    (re.compile(r"й$"), 1, _SOFT),
    (re.compile(r"ия$"), 1, ("и", "ю", "ей")),
    (re.compile(r"я$"), 1, ("и", "е", "ю", "ей")),
    (re.compile(r"[гкхжшчщ]а$"), 1, ("и", "е", "у", "ой", "ей")),
    (re.compile(r"а$"), 1, ("ы", "е", "у", "ой", "ей")),
    (re.compile(r"ь$"), 1, (*_SOFT, "и", "ью")),
    (re.compile(r"ец$"), 2, ("ца", "цу", "цем", "цом", "це", "еца", "ецу", "ецом", "еце")),
    (re.compile(r"ел$"), 2, ("ла", "лу", "лом", "ле", "ела", "елу", "елом", "еле")),
    (re.compile(r"[цжшчщ]$"), 0, (*_HARD, "ем")),
    (re.compile(r"[бвгдзклмнпрстфх]$"), 0, _HARD),
)
# First parts of compound adjectives where no rule makes them: "франко-германский".
_IRREGULAR: Mapping[str, str] = MappingProxyType({
    "английский": "англо", "британский": "британо", "французский": "франко", "немецкий": "немецко",
    "германский": "германо", "индийский": "индийско", "греческий": "греко", "китайский": "китайско",
    "турецкий": "турецко", "итальянский": "итало", "японский": "японо",
})  # fmt: skip


def word_forms(word: str, analyzer: "MorphAnalyzer") -> frozenset[str]:
    """Every form of a word of a name, in lower case with е for ё; the word itself among them.

    Args:
        word: As it stands in a name; a word in an oblique case gives the forms of its own lexeme.
        analyzer: What knows all forms of a word.
    """
    plain = word.lower().replace("ё", "е")
    if len(plain) < _SHORTEST or not _CYRILLIC.fullmatch(word):
        return frozenset({plain})
    parses = [one for one in analyzer.parse(word.lower()) if str(one.tag.POS) in _NOMINAL]
    parses = [one for one in parses if "Abbr" not in one.tag]
    parses = [one for one in parses if str(one.tag.case) == "nomn"] or parses
    if parses and not any(one.is_known for one in parses):
        # No dictionary has it: the end tells more than a guess does ("Хезболла", "Натанз").
        ends = person_forms(plain[:1].upper() + plain[1:])
        return ends if len(ends) > 1 else frozenset({plain})
    forms = {plain}
    for parse in parses[:2]:
        forms.update(_forms(parse))
    return frozenset(forms)


def person_forms(word: str) -> frozenset[str]:
    """Every form of a word of a person's name, by its end; no dictionary knows Токаев or Фидан.

    >>> sorted(person_forms("Токаев"))
    ['токаев', 'токаева', 'токаеве', 'токаевом', 'токаеву', 'токаевым']
    """
    plain = word.lower().replace("ё", "е")
    if len(plain) < _SHORTEST or not _CYRILLIC.fullmatch(word) or word[0].islower():
        return frozenset({plain})
    for pattern, cut, endings in _PERSONAL:
        if pattern.search(plain):
            stem = plain[: len(plain) - cut]
            return frozenset({plain, *(stem + ending for ending in endings)})
    return frozenset({plain})


def combining_form(adjective: str) -> tuple[str, ...]:
    """First parts of compounds that an adjective makes.

    >>> combining_form("армянский")
    ('армянско', 'армяно')
    """
    known = _IRREGULAR.get(adjective)
    found = (known,) if known else ()
    if adjective.endswith("ский") and " " not in adjective:
        stem = adjective.removesuffix("ский")
        found = (*found, f"{stem}ско", f"{stem}о")
    return found


def _forms(parse: "Parse") -> Iterator[str]:
    for form in parse.lexeme:
        if str(form.tag.POS) in _NOMINAL:
            yield str(form.word).replace("ё", "е")
