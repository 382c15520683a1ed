"""Stretches of the calendar by which a course is told."""

from datetime import date
from typing import Literal

Period = Literal["week", "month", "quarter", "year"]
PERIODS: tuple[Period, ...] = ("week", "month", "quarter", "year")


def period_of(day: date, by: Period) -> str:
    """The name of the period that a day lies in; names sort as the periods do.

    >>> [period_of(date(2015, 11, 24), by) for by in PERIODS]
    ['2015-W48', '2015-11', '2015-Q4', '2015']
    """
    if by == "week":
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}"
    if by == "month":
        return f"{day.year:04}-{day.month:02}"
    if by == "quarter":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    return f"{day.year:04}"


def periods_between(first: date, last: date, by: Period) -> tuple[str, ...]:
    """The names of all periods from one day to another, none left out.

    >>> periods_between(date(2015, 11, 24), date(2016, 2, 1), "quarter")
    ('2015-Q4', '2016-Q1')
    """
    found: dict[str, None] = {}
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        found.setdefault(period_of(date.fromordinal(ordinal), by))
    return tuple(found)
