"""Which frames a text is told in, and by which words."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import ahocorasick_rs

from multivector.coding.headlines.words import is_form, iter_words
from multivector.worlds import Frame

_GAP = "..."
_WIDEST = 4  # words that a gap may hold
_DENYING = frozenset({"not", "no", "never", "neither", "nor", "не", "ни", "нет"})
_DENIED = 3  # words before a phrase within which it is denied
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Told:
    """A frame that a text is told in.

    Attributes:
        frame: The frame's id.
        start: Where the words begin in the text.
        end: Where they end.
        about: Whom it must be about; empty for anybody.
    """

    frame: str
    start: int
    end: int
    about: tuple[str, ...] = ()

    def is_of(self, parties: Iterable[str]) -> bool:
        """Whether a text about these parties is told in it."""
        return not self.about or bool(set(self.about) & set(parties))


class FrameReader:
    """Finds frames in texts of one language.

    Args:
        frames: The frames.
        language: ISO 639-1 code.
    """

    def __init__(self, frames: Iterable[Frame], language: str) -> None:
        self._phrases = [
            (frame, tuple(phrase.lower().split()))
            for frame in frames for phrase in frame.words.get(language, ())
        ]
        by_letters: dict[str, list[int]] = {}
        for number, (_, phrase) in enumerate(self._phrases):
            by_letters.setdefault(_longest(phrase), []).append(number)
        self._anywhere = by_letters.pop("", [])  # phrases of stars and gaps alone
        self._having = list(by_letters.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(by_letters))

    def read(self, text: str) -> tuple[Told, ...]:
        """The frames of a text, each once, by its first words, whomever it is about."""
        likely = self._likely(text)
        if not likely:
            return ()
        words = iter_words(text)
        ends = [mark.start() for mark in _SENTENCE.finditer(text)]
        forms = [word for _, _, word in words]
        sentence = [sum(end <= start for end in ends) for start, _, _ in words]
        found: list[Told] = []
        for (name, about), phrases in groupby(likely, lambda one: (one[0].id, one[0].about)):
            hits = (_find(phrase, forms, sentence) for _, phrase in phrases)
            at = next((hit for hit in hits if hit is not None), None)
            if at is not None:
                found.append(Told(name, words[at[0]][0], words[at[1]][1], about))
        return tuple(found)

    def _likely(self, text: str) -> list[tuple[Frame, tuple[str, ...]]]:
        """The phrases of whose letters some stand in the text; of most texts none do."""
        met = self._automaton.find_matches_as_indexes(text.lower(), overlapping=True)
        numbers = {number for letters, _, _ in met for number in self._having[letters]}
        return [self._phrases[number] for number in sorted(numbers.union(self._anywhere))]


def _longest(phrase: Sequence[str]) -> str:
    """The longest letters that a text must have for a phrase to stand in it."""
    return max((part.removesuffix("*") for part in phrase if part != _GAP), key=len, default="")


def _find(
    phrase: Sequence[str], forms: Sequence[str], sentence: Sequence[int]
) -> tuple[int, int] | None:
    """First and last word of a phrase within one sentence, where nothing denies it."""
    for first in range(len(forms)):
        last = _match(phrase, forms, first)
        if last is not None and sentence[last] == sentence[first]:
            before = range(max(0, first - _DENIED), first)
            if not any(_denies(forms[at]) and sentence[at] == sentence[first] for at in before):
                return first, last
    return None


def _denies(word: str) -> bool:
    return word in _DENYING or word.endswith(("n't", "n’t"))


def _match(phrase: Sequence[str], forms: Sequence[str], place: int) -> int | None:
    """The place of the last word if the phrase stands here."""
    last = place - 1
    for number, part in enumerate(phrase):
        if part == _GAP:
            rest = phrase[number + 1 :]
            ends = (_match(rest, forms, last + 1 + skip) for skip in range(_WIDEST + 1))
            return next((end for end in ends if end is not None), None)
        last += 1
        if last >= len(forms) or not is_form(forms[last], part):
            return None
    return last


def readers_of(frames: Mapping[str, Frame]) -> dict[str, FrameReader]:
    """A reader for each language that any frame has words in."""
    languages = dict.fromkeys(
        language for frame in frames.values() for language, words in frame.words.items() if words
    )
    return {language: FrameReader(frames.values(), language) for language in languages}
