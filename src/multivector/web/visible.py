"""Characters that would act on a page or a terminal instead of being seen there."""

import unicodedata

# Joiners are part of words in several languages, and order nothing.
_HARMLESS = frozenset("\u200c\u200d\u00ad")
_SPACE = frozenset("\n\t\r\u2028\u2029")


def visible(text: str) -> str:
    r"""The text with every control character shown by its code; white space becomes a blank.

    Controls of writing direction could show a sentence in another order than it has, escape
    sequences could rewrite a terminal.

    >>> visible("a\u202eb\x1b[2Jc")
    'a⟨U+202E⟩b⟨U+001B⟩[2Jc'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_shown, text))


def one_line(text: str) -> str:
    """The text as `visible` shows it, white space folded to single blanks."""
    return " ".join(visible(text).split())


def _shown(character: str) -> str:
    if character in _SPACE:
        return " "
    category = unicodedata.category(character)
    if category in ("Cc", "Cf", "Cs", "Co", "Cn") and character not in _HARMLESS:
        return f"⟨U+{ord(character):04X}⟩"
    return character
