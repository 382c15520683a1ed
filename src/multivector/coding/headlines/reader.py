"""In what light a headline puts each party that it names, without parsing it.

A headline is a text of few words in a set order: X accuses Y, crisis between X and Y. Words that
judge are kept apart from words that tell of deeds (sanctions, visits): a report of a bombing is
no hostile word. A party that is only where something happened is in no light.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from multivector.coding.headlines.words import (
    LightLexicon,
    LightWord,
    is_form,
    iter_words,
    load_light_words,
)
from multivector.coding.naming.mentions import Mention, MentionReader
from multivector.worlds import World

_BESIDE = 6  # words between a word and the party beside it
_LIFTING = 6  # words before within which a word of lifting turns one round
_DENYING = 4  # words before within which one is denied
_NEAR = 2  # words before within which it is only told again, or makes a compound
_PARTS = re.compile(r"\s[–—-]\s|[:;|]|\s//\s")
_AGAINST = {
    "en": re.compile(r"\b(anti)-(?=[A-Z])", re.IGNORECASE),
    "ru": re.compile(r"\b(ант)и(?=[а-яё]+ск)", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class Light:
    """In what light a headline puts one party.

    Attributes:
        stance: -1..+1 by words that judge; None where there are none.
        reported: -1..+1 by words that tell of deeds; None where there are none.
        registers: Ways of speaking, in order of the words.
        words: Start and end in the text of the words that say so.
    """

    stance: float | None = None
    reported: float | None = None
    registers: tuple[str, ...] = ()
    words: tuple[tuple[int, int], ...] = ()

    @property
    def tone(self) -> float | None:
        """-1..+1 by all its words; None where no word takes a side."""
        told = [one for one in (self.stance, self.reported) if one is not None]
        return _bounded(sum(told)) if told else None


@dataclass(slots=True)
class _Sum:
    """What words of each kind say; a second word of a kind says nothing new."""

    judged: dict[tuple[str, float, str], float] = field(default_factory=dict)
    reported: dict[tuple[str, float, str], float] = field(default_factory=dict)
    registers: dict[str, None] = field(default_factory=dict)
    words: dict[tuple[int, int], None] = field(default_factory=dict)

    def add(self, word: LightWord, value: float, at: tuple[int, int]) -> None:
        kind = word.side, word.value, word.register
        (self.judged if word.judges else self.reported).setdefault(kind, value)
        if word.register and value == word.value:
            self.registers.setdefault(word.register)
        self.words.setdefault(at)

    def light(self) -> Light:
        return Light(
            _bounded(sum(self.judged.values())) if self.judged else None,
            _bounded(sum(self.reported.values())) if self.reported else None,
            tuple(self.registers), tuple(self.words),
        )


class HeadlineReader:
    """Reads headlines of one language.

    Args:
        language: ISO 639-1 code.
        mentions: Finds the parties of a text.
        words: The words that put a party in a light.
    """

    def __init__(self, language: str, mentions: MentionReader, words: LightLexicon) -> None:
        self._mentions = mentions
        self._words = words
        self._against = _AGAINST[language]

    def read(
        self, headline: str, on: date | None, only: str | None = None
    ) -> Mapping[str, Light]:
        """Each party that the headline names, as of a day, with its light.

        Args:
            headline: The headline.
            on: The day.
            only: The party that is asked for: without it nothing is told.
        """
        # As long as before, so that places in the text stay what they are.
        text = self._against.sub(lambda m: f"{m[1]} ", headline)
        mentions = self._named(text, on)
        sums: dict[str, _Sum] = {m.id: _Sum() for m in mentions}
        if only is not None and only not in sums:
            return {}
        for start, end in _parts(text):
            within = [m for m in mentions if start <= m.start and m.end <= end]
            if within:
                for word, value, at, touched in _Part(text, (start, end), within, self._words):
                    for party in touched:
                        sums[party].add(word, value, at)
        return {party: found.light() for party, found in sums.items()}

    def parties(self, headline: str, on: date | None) -> tuple[str, ...]:
        """The parties that a headline names, as of a day, each once."""
        return tuple(dict.fromkeys(m.id for m in self._named(headline, on)))

    def _named(self, text: str, on: date | None) -> list[Mention]:
        return [m for m in self._mentions.read(text, on) if m.id and m.kind != "place"]


def make_headline_reader(world: World, language: str) -> HeadlineReader | None:
    """A reader for a language; None where its headlines cannot be read here."""
    words = load_light_words(language)
    if words is None:
        return None
    if language == "ru":
        from multivector.coding.russian.models import missing_parts  # noqa: PLC0415 -- an extra

        if missing_parts():
            return None
        from multivector.coding.russian.names import RussianNames  # noqa: PLC0415 -- likewise

        finder = RussianNames(world.names("ru"))
        return HeadlineReader(language, MentionReader(world, language, finder), words)
    return HeadlineReader(language, MentionReader(world, language), words)


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """The stretches between a headline's colons and dashes."""
    start = 0
    for mark in _PARTS.finditer(text):
        yield start, mark.start()
        start = mark.end()
    yield start, len(text)


class _Part:
    """One part of a headline, and what its words say of the parties in it."""

    def __init__(
        self, text: str, bounds: tuple[int, int], mentions: Sequence[Mention],
        lexicon: LightLexicon,
    ) -> None:
        low, high = bounds
        self._words = [
            (low + start, low + end, word) for start, end, word in iter_words(text[low:high])
        ]
        self._lexicon = lexicon
        self._named = list(mentions)
        self._mentions = [m for m in mentions if not self._is_only_near(m)]

    def __iter__(
        self,
    ) -> Iterator[tuple[LightWord, float, tuple[int, int], tuple[str, ...]]]:
        """Word, value, place and the parties that it touches."""
        named = {at for m in self._named for at in range(m.start, m.end)}
        forms = [word for _, _, word in self._words]
        place = 0
        while place < len(forms):
            entries = self._lexicon.at(forms, place)
            start = self._words[place][0]
            if not entries or start in named:
                place += 1
                continue
            last = place + len(entries[0].parts) - 1
            at = (start, self._words[last][1])
            for word in entries:
                touched = self._touched(word, place, last)
                value = self._value(word, forms[max(0, place - _LIFTING) : place])
                if touched and value:
                    yield word, value, at, touched
            place = last + 1

    def _value(self, word: LightWord, before: Sequence[str]) -> float:
        """What it says here: turned where it is lifted or denied, nothing where told again."""
        lexicon = self._lexicon
        if word.turns and _has_form(before, lexicon.turning):
            return -word.value
        if _has_form(before[-_DENYING:], lexicon.negating):
            return -word.value / 2
        told_again = word.side == "both" and word.value < 0
        return 0.0 if told_again and _has_form(before[-_NEAR:], lexicon.background) else word.value

    def _touched(self, word: LightWord, first: int, last: int) -> tuple[str, ...]:
        start, end = self._words[first][0], self._words[last][1]
        before = [m for m in self._mentions if m.end <= start]
        after = [m for m in self._mentions if m.start >= end]
        if word.side == "both":
            return tuple(dict.fromkeys(m.id for m in self._mentions))
        if word.side == "after":
            return self._chain(after)
        if word.side == "compound":
            near = [m for m in before[-1:] if self._distance(m, start, end) <= _NEAR and not after]
            return tuple(m.id for m in near)
        if word.side == "within":
            return tuple(dict.fromkeys(m.id for m in self._named))
        if word.side == "before":
            doers = [m for m in after if self._stands_by(m, end)]
            return self._chain(doers or before[::-1])
        near = [m for m in self._mentions if self._distance(m, start, end) <= _BESIDE]
        near.sort(key=lambda m: self._distance(m, start, end))
        return (near[0].id,) if near else ()

    def _stands_by(self, mention: Mention, end: int) -> bool:
        """Whether a passive names it as the doer: "burned alive by Sudan"."""
        between = [word for s, e, word in self._words if end <= s and e <= mention.start]
        return between[:1] == ["by"] and len(between) <= _NEAR + 1

    def _chain(self, mentions: Sequence[Mention]) -> tuple[str, ...]:
        """The nearest party, and those that are joined to it: "Chad and Sudan"."""
        found: dict[str, None] = {}
        last: Mention | None = None
        for mention in mentions:
            if last is not None and mention.id != last.id:
                low, high = sorted((last, mention), key=lambda m: m.start)
                between = [w for s, e, w in self._words if low.end <= s and e <= high.start]
                if any(word not in self._lexicon.joining for word in between):
                    break
            found.setdefault(mention.id)
            last = mention
        return tuple(found)

    def _distance(self, mention: Mention, start: int, end: int) -> int:
        """Words between."""
        low, high = (mention.end, start) if mention.end <= start else (end, mention.start)
        return sum(low <= s and e <= high for s, e, _ in self._words)

    def _is_only_near(self, mention: Mention) -> bool:
        """Whether it is only a place, or an adjective of somebody who is not the party."""
        before = [word for _, end, word in self._words if end <= mention.start][-1:]
        placed = any(word in self._lexicon.placing for word in before)
        if placed and not mention.is_modifier and not self._is_goal(mention):
            return True
        after = [word for start, _, word in self._words if start >= mention.end][:1]
        return mention.is_modifier and _has_form(after, self._lexicon.civil)

    def _is_goal(self, mention: Mention) -> bool:
        """Whether its case tells whither, not where: "в Турцию"."""
        last = next((word for _, end, word in self._words if end == mention.end), "")
        places = self._lexicon.places
        return bool(places) and not last.endswith(places)


def _has_form(words: Sequence[str], patterns: Sequence[str]) -> bool:
    return any(is_form(word, pattern) for word in words for pattern in patterns)


def _bounded(value: float) -> float:
    return max(-1.0, min(1.0, value))
