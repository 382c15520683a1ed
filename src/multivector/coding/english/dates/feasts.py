"""Phrases that name a time by a feast, a weekend or a turn: "on New Year's Eve", "at Easter"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from multivector.domain import DateInterval

_YEAR = r"(?:,?\s+(?P<year>1[6-9]\d\d|20\d\d))?"


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus's rule as in the Anonymous algorithm)."""
    golden, century, of_century = year % 19, year // 100, year % 100
    leap, shift = century // 4, century % 4
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * shift + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _around(day: date, before: int, after: int) -> DateInterval:
    first, last = day - timedelta(days=before), day + timedelta(days=after)
    return DateInterval.day(day) if first == last else DateInterval.range(first, last)


_FEASTS: dict[str, Callable[[int], DateInterval]] = {
    r"new year(?:'s|’s) eve": lambda year: DateInterval.day(date(year - 1, 12, 31)),
    r"new year(?:'s|’s) day": lambda year: DateInterval.day(date(year, 1, 1)),
    r"(?:over|at) new year": lambda year: _around(date(year, 1, 1), 1, 0),
    r"the turn of the year": lambda year: _around(date(year, 1, 1), 7, 6),
    r"christmas eve": lambda year: DateInterval.day(date(year, 12, 24)),
    r"christmas day": lambda year: DateInterval.day(date(year, 12, 25)),
    r"(?:over|at|around) christmas": lambda year: _around(date(year, 12, 25), 1, 1),
    r"good friday": lambda year: _around(_easter(year) - timedelta(days=2), 0, 0),
    r"easter (?:sunday|day)": lambda year: _around(_easter(year), 0, 0),
    r"easter monday": lambda year: _around(_easter(year) + timedelta(days=1), 0, 0),
    r"(?:over|at) easter": lambda year: _around(_easter(year), 2, 1),
}
FEAST = rf"(?:{'|'.join(f'(?:{feast})' for feast in _FEASTS)}){_YEAR}"
"""The feasts that are known, with or without a year."""
WEEKEND = r"(?:over|at|on|during)\s+the\s+weekend(?!\s+(?:of|before|after)\b)"
"""The weekend of the text, or the last one before it."""


def read_feast(match: re.Match[str], published: date) -> DateInterval | None:
    """The feast of the year that is told, or the last that has begun by the day of the text."""
    told = re.sub(r"\s+", " ", match.group().lower())
    if match["year"]:
        told = re.sub(r",? \d{4}$", "", told)
        eve = "eve" in told and told.startswith("new year")
        year = int(match["year"]) + (1 if eve else 0)  # New Year's Eve of 2019 opens 2020
        return next(of(year) for feast, of in _FEASTS.items() if re.fullmatch(feast, told))
    of_year = next(of for feast, of in _FEASTS.items() if re.fullmatch(feast, told))
    years = (of_year(year) for year in range(published.year + 1, published.year - 2, -1))
    return next((one for one in years if one.start and one.start <= published), None)


def read_weekend(_: re.Match[str], published: date) -> DateInterval:
    """The last Saturday up to the day of the text, and the Sunday after it."""
    saturday = published - timedelta(days=(published.weekday() - 5) % 7)
    return DateInterval.range(saturday, saturday + timedelta(days=1))
