"""Acronyms that the parser takes for other words: "ECOWAS froze the accounts"."""

import re

from spacy.tokens import Doc

_NO_NAMES = frozenset({"VERB", "AUX", "ADJ", "ADV", "INTJ"})
# Names that it knows, by their length.
_KNOWN = {3: "FBI", 4: "Peru", 5: "Japan", 6: "France", 7: "Germany", 8: "Pakistan"}
_CAPITALS = re.compile(r"[^\W\d_a-z]{3}")  # a quick look: most sentences hold no acronym


def find_misread(doc: Doc, text: str) -> dict[int, str]:
    """Where such acronyms of a text begin, each with a name of its length that the parser knows."""
    if _CAPITALS.search(text) is None:
        return {}
    return {
        token.idx: _KNOWN[len(token)]
        for token in doc
        if token.pos_ in _NO_NAMES and token.is_upper and token.is_alpha
        and len(token) in _KNOWN
    }  # fmt: skip


def replace_misread(text: str, names: dict[int, str]) -> str:
    """The text with the names in place of the acronyms; its length stays the same."""
    for at, name in names.items():
        text = text[:at] + name + text[at + len(name) :]
    return text


def is_shouted(text: str) -> bool:
    """Whether capitals are only how a sentence is written, so that they tell nothing."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) * 2 > len(letters)
