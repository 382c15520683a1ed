"""Headlines in capitals, read as a sentence would be written: "Russia Lifts Ban" as "lifts ban".

A parser that learnt from running text takes capitals for names. The words that are known to be
plain ones are lowered; what the text names keeps its capitals, and all keep their length.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from multivector.coding.english.irregular import past_forms
from multivector.coding.models import load_english
from multivector.coding.naming.gazetteer import fold
from multivector.coding.naming.places import city_countries
from multivector.coding.parsing.clauses import DATES

_WORD = re.compile(r"(?<![\w-])[^\W\d_][\w'’-]*")
_AT_PLACE = re.compile(r"\b(?:in|near|at|outside|from|of) ([A-Z][\w'’-]*)", re.IGNORECASE)
_LONG = 3  # letters of a word that running text would not capitalise
_DOUBLED = 4  # letters of a form that may have doubled its last: "banned"
_INITIALS = 2  # letters of "EU" and "Xi"
_SHARE = 0.85  # how many of the long words have capitals
_ENDINGS = (("ies", "y"), ("es", "e"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", "e"), ("ed", ""),
            ("ing", "e"), ("ing", ""))  # fmt: skip
_PREFIXES = frozenset({"ex", "anti", "pro", "pre", "post", "non", "co", "vice", "mid", "self"})
_OF_NAMES = frozenset({"bin", "del", "der", "dos", "van", "von"})
# Months that are words too, and what stands before the month.
_MONTH_OR_WORD = frozenset({"may", "march", "mar"})
_DATED = re.compile(
    r"(?:\d|\b(?:in|on|since|until|by|from|before|after|of|for|last|next)) $", re.IGNORECASE
)
# Towns that are everyday nouns too.
_NOUNS_TOO = frozenset({
    "bimbo", "cove", "cologne", "drama", "logos", "papa", "pest", "phoenix", "tome", "vac", "van",
    "wadi", "warder", "wales", "minster", "java", "canton", "orange", "lens", "tabor", "pasto",
})  # fmt: skip
_SMALL = frozenset({
    "a", "an", "the", "and", "or", "but", "as", "at", "by", "for", "from", "in", "into", "of", "on",
    "onto", "off", "out", "over", "to", "up", "with", "after", "before", "amid", "against", "than",
    "its", "his", "her", "their", "is", "are", "was", "were", "be", "been", "has", "have", "had",
    "will", "would", "may", "can", "could", "not", "no", "who", "that", "this", "it", "he", "she",
    "they", "if", "when", "while", "down", "near", "under", "between", "without", "two", "three",
    "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "scores", "hundreds",
    "thousands", "during", "across", "about", "until", "since", "go",
})  # fmt: skip


def lower_headline(text: str, names: Sequence[tuple[int, int]]) -> str:
    """The text as it would stand in a sentence; running text as it is.

    Args:
        text: A sentence or a headline.
        names: Start and end of what it names; the towns that something is in need not be told.

    Returns:
        A text of the same length.
    """
    if text.rstrip().endswith((".", '."')):
        return text
    words = list(_WORD.finditer(text))
    if not _has_capitals(words, names):
        return text
    kept = [*names, *_towns(text)]
    plain = [w for w in words if not any(s < w.end() and w.start() < e for s, e in kept)]
    lowered = [w for w in plain if _is_plain(w.group()) and not _is_date(w, text)]
    if not _is_headline([w for w in lowered if w is not words[0] and _is_raised(w)], text):
        return text
    read = list(text)
    for word in lowered:
        read[word.start() : word.end()] = word.group().lower()
    first = words[0].start()
    return "".join([*read[:first], text[first], *read[first + 1 :]])


def _has_capitals(words: Sequence[re.Match[str]], names: Sequence[tuple[int, int]]) -> bool:
    """Whether nearly all words have capitals that are neither names nor small."""
    long = [
        w for w in words
        if len(w.group()) >= _LONG and w.group() not in _SMALL and w.group() not in _OF_NAMES
    ]
    if sum(map(_is_raised, long)) < _SHARE * len(long):
        return False
    others = [w for w in long if not any(s < w.end() and w.start() < e for s, e in names)]
    return bool(others) and sum(map(_is_raised, others)) >= _SHARE * len(others)


def _is_raised(word: re.Match[str]) -> bool:
    return word.group()[0].isupper()


def _is_headline(raised: Sequence[re.Match[str]], text: str) -> bool:
    """Whether so many plain words with capitals, or a verb among them, make a headline."""
    return len(raised) > 1 or any(
        (w.group().endswith(("s", "S")) or text[: w.start()].endswith(" to "))
        and verb_base(w.group().lower()) is not None
        for w in raised
    )


def _towns(text: str) -> Iterator[tuple[int, int]]:
    """Where the towns stand that something is in."""
    places = _AT_PLACE.finditer(text)
    return (place.span(1) for place in places if fold(place.group(1)) in city_countries())


def _is_date(word: re.Match[str], text: str) -> bool:
    """Whether a word is a day or a month here: "on Monday", "in May", "March 3"."""
    if word.group().title() not in DATES:
        return False
    if word.group().lower() not in _MONTH_OR_WORD:
        return True
    after = text[word.end() : word.end() + 2]
    return _DATED.search(text[: word.start()]) is not None or after.strip().isdigit()


@cache
def _is_plain(word: str) -> bool:
    """Whether a word is one of the language's own, in some form, and no name alone."""
    if len(word.lower()) != len(word):
        return False  # "İ" is longer when lowered
    low = word.lower().replace("’", "'").removesuffix("'s").rstrip("'")
    if "-" in low:
        parts = low.split("-")
        return all(part in _PREFIXES or _is_plain(part) for part in parts) and parts[-1] != ""
    if low in _SMALL or low in past_forms():
        return True
    return len(low) > _INITIALS and not _is_town(low) and _is_known(low)


def _is_known(low: str) -> bool:
    return not _bases(low).isdisjoint(known_words("noun", "verb", "adj", "adv"))


def verb_base(low: str) -> str | None:
    """The verb that a word in small letters may be a form of; None where it can be none."""
    return min(_bases(low) & known_words("verb"), key=len, default=None)


def _bases(low: str) -> set[str]:
    """What a word may be a form of, itself with it."""
    bases = {low, *(low.removesuffix(e) + b for e, b in _ENDINGS if low.endswith(e))}
    bases |= {b[:-1] for b in bases if len(b) > _DOUBLED and b[-1] == b[-2]}  # "banned", "halting"
    return bases


def _is_town(low: str) -> bool:
    """Whether a word is a town's name that the lemmatizer knows as a noun: "kabul"."""
    told = low in city_countries() and low not in _NOUNS_TOO
    return told and low not in known_words("verb", "adj", "adv")


@cache
def known_words(*kinds: str) -> frozenset[str]:
    """The base forms that the parser's lemmatizer knows, by part of speech."""
    table = load_english().get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]  # a rule lemmatizer has it
    return frozenset(word for kind in kinds for word in table[kind])
