"""Phrases that count from the day of the text: "last week", "on Friday", "three months ago"."""

import re
from datetime import date, timedelta

from multivector.coding.english.dates.calendar import part_of
from multivector.coding.english.dates.words import DAYS, NUMBERS, SEASONS, UNIT_DAYS
from multivector.domain import DateInterval

_SOME = frozenset({"several", "few", "couple"})
_DAYS_AGO = timedelta(days=6)  # "a few days" and "days" are no more
_SOME_AGO = {"days": (6, 1), "weeks": (42, 8), "months": (183, 32), "years": (2192, 366)}


def read_some_ago(match: re.Match[str], published: date) -> DateInterval:
    """"just days ago", "weeks ago"."""
    first, last = _SOME_AGO[match["unit"].lower()]
    return DateInterval.range(published - timedelta(days=first), published - timedelta(days=last))


def read_before_last(match: re.Match[str], published: date) -> DateInterval:
    """"the week before last", "the year before last"."""
    unit = match["unit"].lower()
    if unit == "year":
        return DateInterval.year(published.year - 2)
    if unit == "month":
        number = published.year * 12 + published.month - 3
        return DateInterval.month(number // 12, number % 12 + 1)
    monday = published - timedelta(days=published.weekday() + 14)
    first = monday if unit == "week" else monday + timedelta(days=5)
    return DateInterval.range(first, monday + timedelta(days=6))


def read_weekday(match: re.Match[str], published: date) -> DateInterval:
    """"on Friday": the last one up to the day of the text."""
    wanted = DAYS[match["weekday"].lower()]
    which = (match["which"] or "").lower()
    back = (published.weekday() - wanted) % 7
    if which in ("next", "coming"):
        return DateInterval.day(published + timedelta(days=(wanted - published.weekday()) % 7 or 7))
    if which == "last" and back == 0:
        back = 7
    return DateInterval.day(published - timedelta(days=back))


RELATIVE_DAYS = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "last night": -1,
    "overnight": 0,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}


def read_relative_day(match: re.Match[str], published: date) -> DateInterval:
    """"yesterday"."""
    return DateInterval.day(published + timedelta(days=RELATIVE_DAYS[match.group().lower()]))


def read_relative_unit(match: re.Match[str], published: date) -> DateInterval:
    """"last week", "this year"."""
    step = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}[
        match["which"].lower()
    ]
    unit, part = match["unit"].lower(), match["part"]
    if unit in ("week", "weekend"):
        monday = published - timedelta(days=published.weekday()) + timedelta(weeks=step)
        if unit == "weekend":
            saturday = monday + timedelta(days=5)
            return DateInterval.range(saturday, saturday + timedelta(days=1))
        return DateInterval.range(monday, monday + timedelta(days=6))
    if unit == "month":
        number = published.year * 12 + published.month - 1 + step
        return part_of(DateInterval.month(number // 12, number % 12 + 1), part)
    if unit == "year":
        return part_of(DateInterval.year(published.year + step), part)
    if unit == "decade":
        begin = published.year // 10 * 10 + 10 * step
        return DateInterval.range(date(begin, 1, 1), date(begin + 9, 12, 31))
    return _season_of(unit, published.year + step if step > 0 else published.year, published, step)


def _season_of(season: str, year: int, published: date, step: int) -> DateInterval:
    first, last = SEASONS[season]

    def season_in(one: int) -> DateInterval:
        begin = DateInterval.month(one - 1 if first > last else one, first).start
        return DateInterval.range(begin, DateInterval.month(one, last).end)

    if step < 0:
        past = [season_in(one) for one in (published.year - 1, published.year)]
        ended = [each for each in past if each.end and each.end < published]
        return ended[-1]
    return season_in(year)


def read_bare_season(match: re.Match[str], published: date) -> DateInterval:
    """"in the spring": the last one that has begun."""
    unit = match["unit"].lower()
    this = _season_of(unit, published.year, published, 0)
    begun = this.start is not None and this.start <= published
    season = this if begun else _season_of(unit, published.year - 1, published, 0)
    return part_of(season, match["part"] or match["part2"])


def read_season_year(match: re.Match[str], published: date) -> DateInterval:
    """"the summer of 2019"."""
    return _season_of(match["unit"].lower(), int(match["year"]), published, 0)


def read_ago(match: re.Match[str], published: date) -> DateInterval:
    """"three weeks ago"."""
    raw, unit = match["count"].lower(), match["unit"].lower()
    count = int(raw) if raw.isdigit() else NUMBERS[raw]
    if unit == "day" and raw in _SOME:
        return DateInterval.range(published - _DAYS_AGO, published - timedelta(days=count - 1))
    if unit == "day":
        return DateInterval.day(published - timedelta(days=count))
    if unit == "year":
        return DateInterval.year(published.year - count)
    if unit == "month":
        number = published.year * 12 + published.month - 1 - count
        return DateInterval.month(number // 12, number % 12 + 1)
    middle = published - timedelta(days=count * UNIT_DAYS[unit])
    slack = timedelta(days=UNIT_DAYS[unit] // 2)
    return DateInterval.range(middle - slack, middle + slack)


def read_recent(match: re.Match[str], published: date) -> DateInterval:
    """"in recent months"."""
    unit = (match["unit"] or "").lower().rstrip("s")
    reach = {"day": 7, "week": 42, "month": 122, "year": 1461, "decade": 10958}.get(unit, 30)
    return DateInterval.range(published - timedelta(days=reach), published)


def read_past_count(match: re.Match[str], published: date) -> DateInterval:
    """"the last ten days"."""
    raw = match["count"].lower()
    count = int(raw) if raw.isdigit() else NUMBERS[raw]
    return DateInterval.range(
        published - timedelta(days=count * UNIT_DAYS[match["unit"].lower()]), published
    )
