"""The year of which a text speaks, for months and days that name none.

"2019. In February India bombed a camp": February is that of 2019. "On 2 April 1982 Chad attacked;
on 14 June it surrendered": so is June of 1982.
"""

import re
from calendar import isleap
from collections.abc import Iterator, Sequence
from datetime import date

from multivector.coding.english.dates.words import MONTH
from multivector.coding.parsing.stretches import DatePhrase
from multivector.domain import DateInterval

PRESENT = 0
"""Stands for no year gone by: what a sentence tells is of the days of the text."""
_YEAR = re.compile(r"\b(?:1[6-9]\d\d|20\d\d)\b")
_MONTH = re.compile(rf"\b{MONTH}(?!\w)")
# A year that is what a sentence is about.
_TOPIC = re.compile(
    r"(?:^|\b(?:[Tt]he year|[Ff]or|[Ii]t (?:is|was)|chronicle of) |^For [\w ]{3,30}, )"
    r"(?P<year>1[6-9]\d\d|20\d\d)"
    r"(?=[.:,;]| (?:was|is|had|has|began|brought|saw|started|ended|opened)\b)"
)
_RELATIVE = re.compile(r"\b(?:last|this|next|past|coming|previous)\b", re.IGNORECASE)
# What is to come is of no year gone by: "In 2016 Chad left, and in August it will return".
_AHEAD = re.compile(r"\b(?:will|shall|(?:is|are) (?:due|to)|plans? to)\b")
_BOUND = re.compile(r"(?:of|since|from|between|until|till|by|before|after)\b", re.IGNORECASE)
# What goes before a time that opens its clause: "Then, on 2 April".
_OPENING = re.compile(
    r"(?:(?:then|and|but|so|again|later|already),? )?(?:in|on|during|at|by)? ?(?:the )?",
    re.IGNORECASE,
)
_LEAP_DAY = (2, 29)


def years_told(text: str, phrases: Sequence[DatePhrase]) -> list[tuple[int, int]]:
    """Where a sentence says of which year it speaks, and the year, in order.

    That is a year that it is about, or a time with its year that opens it; not what only bounds
    another time ("since 2014").
    """
    found = _topics(text)
    for phrase in phrases:
        written = text[phrase.start : phrase.end]
        years = _YEAR.findall(written)
        opens = _OPENING.fullmatch(text, 0, phrase.start) and not _BOUND.match(written)
        if len(years) == 1 and opens:
            found.append((phrase.start, int(years[0])))
    return sorted(found)


def _topics(text: str) -> list[tuple[int, int]]:
    return [(m.start("year"), int(m["year"])) for m in _TOPIC.finditer(text)]


def in_told_year(
    text: str, phrases: Sequence[DatePhrase], published: date | None, year: int | None
) -> Iterator[DatePhrase]:
    """The phrases of a sentence, months and days without a year in the one that is spoken of.

    A year told earlier in the sentence holds if it is gone by; one of an earlier sentence only if
    it is older than last year.

    Args:
        text: The sentence.
        phrases: Its phrases of time.
        published: The day of the text.
        year: The year of which the sentences before it spoke, or None.
    """
    told = years_told(text, phrases)
    # What is of this year or the last needs no year: "In 2024 it paid. In March it stopped."
    spoken = year if year and published and year < published.year - 1 else None
    for phrase in phrases:
        here = next((y for at, y in reversed(told) if at < phrase.start), None)
        meant = here if here and (not published or here < published.year) else spoken
        ahead = _AHEAD.search(re.split("[,;]", text[phrase.end :])[0]) is not None
        yield phrase if meant is None or ahead else _moved(text, phrase, meant)


def _moved(text: str, phrase: DatePhrase, year: int) -> DatePhrase:
    written, time = text[phrase.start : phrase.end], phrase.interval
    if not _is_bare(written) or time.start is None or time.end is None:
        return phrase
    later = year - time.start.year
    first, last = (_in_year(day, day.year + later) for day in (time.start, time.end))
    return DatePhrase(phrase.start, phrase.end, DateInterval(first, last, time.precision))


def _is_bare(written: str) -> bool:
    """Whether a phrase names a month, no year, and none from the day of the text: "last March"."""
    told = _YEAR.search(written) or _RELATIVE.search(written)
    return told is None and _MONTH.search(written) is not None


def _in_year(day: date, year: int) -> date:
    if (day.month, day.day) == _LEAP_DAY and not isleap(year):
        return date(year, 2, 28)
    if (day.month, day.day) == (2, 28) and isleap(year):
        return date(year, 2, 29) if not isleap(day.year) else date(year, 2, 28)
    return day.replace(year=year)


def before_told(text: str, phrase: DatePhrase, published: date) -> DateInterval:
    """The time of a deed that is over: the month before the text, not the one after it.

    "In late July Chad signed" in a text of June is of the year before.
    """
    written, time = text[phrase.start : phrase.end], phrase.interval
    if not _is_bare(written) or time.start is None or time.end is None or time.start <= published:
        return time
    if time.start.year == 1:
        return time  # no calendar has the year before
    first, last = (_in_year(day, day.year - 1) for day in (time.start, time.end))
    return DateInterval(first, last, time.precision)


def year_spoken_of(
    text: str, phrases: Sequence[DatePhrase], year: int | None
) -> int | None:
    """The year of which a sentence speaks for those after it; `PRESENT` where it tells other times.

    None where it tells no time at all. Only a year that a sentence is about goes on ("2014 was a
    rehearsal."), after one that only dates an act texts come back to the present at once.

    Args:
        text: The sentence.
        phrases: Its phrases of time, dated.
        year: The year of which the sentences before it spoke, or None.
    """
    # What a semicolon joins to the next is one statement with it.
    if topics := (years_told(text, phrases) if text.endswith(";") else _topics(text)):
        return topics[-1][1]
    if any(p.interval.start and p.interval.start.year == year for p in phrases):
        return year
    return PRESENT if phrases else None
