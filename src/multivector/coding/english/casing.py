"""Headlines in capitals, read as a sentence would be written: "Russia Lifts Ban" as "lifts ban".

A parser that learnt from running text takes capitals for names. The words that are known to be
plain ones are lowered; what the text names keeps its capitals, and all keep their length.
"""

import re
from collections.abc import Sequence
from functools import cache

from multivector.coding.english.irregular import past_forms
from multivector.coding.models import load_english

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_LONG = 4  # letters of a word that running text would not capitalise
_INITIALS = 2  # letters of "EU" and "Xi"
_FEWEST, _SHARE = 3, 0.85  # long words, and how many of them have capitals
_ENDINGS = (("ies", "y"), ("es", "e"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", "e"), ("ed", ""),
            ("ing", "e"), ("ing", ""))  # fmt: skip
_SMALL = frozenset({
    "a", "an", "the", "and", "or", "but", "as", "at", "by", "for", "from", "in", "into", "of", "on",
    "onto", "off", "out", "over", "to", "up", "with", "after", "before", "amid", "against", "than",
    "its", "his", "her", "their", "is", "are", "was", "were", "be", "been", "has", "have", "had",
    "will", "would", "may", "can", "could", "not", "no", "who", "that", "this", "it", "he", "she",
    "they", "if", "when", "while", "down", "near", "under", "between", "without", "two", "three",
    "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "scores", "hundreds",
    "thousands", "during", "across", "about", "until", "since",
})  # fmt: skip


def lower_headline(text: str, names: Sequence[tuple[int, int]]) -> str:
    """The text as it would stand in a sentence; running text as it is.

    Args:
        text: A sentence or a headline.
        names: Start and end of what it names.

    Returns:
        A text of the same length.
    """
    if text.rstrip().endswith((".", '."')):
        return text
    words = list(_WORD.finditer(text))
    plain = [w for w in words if not any(s < w.end() and w.start() < e for s, e in names)]
    long = [w for w in words if len(w.group()) >= _LONG]
    capital = sum(w.group()[0].isupper() for w in long)
    if len(long) < _FEWEST or capital < _SHARE * len(long):
        return text
    if sum(w.group()[0].isupper() and _is_plain(w.group()) for w in plain[1:]) < 2:
        return text
    read = list(text)
    for word in plain:
        if _is_plain(word.group()):
            read[word.start() : word.end()] = word.group().lower()
    first = words[0].start()
    return "".join([*read[:first], text[first], *read[first + 1 :]])


@cache
def _is_plain(word: str) -> bool:
    """Whether a word is one of the language's own, in some form, and no name alone."""
    low = word.lower().replace("’", "'").removesuffix("'s").rstrip("'")
    if len(low) != len(word.lower().removesuffix("'s").removesuffix("’s").rstrip("'’")):
        return False
    if low in _SMALL or low in past_forms():
        return True
    if len(low) <= _INITIALS:
        return False
    bases = {low, *(low.removesuffix(e) + b for e, b in _ENDINGS if low.endswith(e))}
    bases |= {b[:-1] for b in bases if len(b) > _LONG and b[-1] == b[-2]}  # "banned", "halting"
    return not bases.isdisjoint(_known_words())


@cache
def _known_words() -> frozenset[str]:
    """The base forms that the parser's lemmatizer knows."""
    table = load_english().get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]  # a rule lemmatizer has it
    return frozenset(word for words in table.values() for word in words)
