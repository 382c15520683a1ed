"""Whether a Russian word is a name, where its capital tells nothing."""

from multivector.coding.russian.models import load_russian

_NAMES = ("Geox", "Name", "Surn", "Orgn", "Patr")


def is_name(word: str) -> bool:
    """Whether a word can be a name of a place, a person or a body."""
    return any(
        mark in parse.tag for parse in load_russian().analyzer.parse(word)[:2] for mark in _NAMES
    )
