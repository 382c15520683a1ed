"""Written dates: `2025-10-23`, `October 23, 2025`, `23 октября 2025 г.`, `Thu, 23 Oct 2025`."""

import re
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from multivector.domain import DateInterval
from multivector.reading.languages import LANGUAGES

_LONGEST = 60  # no written date is longer; what is longer is prose
_TIME = re.compile(
    r""",?\s*\b\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?      # 10:30:00.5
    \s*(?:[ap]\.?m\b\.?)?                                   # a.m.
    \s*(?:Z\b|\(?(?-i:[A-Z]{2,5})\b\)?)?(?:\s*[+-]\d{2}:?\d{2})?  # GMT+04:00""",
    re.IGNORECASE | re.VERBOSE,
)
_GLUED_TIME = re.compile(r"(?<=\d)T(?=\d{1,2}:)")
_PART = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|\d{1,2}\.\d{1,2}\.\d{4}(?!\d)|\d+|[^\W\d_]+"
)
_YEAR = re.compile(r"\d{4}")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")


def parse_published(written: str) -> DateInterval | None:
    """The date that a field gives; None where it is not understood.

    Understood are what `DateInterval.parse` reads, `20251023`, and all that `parse_day` reads;
    besides a month and its year. Where a time is given with it, the day is the one written,
    in whatever zone the outlet keeps. A date with slashes that may mean two days (03/10/2025)
    is not understood.
    """
    compact = _COMPACT.fullmatch(written.strip())
    if compact:
        return _day(*compact.groups())
    try:
        return DateInterval.parse(written)
    except ValueError:
        return parse_day(written) or _month(_parts(written))


def parse_day(written: str) -> DateInterval | None:
    """The day that a text names if it is nothing but a date; None otherwise.

    Month names are understood in the languages of `languages.LANGUAGES`, in any order of day,
    month and year; so are `2025-10-23`, `2025/10/23`, `23.10.2025`; a weekday and a time may
    stand beside them.
    """
    match _parts(written):
        case [str(only)] if not only.isalnum():
            first, second, third = re.split(r"[-/.]", only)
            return _day(first, second, third) if len(first) == 4 else _day(third, second, first)
        case (
            [str(a), int(month), str(b)]
            | [int(month), str(a), str(b)]
            | [str(a), str(b), int(month)]
        ):
            year, day = (a, b) if len(a) == 4 else (b, a)
            return _day(year, str(month), day)
    return None


def _parts(written: str) -> list[str | int]:
    """Numbers and numeric dates as text, months as their number; fillers are left out.

    A word that belongs to no date makes the whole no date: nothing is returned.
    """
    if len(written) > _LONGEST or _YEAR.search(written) is None:
        return []
    parts: list[str | int] = []
    for part in _PART.findall(_TIME.sub(" ", _GLUED_TIME.sub(" ", written), count=1)):
        if part[0].isdecimal():
            parts.append(part)
            continue
        months, fillers = calendar_words()
        word = part.casefold()
        if word in months:
            parts.append(months[word])
        elif word not in fillers:
            return []
    return parts


def _day(year: str, month: str, day: str) -> DateInterval | None:
    if len(year) != 4 or len(day) > 2:
        return None
    try:
        return DateInterval.day(date(int(year), int(month), int(day)))
    except ValueError:
        return None


def _month(parts: list[str | int]) -> DateInterval | None:
    match parts:
        case [int(month), str(year)] | [str(year), int(month)] if len(year) == 4:
            return DateInterval.month(int(year), month) if int(year) else None
    return None


@cache
def calendar_words() -> tuple[dict[str, int], frozenset[str]]:
    """Names of months to their numbers, and words that a date may hold besides."""
    from babel.dates import get_day_names, get_month_names

    raw: dict[str, Any] = yaml.safe_load(
        files("multivector.reading").joinpath("date_words.yaml").read_text(encoding="utf-8")
    )
    months: dict[str, int] = dict(raw["months"])
    fillers = {word for words in raw["fillers"].values() for word in words}
    for code in LANGUAGES:
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                names = get_month_names(width, context, code)
                months.update({name.casefold().strip("."): n for n, name in names.items()})
            for name in get_day_names("wide", context, code).values():
                fillers.update(name.casefold().split())
    return months, frozenset(fillers)
