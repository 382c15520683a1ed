"""Characters that no store can hold, and lines folded for fields."""

import re

_LONE = re.compile("[\ud800-\udfff]")
_UNKEPT = re.compile("[\x00\ud800-\udfff]")


def is_storable(text: str) -> bool:
    """Whether the text holds no NUL and no half of a surrogate pair."""
    return _UNKEPT.search(text) is None


def make_storable(text: str) -> str:
    """The text with surrogate pairs joined, and with U+FFFD for lone halves and for NUL.

    For texts that a parser extracted: their offsets count from here on.
    """
    if _LONE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text.replace("\x00", "\ufffd")


def fold_line(value: str | None) -> str | None:
    """The value on one line, storable; None where nothing but white space is left."""
    return None if value is None else " ".join(make_storable(value).split()) or None
