"""English phrases of time."""

from multivector.coding.english.dates.context import before_told, in_told_year, year_spoken_of
from multivector.coding.english.dates.following import COUNTED, Told, days_of, iter_following
from multivector.coding.english.dates.reading import iter_dates

__all__ = [
    "COUNTED", "Told", "before_told", "days_of", "in_told_year", "iter_dates", "iter_following",
    "year_spoken_of",
]  # fmt: skip
