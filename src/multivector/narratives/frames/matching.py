"""Which frames a text is told in, and by which words."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from multivector.coding.headlines.words import is_form, iter_words
from multivector.worlds import Frame

_GAP = "..."
_WIDEST = 4  # words that a gap may hold
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Told:
    """A frame that a text is told in.

    Attributes:
        frame: The frame's id.
        start: Where the words begin in the text.
        end: Where they end.
    """

    frame: str
    start: int
    end: int


class FrameReader:
    """Finds frames in texts of one language.

    Args:
        frames: The frames.
        language: ISO 639-1 code.
    """

    def __init__(self, frames: Iterable[Frame], language: str) -> None:
        self._frames = [
            (frame, [tuple(phrase.lower().split()) for phrase in frame.words.get(language, ())])
            for frame in frames
        ]

    def read(self, text: str, parties: Sequence[str] = ()) -> tuple[Told, ...]:
        """The frames of a text, each once, by its first words.

        Args:
            text: The text.
            parties: Whom it is about.
        """
        words = iter_words(text)
        ends = [mark.start() for mark in _SENTENCE.finditer(text)]
        forms = [word for _, _, word in words]
        sentence = [sum(end <= start for end in ends) for start, _, _ in words]
        found: list[Told] = []
        for frame, phrases in self._frames:
            if frame.about and not set(frame.about) & set(parties):
                continue
            at = next((hit for phrase in phrases
                       if (hit := _find(phrase, forms, sentence)) is not None), None)
            if at is not None:
                found.append(Told(frame.id, words[at[0]][0], words[at[1]][1]))
        return tuple(found)


def _find(
    phrase: Sequence[str], forms: Sequence[str], sentence: Sequence[int]
) -> tuple[int, int] | None:
    """First and last word of a phrase within one sentence."""
    for first in range(len(forms)):
        last = _match(phrase, forms, first)
        if last is not None and sentence[last] == sentence[first]:
            return first, last
    return None


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


def readers_of(frames: Mapping[str, Frame], languages: Iterable[str]) -> dict[str, FrameReader]:
    """A reader for each language that any frame has words in."""
    return {
        language: FrameReader(frames.values(), language) for language in languages
        if any(frame.words.get(language) for frame in frames.values())
    }
