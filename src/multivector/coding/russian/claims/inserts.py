"""Words of the text's own inside Russian quotation marks: «Мы готовы, — сказал он. — Но …»."""

import re
from collections.abc import Callable

# A dash after a mark, the words, a stop or comma, and a dash again; or the words close it all.
_INSERT = re.compile(
    r"(?<=[,.!?…])\s+[—–-]\s+(?P<words>[а-яё][^«»“”\"]{2,200}?)[.,]\s+[—–-]\s+(?=\S)"
)
_FIRST = 3  # words of an insert among which its verb stands


def find_inserts(
    is_speech: Callable[[str], bool], text: str, start: int, end: int
) -> list[tuple[int, int]]:
    """Where a quotation is broken by who speaks, in order.

    Args:
        is_speech: Whether words may hold a form of a verb of saying.
        text: The text.
        start: Where the quotation starts.
        end: Where it ends.
    """
    return [
        match.span() for match in _INSERT.finditer(text, start, end)
        if is_speech(" ".join(match["words"].split()[:_FIRST]))
    ]
