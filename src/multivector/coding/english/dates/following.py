"""Phrases that count from another date of the sentence: "the same evening", "two days later"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from multivector.coding.english.dates.words import COUNT, NUMBERS, UNIT_DAYS
from multivector.coding.parsing.stretches import DatePhrase
from multivector.domain import DateInterval, Precision

_PART_OF_DAY = "day|morning|afternoon|evening|night|week"
_SAME = re.compile(
    rf"\b(?:the|that) same (?:{_PART_OF_DAY})\b|\blater (?:that|the same) day\b", re.IGNORECASE
)
_NEXT = re.compile(rf"\b(?:the )?(?:next|following) (?:{_PART_OF_DAY})\b", re.IGNORECASE)
_LATER = re.compile(rf"\b{COUNT}\s+(?P<unit>day|week|month|year)s?\s+later\b", re.IGNORECASE)
# The hour at which something was, of a text that names no day: that of the text.
_HOUR = re.compile(
    r"\b(?:(?:at|before|by|from|until|since|towards|around) (?:dawn|daybreak|sunrise|first light|"
    r"dusk|nightfall|sunset|noon|midday|midnight|breakfast)|after (?:dark|nightfall)|"
    r"in the (?:small|early) hours|(?:at|by|from|before|around) (?:about )?[\w:]+ "
    r"(?:o'clock|in the (?:morning|afternoon|evening)|[ap]\.?m\b\.?))",
    re.IGNORECASE,
)
COUNTED = re.compile(
    rf"\b{COUNT}\s+(?P<unit>day|week|month|year)s?\s+(?P<side>after|before|since)\b", re.IGNORECASE
)
"""How long after or before another act one was: "a day after soldiers shot ..."."""


def iter_following(
    text: str, known: Sequence[DatePhrase], published: date | None
) -> Iterator[DatePhrase]:
    """Phrases of a sentence that its other phrases date; the last day before them counts.

    Args:
        text: The sentence.
        known: Its phrases that date themselves.
        published: The day of the text.
    """
    days = [phrase for phrase in known if phrase.interval.precision is Precision.DAY]
    for pattern, least in ((_SAME, 0), (_NEXT, 1), (_LATER, None)):
        for match in pattern.finditer(text):
            anchor = next((p for p in reversed(days) if p.end <= match.start()), None)
            start = anchor.interval.start if anchor is not None else None
            if start is None and pattern is _SAME:
                start = published
            if start is None or any(p.start < match.end() and match.start() < p.end for p in known):
                continue
            ahead = least if least is not None else days_of(match)
            yield DatePhrase(
                match.start(), match.end(), DateInterval.day(start + timedelta(days=ahead))
            )
    if published is not None and not days:
        for match in _HOUR.finditer(text):
            yield DatePhrase(match.start(), match.end(), DateInterval.day(published))


def days_of(match: re.Match[str]) -> int:
    """The days that a count and a unit make."""
    raw = match["count"].lower()
    count = int(raw) if raw.isdigit() else NUMBERS[raw]
    return count * UNIT_DAYS[match["unit"].lower()]
