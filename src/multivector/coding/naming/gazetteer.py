"""Every known name in a text, in one pass: longest match, case, diacritics and hyphens minded."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

import ahocorasick_rs


class Named(Protocol):
    """A surface form that the gazetteer can look for."""

    @property
    def text(self) -> str:
        """The form as it is written."""

    @property
    def exact_case(self) -> bool:
        """Whether it must stand exactly so (US, never us)."""


N = TypeVar("N", bound=Named)


@dataclass(frozen=True, slots=True)
class Match(Generic[N]):
    """A stretch of text that is written like one or more names.

    Attributes:
        start: Index of its first character.
        end: Index after its last.
        names: Every entry that is written so.
        prefix: The lower-case word that a hyphen joins before it ("pro", "anti"), or "".
        suffix: The lower-case word that a hyphen joins after it ("backed", "led"), or "".
    """

    start: int
    end: int
    names: tuple[N, ...]
    prefix: str
    suffix: str


def _fold_table() -> dict[int, str]:
    table = {
        0x130: "i",
        0x131: "i",
        0x2018: "'",
        0x2019: "'",
        0x02BC: "'",
        0x0451: "е",
        0x0401: "е",
    }
    table |= dict.fromkeys((0x00A0, 0x0A, 0x0D, 0x09, 0x202F, 0x2009), " ")
    table |= dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013), "-")
    for code in [*range(0xC0, 0x250), *range(0x1E00, 0x1F00)]:
        base = unicodedata.normalize("NFKD", chr(code))[0]
        if code not in table and base.isascii() and base.isalpha():
            table[code] = base.lower()
    # Letters that no decomposition reaches.
    return table | {ord(a): b for a, b in zip("ØøŁłĐđƏəÐð", "oollddeedd", strict=True)}


_FOLD = _fold_table()
_PLURALS = ("s", "es")
_HYPHENS = ("-", "‑", "–")


def fold(text: str) -> str:
    """Lower case, straight quotes, no Latin diacritics; the length stays the same."""
    return text.translate(_FOLD).lower()


class Gazetteer(Generic[N]):
    """Finds names in texts.

    Args:
        names: The surface forms to look for; several may be written alike.
    """

    def __init__(self, names: Iterable[N]) -> None:
        by_form: dict[str, list[N]] = {}
        for name in names:
            form = fold(name.text)
            if form.strip():
                by_form.setdefault(form, []).append(name)
        self._names = tuple(
            tuple((name, _capitals(name)) for name in group) for group in by_form.values()
        )
        self._longest = max(map(len, by_form), default=0) + 1
        self._automaton = ahocorasick_rs.AhoCorasick(
            list(by_form), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def iter_matches(self, text: str) -> Iterator[Match[N]]:
        """Names in the text, left to right, longest first, none within another."""
        folded, taken = fold(text), 0
        for match in self._matches_between(0, len(text), text, folded):
            if match.start >= taken:
                longest = self._longer_within(match, text, folded) or match
                taken = longest.end
                yield longest

    def _longer_within(self, match: Match[N], text: str, folded: str) -> Match[N] | None:
        """The longer name that begins in the last word of a short one.

        "President Hassan" is somebody, but not in "President Hassan Sheikh Mohamud".
        """
        last = folded.rfind(" ", match.start, match.end) + 1
        after = text[match.end : match.end + 2]
        if not last or after[:1] != " " or not after[1:].isupper():
            return None
        until = min(len(text), last + self._longest)
        other = next(iter(self._matches_between(last, until, text, folded)), None)
        if other is None or other.start != last or other.end <= match.end:
            return None
        return other if other.end - other.start > match.end - match.start else None

    def _matches_between(self, first: int, last: int, text: str, folded: str) -> Iterator[Match[N]]:
        for pattern, at, until in self._automaton.find_matches_as_indexes(folded[first:last]):
            start, end = first + at, first + until
            rest = folded[end : _end_of_word(folded, end, len(folded))]
            # "Panama hats" hides Panama as "Panama hat" does.
            inside = _begins_inside(folded, start) or rest in _PLURALS
            fitting = () if inside or rest else self._names[pattern]
            names = tuple(name for name, at in fitting if _fits_case(name, at, text, start))
            if names:
                prefix, suffix = _joined(text, start, end)
                yield Match(start, end, names, prefix, suffix)
                continue
            # The longest does not fit: "Indian Army" hides no "Indian army", nor "n. Modi" Modi,
            # nor do the "NATO members" in "NATO membership" hide NATO.
            shorter = () if inside else tuple(self._matches_between(start, end - 1, text, folded))
            after = _next_word(folded, start, end)
            if not shorter and after < end:
                end = _end_of_word(folded, end, last)
                shorter = tuple(self._matches_between(after, end, text, folded))
            yield from shorter


def _next_word(text: str, start: int, end: int) -> int:
    """Where the next word of a stretch begins, or its end."""
    while start < end and text[start].isalnum():
        start += 1
    while start < end and not text[start].isalnum():
        start += 1
    return start


def _end_of_word(text: str, end: int, last: int) -> int:
    """Where the word ends of which a stretch ends in the middle."""
    while 0 < end < last and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return end


def _begins_inside(text: str, start: int) -> bool:
    """Whether a stretch begins in the middle of a word."""
    return start > 0 and text[start - 1].isalnum() and text[start].isalnum()


def _fits_case(name: Named, capitals: tuple[int, ...], text: str, start: int) -> bool:
    if name.exact_case:
        return text.startswith(name.text, start)
    # A word that the entry writes with a capital has one in the text as well.
    for at in capitals:  # noqa: SIM110 -- thrice as fast as a generator, on every name of a text
        if not text[start + at].isupper():
            return False
    return True


def _capitals(name: Named) -> tuple[int, ...]:
    """Where the words of a name begin that are written with a capital."""
    starts = enumerate(zip(name.text, _word_starts(name.text), strict=True))
    return tuple(at for at, (letter, first) in starts if first and letter.isupper())


def _word_starts(text: str) -> Iterator[bool]:
    previous = " "
    for character in text:
        yield not previous.isalnum() and previous not in "'’"
        previous = character


def _joined(text: str, start: int, end: int) -> tuple[str, str]:
    prefix = suffix = ""
    if text[start - 1 : start] not in _HYPHENS and text[end : end + 1] not in _HYPHENS:
        return prefix, suffix
    if start > 1 and text[start - 1] in "-‑–":
        left = start - 1
        while left > 0 and text[left - 1].isalpha():
            left -= 1
        prefix = text[left : start - 1]
    if end + 1 < len(text) and text[end] in "-‑":
        right = end + 1
        while right < len(text) and text[right].isalpha():
            right += 1
        suffix = text[end + 1 : right]
    keeps_case = len(prefix) <= 4 and prefix.lower() in ("pro", "anti", "non", "post", "ex", "pre")
    return (
        prefix.lower() if prefix.islower() or keeps_case else "",
        suffix if suffix.islower() else "",
    )
