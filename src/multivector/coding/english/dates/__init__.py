"""English phrases of time."""

from multivector.coding.english.dates.following import COUNTED, days_of, iter_following
from multivector.coding.english.dates.reading import iter_dates

__all__ = ["COUNTED", "days_of", "iter_dates", "iter_following"]
