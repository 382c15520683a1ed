"""Dates as intervals of whole days, with the precision at which they were given."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Self


class Precision(StrEnum):
    """How exactly a date was given."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"
    UNKNOWN = "unknown"


_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class DateInterval:
    """From the first to the last day on which something may have happened.

    Attributes:
        start: First day, or None where the beginning is unknown.
        end: Last day, included, or None where the end is unknown.
        precision: How the date was given; UNKNOWN exactly when both ends are None.

    Raises:
        ValueError: If the interval ends before it starts, or claims a precision it lacks.
    """

    start: date | None
    end: date | None
    precision: Precision

    def __post_init__(self) -> None:
        if self.start and self.end and self.end < self.start:
            raise ValueError(f"interval ends before it starts: {self.start} to {self.end}")
        if (self.start is None and self.end is None) != (self.precision is Precision.UNKNOWN):
            raise ValueError("an interval is of unknown precision exactly when it has no end")

    @classmethod
    def unknown(cls) -> Self:
        """A date of which nothing is known."""
        return cls(None, None, Precision.UNKNOWN)

    @classmethod
    def day(cls, day: date) -> Self:
        """One day."""
        return cls(day, day, Precision.DAY)

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        """A calendar month."""
        last = calendar.monthrange(year, month)[1]
        return cls(date(year, month, 1), date(year, month, last), Precision.MONTH)

    @classmethod
    def year(cls, year: int) -> Self:
        """A calendar year."""
        return cls(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)

    @classmethod
    def range(cls, start: date | None, end: date | None) -> Self:
        """Any other stretch of days, open at an end that is None."""
        return cls(start, end, Precision.RANGE)

    @classmethod
    def parse(cls, written: str) -> Self:
        """Read `2025`, `2025-10`, `2025-10-23` or `2025-10-01/2025-10-23`.

        Raises:
            ValueError: If the text is in none of these forms or names no real day.
        """
        first, slash, last = written.strip().partition("/")
        if slash:
            head, tail = cls.parse(first), cls.parse(last)
            return cls.range(head.start, tail.end)
        match = _WRITTEN.fullmatch(first)
        if match is None:
            raise ValueError(f"not a date: {written!r} (write 2025, 2025-10 or 2025-10-23)")
        year, month, day = (int(part) if part else None for part in match.groups())
        if year is None or year == 0:
            raise ValueError(f"not a date: {written!r}")
        if month is None:
            return cls.year(year)
        if not 1 <= month <= 12:
            raise ValueError(f"not a month: {written!r}")
        return cls.month(year, month) if day is None else cls.day(date(year, month, day))

    def __str__(self) -> str:
        """The shortest written form that `parse` reads back; `?` where unknown."""
        if self.precision is Precision.UNKNOWN:
            return "?"
        if self.precision is Precision.DAY and self.start:
            return self.start.isoformat()
        if self.precision is Precision.MONTH and self.start:
            return self.start.isoformat()[:7]
        if self.precision is Precision.YEAR and self.start:
            return self.start.isoformat()[:4]
        return f"{self.start or ''}/{self.end or ''}"

    @property
    def days(self) -> int | None:
        """Its length in days, or None where an end is open."""
        if self.start is None or self.end is None:
            return None
        return (self.end - self.start).days + 1

    def overlaps(self, other: "DateInterval") -> bool:
        """Whether some day lies in both; an open end reaches without limit."""
        if Precision.UNKNOWN in (self.precision, other.precision):
            return False
        starts_in_time = self.start is None or other.end is None or self.start <= other.end
        ends_in_time = self.end is None or other.start is None or other.start <= self.end
        return starts_in_time and ends_in_time

    def contains(self, day: date) -> bool:
        """Whether the day lies in the interval; an unknown date contains no day."""
        if self.precision is Precision.UNKNOWN:
            return False
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def shifted(self, days: int) -> "DateInterval":
        """The same length of time, so many days later (earlier when negative).

        Raises:
            OverflowError: If the calendar ends before.
        """
        step = timedelta(days=days)
        return DateInterval(
            self.start + step if self.start else None,
            self.end + step if self.end else None,
            self.precision if self.precision in (Precision.DAY, Precision.UNKNOWN)
            else Precision.RANGE,
        )
