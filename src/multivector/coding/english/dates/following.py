"""Phrases that count from another date of the sentence: "the same evening", "two days later"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from multivector.coding.english.dates.words import COUNT, NUMBERS, UNIT_DAYS
from multivector.coding.parsing.stretches import DatePhrase
from multivector.domain import DateInterval, Precision

_PART_OF_DAY = "day|morning|afternoon|evening|night"
_SAME = re.compile(
    rf"\b(?:the|that) same (?:{_PART_OF_DAY})\b|\blater (?:that|the same) day\b"
    r"|\bthat (?:evening|night|afternoon|morning)\b"
    r"|\b(?:some |a few )?(?:hours|minutes|moments) (?:later|afterwards|after)\b"
    r"|\bwithin (?:the hour|hours|(?:a|an|one|two|three|few|several) hours?)\b",
    re.IGNORECASE,
)
_NEXT = re.compile(rf"\b(?:the )?(?:next|following) (?:{_PART_OF_DAY})\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:the day before|the previous day|a day earlier)\b(?=[,.;:]| (?:the|his|her|its|their)\b)",
    re.IGNORECASE,
)
_UNIT = r"(?P<unit>day|week|fortnight|month|year)s?"
_LATER = re.compile(rf"\b{COUNT}\s+{_UNIT}\s+later\b", re.IGNORECASE)
_WITHIN = re.compile(rf"\bwithin\s+(?:a )?{COUNT}\s+(?P<unit>day|week|month)s?\b", re.IGNORECASE)
_SOME_LATER = re.compile(r"\b(?P<unit>day|week)s later\b", re.IGNORECASE)
_SOME_WITHIN = re.compile(r"\bwithin (?P<unit>day|week)s\b", re.IGNORECASE)
_SOME = 6  # how many "days" and "weeks" are at most
_WEEK_AFTER = re.compile(r"\bthe (?:following|next) week\b", re.IGNORECASE)
_WEEK = 7  # days
_FIXED = {_SAME: 0, _NEXT: 1, _BEFORE: -1}  # days after the one that is counted from
_PATTERNS = (*_FIXED, _LATER, _WITHIN, _SOME_LATER, _SOME_WITHIN, _WEEK_AFTER)
# The hour at which something was, of a text that names no day: that of the text.
_HOUR = re.compile(
    r"\b(?:(?:at|before|by|from|until|since|towards|around) (?:dawn|daybreak|sunrise|first light|"
    r"dusk|nightfall|sunset|noon|midday|midnight|breakfast)|after (?:dark|nightfall)|"
    r"in the (?:small|early) hours|(?:at|by|from|before|around) (?:about )?[\w:]+ "
    r"(?:o'clock|in the (?:morning|afternoon|evening)|[ap]\.?m\b\.?))",
    re.IGNORECASE,
)
_SAME_TIME = re.compile(
    r"\b(?:in |during |later )?(?:the|that) same (?P<unit>month|year)\b(?!-)"
    r"|\b(?:later |in )?that (?P<unit2>month|year)\b(?!-)", re.IGNORECASE,
)
# "A month later, on 22 September": the day says more.
_AND_SO = re.compile(r",? (?:on|in) ")
_THEN = re.compile(
    r"^Then\b(?!,? (?:on|in|at) )"
    r"|(?<!since )(?<!until )(?<!by )(?<!and )(?<!, )\bthen(?= [a-z]+ed\b)"
)
_YEAR_AROUND = re.compile(
    r"\b(?:(?P<before>the (?:previous|preceding) year\b"
    r"|(?:the|a) year before(?=[,.;:]|$| (?:it|he|she|they|the)\b))"
    r"|the following year\b|(?:the|a) year (?:after|later)(?=[,.;:]|$)"
    r"|in the year that followed\b)",
    re.IGNORECASE,
)
_EARLIER = re.compile(rf"\b{COUNT}\s+{_UNIT}\s+(?:earlier\b|before\b(?=[,.;:]|$))", re.IGNORECASE)
_LONGEST = 31  # days of the longest time from which days are counted
COUNTED = re.compile(
    rf"\b{COUNT}\s+{_UNIT}\s+(?:to the day )?(?P<side>after|before|since)\b", re.IGNORECASE
)
"""How long after or before another act one was: "a day after soldiers shot ..."."""

# Every phrase that others date holds one of these.
_SOME_FOLLOWING = re.compile(
    r"same|later|after|within|next|follow|before|previous|preceding|earlier|\bthen\b"
    r"|that (?:evening|night|afternoon|morning|month|year)"
    r"|dawn|daybreak|sunrise|first light|dusk|nightfall|sunset|noon|midday|midnight|breakfast"
    r"|small hours|o'clock|in the (?:morning|evening)|[ap]\.?m\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """What a text has told last of time.

    Attributes:
        day: The last day.
        time: The last time of any length: a day, a month, a year.
        year: The year of which it speaks, `context.PRESENT` where that is none gone by; None where
            it tells no time.
    """

    day: date | None = None
    time: DateInterval | None = None
    year: int | None = None


def iter_following(
    text: str, known: Sequence[DatePhrase], published: date | None, told: Told | None = None
) -> Iterator[DatePhrase]:
    """Phrases of a sentence that others date: the last day or time before them in it, or before it.

    They go before those that are known where they overlap: "a week earlier" is earlier than
    what was told last, not than the text.

    Args:
        text: The sentence.
        known: Its phrases that date themselves.
        published: The day of the text.
        told: What the sentences before it told last.
    """
    if _SOME_FOLLOWING.search(text) is None:
        return
    told = told or Told()
    before = told.day
    days = [phrase for phrase in known if phrase.interval.precision is Precision.DAY]
    anchored = list(_iter_anchored(text, known, told))
    yield from anchored
    taken = [(phrase.start, phrase.end) for phrase in (*known, *anchored)]
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            if any(_AND_SO.fullmatch(text, match.end(), phrase.start) for phrase in known):
                continue
            taken.append(match.span())
            anchor = next((p for p in reversed(days) if p.end <= match.start()), None)
            day = anchor.interval.start if anchor is not None else before
            if day is None and pattern is _SAME and " same " in match.group().lower():
                day = published
            interval = _counted(pattern, match, day) if day is not None else None
            if interval is not None:
                yield DatePhrase(*match.span(), interval)
    for match in _HOUR.finditer(text):
        anchor = next((p for p in reversed(days) if p.end <= match.start()), None)
        day = anchor.interval.start if anchor is not None else before or published
        if day is not None and (anchor is not None or not days):
            yield DatePhrase(match.start(), match.end(), DateInterval.day(day))


def _iter_anchored(
    text: str, known: Sequence[DatePhrase], told: Told
) -> Iterator[DatePhrase]:
    """What counts from the last time of any length: "in the same month", "a week earlier"."""
    for match in _SAME_TIME.finditer(text):
        anchor = _anchor(known, match.start(), told)
        if anchor is not None and anchor.start is not None:
            year, month = anchor.start.year, anchor.start.month
            whole = (match["unit"] or match["unit2"]).lower() == "year"
            interval = DateInterval.year(year) if whole else DateInterval.month(year, month)
            yield DatePhrase(*match.span(), interval)
    for match in _THEN.finditer(text):
        anchor = _anchor(known, match.start(), told)
        if anchor is not None:
            yield DatePhrase(*match.span(), anchor)
    for match in _YEAR_AROUND.finditer(text):
        anchor = _anchor(known, match.start(), told)
        if anchor is not None and anchor.start is not None:
            step = -1 if match["before"] else 1
            yield DatePhrase(*match.span(), DateInterval.year(anchor.start.year + step))
    for match in _EARLIER.finditer(text):
        anchor = _anchor(known, match.start(), told)
        if anchor is not None and anchor.precision is Precision.DAY and anchor.start is not None:
            yield from _moved(match, anchor, -days_of(match))
    for match in _LATER.finditer(text):
        anchor = _anchor(known, match.start(), told)
        if anchor is not None and anchor.days is not None and 1 < anchor.days <= _LONGEST:
            yield from _moved(match, anchor, days_of(match))


def _anchor(known: Sequence[DatePhrase], start: int, told: Told) -> DateInterval | None:
    """The time told last before a place in a sentence, in it or before it."""
    here = [phrase.interval for phrase in known if phrase.end <= start]
    return here[-1] if here else told.time


def _moved(match: re.Match[str], anchor: DateInterval, days: int) -> Iterator[DatePhrase]:
    if anchor.start is None or anchor.end is None:
        return
    try:
        first, last = (day + timedelta(days=days) for day in (anchor.start, anchor.end))
    except OverflowError:
        return
    moved = DateInterval.day(first) if first == last else DateInterval.range(first, last)
    yield DatePhrase(*match.span(), moved)


def _counted(
    pattern: re.Pattern[str], match: re.Match[str], start: date
) -> DateInterval | None:
    """The time that a phrase tells, counted from a day; None where no calendar has it."""
    try:
        first, last = _days_after(pattern, match, start)
        begin, end = start + timedelta(days=first), start + timedelta(days=last)
    except OverflowError:
        return None  # "99999999999 days later"
    return DateInterval.day(begin) if begin == end else DateInterval.range(begin, end)


def _days_after(
    pattern: re.Pattern[str], match: re.Match[str], start: date
) -> tuple[int, int]:
    """How many days after a day a phrase begins and ends."""
    if pattern in _FIXED:
        return _FIXED[pattern], _FIXED[pattern]
    if pattern is _WEEK_AFTER:
        monday = _WEEK - start.weekday()
        return monday, monday + _WEEK - 1
    if pattern is _WITHIN:
        return 0, days_of(match)
    unit = UNIT_DAYS[match["unit"].lower()]
    if pattern is _SOME_WITHIN:
        return 0, _SOME * unit
    if pattern is _SOME_LATER:
        return unit, _SOME * unit
    if match["count"].lower() in ("few", "several"):
        return 2 * unit, _SOME * unit
    return days_of(match), days_of(match)


def days_of(match: re.Match[str]) -> int:
    """The days that a count and a unit make."""
    raw = match["count"].lower()
    count = int(raw) if raw.isdigit() else NUMBERS[raw]
    return count * UNIT_DAYS[match["unit"].lower()]
