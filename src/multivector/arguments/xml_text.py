"""Text in XML: nothing in it acts, nothing in it is forbidden there."""

import unicodedata
from html import escape

_ACTING = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))
_SPACE = frozenset("\n\t\r\u2028\u2029")


def clean(text: str) -> str:
    r"""The text with white space as blanks, and what would act or be refused shown by its code.

    XML 1.0 has no place for control characters, and marks of writing direction could show a
    label in another order than it has.

    >>> clean("a\x1b\u202eb")
    'a⟨U+001B⟩⟨U+202E⟩b'
    """
    return "".join(map(_shown, text))


def escaped(text: str) -> str:
    """The text as it stands in XML, in an element or in a quoted attribute."""
    return escape(clean(text), quote=True)


def _shown(character: str) -> str:
    if character in _SPACE:
        return " "
    if unicodedata.category(character) in _ACTING:
        return f"⟨U+{ord(character):04X}⟩"
    return character
