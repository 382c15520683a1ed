"""Phrases that name a day, a month, a year: "12 May 2024", "the first half of 2024"."""

import re
from calendar import monthrange
from datetime import date, timedelta

from multivector.coding.english.dates.words import (
    DAYS,
    MONTHS,
    NTH_DAYS,
    NUMBERS,
    ORDINALS,
    PARTS,
    TENS,
)
from multivector.domain import DateInterval


def month_of(match: re.Match[str]) -> int:
    """The number of the month that a phrase names."""
    return MONTHS[match["month"].rstrip(".").lower()]


def _day_of(match: re.Match[str]) -> int:
    """The number of the day that a phrase names: "3rd", "third"."""
    told = match["day"].lower()
    return NTH_DAYS.get(told) or int(told)


def part_of(interval: DateInterval, part: str | None) -> DateInterval:
    """The early, middle or late part of an interval; the whole where no part is named."""
    if not part or interval.start is None or interval.days is None:
        return interval
    low, high = PARTS[part.lower()]
    first = interval.start + timedelta(days=int(low * interval.days))
    last = interval.start + timedelta(days=max(0, int(high * interval.days) - 1))
    return DateInterval.range(first, last)


def read_full(match: re.Match[str], _: date) -> DateInterval:
    """"12 May 2024"."""
    return DateInterval.day(date(int(match["year"]), month_of(match), _day_of(match)))


def read_iso(match: re.Match[str], _: date) -> DateInterval:
    """"2024-05-12"."""
    return DateInterval.parse(match.group())


def read_day_of_month(match: re.Match[str], published: date) -> DateInterval:
    """"3 May"."""
    month, day = month_of(match), _day_of(match)
    near = [
        date(year, month, day)
        for year in (published.year - 1, published.year, published.year + 1)
        if not (month == 2 and day == 29 and year % 4)
    ]
    # A date without a year is the last such day, or one within the next two months.
    allowed = [each for each in near if each <= published + timedelta(days=60)]
    return DateInterval.day(max(allowed))


def read_edge(match: re.Match[str], published: date) -> DateInterval:
    """"the first day of 2024", "the last day of March"."""
    first = match["which"].lower() == "first"
    if match["only"]:
        year = int(match["only"])
        return DateInterval.day(date(year, 1, 1) if first else date(year, 12, 31))
    month = month_of(match)
    year = int(match["year"]) if match["year"] else published.year
    if not match["year"] and date(year, month, 1) > published:
        year -= 1
    days = monthrange(year, month)[1]
    return DateInterval.day(date(year, month, 1 if first else days))


def read_weekday_of_month(match: re.Match[str], published: date) -> DateInterval:
    """"the last Sunday of January", "the first Monday in May 2024"."""
    month, wanted = month_of(match), DAYS[match["weekday"].lower()]
    year = int(match["year"]) if match["year"] else published.year
    days = _weekdays(year, month, wanted)
    if not match["year"] and days[0] > published + timedelta(days=60):
        days = _weekdays(year - 1, month, wanted)
    which = match["nth"].lower()
    return DateInterval.day(days[-1] if which == "last" else days[ORDINALS[which] - 1])


def _weekdays(year: int, month: int, wanted: int) -> list[date]:
    days = (date(year, month, 1) + timedelta(days=number) for number in range(31))
    return [day for day in days if day.month == month and day.weekday() == wanted]


def read_month_year(match: re.Match[str], _: date) -> DateInterval:
    """"late May 2024"."""
    return part_of(DateInterval.month(int(match["year"]), month_of(match)), match["part"])


def read_month_of_year(match: re.Match[str], published: date) -> DateInterval:
    """"July of last year", "in March of this year"."""
    step = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    return part_of(DateInterval.month(published.year + step, month_of(match)), match["part"])


def read_last_or_next_month(match: re.Match[str], published: date) -> DateInterval:
    """"last December", "this March"."""
    month = month_of(match)
    if match["which"].lower() in ("last", "past"):
        year = published.year if month < published.month else published.year - 1
    elif match["which"].lower() in ("next", "coming"):
        year = published.year if month > published.month else published.year + 1
    else:
        year = published.year
    return part_of(DateInterval.month(year, month), match["part"])


def read_bare_month(match: re.Match[str], published: date) -> DateInterval:
    """"in July": the last one, or the next month."""
    month = month_of(match)
    year = published.year if month <= published.month + 1 else published.year - 1
    return part_of(DateInterval.month(year, month), match["part"])


def read_year_only(match: re.Match[str], _: date) -> DateInterval:
    """"in 2019", "mid-2019"."""
    return part_of(DateInterval.year(int(match["year"])), match["part"])


def read_since(match: re.Match[str], published: date) -> DateInterval:
    """"since March 2022": up to the day of the text."""
    first = DateInterval.year(int(match["year"])).start
    if match["month"]:
        first = DateInterval.month(int(match["year"]), month_of(match)).start
    return DateInterval.range(first, published if published > date.min else None)


def read_span_of_years(match: re.Match[str], _: date) -> DateInterval:
    """"2014-19"."""
    last = match["last"]
    if len(last) == 2:
        last = match["year"][:2] + last
    return DateInterval.range(date(int(match["year"]), 1, 1), date(int(last), 12, 31))


def read_decade(match: re.Match[str], _: date) -> DateInterval:
    """"the 1990s"."""
    told = match["decade"].lower()
    begin = TENS.get(told) or int(told)
    return part_of(DateInterval.range(date(begin, 1, 1), date(begin + 9, 12, 31)), match["part"])


def read_fraction(match: re.Match[str], published: date) -> DateInterval:
    """"the first half of 2024"."""
    year = int(match["year"]) if match["year"] else published.year
    which = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}[match["which"].lower()]
    length = {"half": 6, "quarter": 3}[match["unit"].lower()]
    first = (which if which >= 0 else 12 // length - 1) * length + 1
    begin, end = (
        DateInterval.month(year, first).start,
        DateInterval.month(year, min(12, first + length - 1)).end,
    )
    return DateInterval.range(begin, end)


def read_days_within_month(match: re.Match[str], published: date) -> DateInterval:
    """"3-5 May"."""
    year = int(match["year"]) if match["year"] else published.year
    month = month_of(match)
    first, last = date(year, month, int(match["day"])), date(year, month, int(match["last"]))
    if not match["year"] and first > published + timedelta(days=60):
        first, last = first.replace(year=year - 1), last.replace(year=year - 1)
    return DateInterval.range(first, last)


def read_eve(match: re.Match[str], published: date) -> DateInterval:
    """"on the eve of the summit of 16 July": the day before."""
    read = read_full if match["year"] else read_day_of_month
    day = read(match, published).start
    return DateInterval.unknown() if day is None else DateInterval.day(day - timedelta(days=1))


def read_years_after(match: re.Match[str], _: date) -> DateInterval:
    """"a decade after its independence in 1980"."""
    raw, length = match["count"].lower(), 10 if match["unit"].lower() == "decade" else 1
    count = int(raw) if raw.isdigit() else NUMBERS[raw]
    return DateInterval.year(int(match["year"]) + count * length)
