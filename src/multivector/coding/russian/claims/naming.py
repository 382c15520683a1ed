"""Speakers by the form that a dictionary lists: "в Кремле" speaks the "Кремль"."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from multivector.coding.parsing.parse import Token
from multivector.coding.russian.arcs import feature
from multivector.coding.russian.models import load_russian

_CASES = {"Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
_NUMBERS = {"Sing": "sing", "Plur": "plur"}
_GENDERS = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}
_AGREEING = ("amod", "det", "flat:name", "appos", "nummod")


def in_nominative(words: Sequence[Token], head: Token, written: str, start: int) -> str:
    """A phrase with its head, and what agrees with it, in the nominative.

    Args:
        words: The words of the phrase.
        head: The word on which it hangs.
        written: The phrase as it stands.
        start: Where it begins in the document.

    Returns:
        As it stands where the head is in no other case, or a word has no such form.
    """
    case = feature(head, "Case")
    if case not in _CASES:
        return written
    found = written
    for word in reversed([w for w in words if _agrees(w, head, case)]):
        form = _nominative(word.text, *_grammar(word, head, case))
        if form is None:
            return written
        at = word.start - start
        found = found[:at] + _cased(form, word.text) + found[at + len(word.text) :]
    return found


def _agrees(word: Token, head: Token, case: str) -> bool:
    beside = word.head is head and word.dep in _AGREEING
    return word is head or (beside and feature(word, "Case") in (case, None))


def _grammar(word: Token, head: Token, case: str) -> tuple[str, ...]:
    """Case, number and gender, those of a name beside the head as the head has them."""
    of = head if word.dep == "flat:name" else word
    number = _NUMBERS.get(feature(of, "Number") or "")
    gender = _GENDERS.get(feature(of, "Gender") or "") if number != "plur" else None
    return tuple(one for one in (_CASES[case], number, gender) if one)


@lru_cache(4096)
def _nominative(text: str, *grammemes: str) -> str | None:
    if any(sum(map(str.isupper, part)) > 1 for part in text.split("-")):
        return None  # an abbreviation
    for parse in load_russian().analyzer.parse(text.lower()):
        if set(grammemes) <= set(_grammemes(parse.tag)):
            form = parse.inflect({"nomn"})
            return None if form is None else str(form.word)
    return None


def _grammemes(tag: object) -> Iterator[str]:
    yield from str(tag).replace(" ", ",").split(",")


def _cased(form: str, like: str) -> str:
    """A form with the capitals of another, part by part: "Санкт-Петербург"."""
    pairs = zip(form.split("-"), like.split("-"), strict=False)
    parts = [one.capitalize() if other[:1].isupper() else one for one, other in pairs]
    return "-".join(parts) if len(parts) == form.count("-") + 1 else form
