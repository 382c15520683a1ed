"""English phrases of time."""

from multivector.coding.english.dates.following import COUNTED, Told, days_of, iter_following
from multivector.coding.english.dates.reading import iter_dates

__all__ = ["COUNTED", "Told", "days_of", "iter_dates", "iter_following"]
