"""Days as files write them."""

from collections.abc import Sequence
from datetime import date, datetime

import numpy as np
import numpy.typing as npt
import pyarrow as pa

NO_DAY = np.iinfo(np.int32).min
"""Stands where a cell tells no day."""

_EPOCH = date(1970, 1, 1).toordinal()


def day_numbers(column: pa.DictionaryArray, forms: Sequence[str]) -> npt.NDArray[np.int32]:
    """Each cell's day, counted from 1 January 1970; `NO_DAY` where it tells none."""
    known = np.array(
        [_number(written, forms) for written in column.dictionary.to_pylist()], np.int32
    )
    if not len(known):
        return np.full(len(column), NO_DAY, np.int32)
    found: npt.NDArray[np.int32] = known[column.indices.to_numpy()]
    return found


def _number(written: str, forms: Sequence[str]) -> int:
    day = find_day(written, forms)
    return int(NO_DAY) if day is None else day.toordinal() - _EPOCH


def find_day(written: str, forms: Sequence[str]) -> date | None:
    """The day that a cell tells; None where it tells none."""
    for form in forms:
        try:
            moment = datetime.strptime(written.strip(), form)  # noqa: DTZ007 -- a day has none
        except ValueError:
            continue
        # Of digits alone, strptime also takes too few: 2014112 is no day.
        if form.replace("%", "").isalpha() and moment.strftime(form) != written.strip():
            continue
        return moment.date()
    return None


def day_of(number: int) -> date:
    """The day of a number."""
    return date.fromordinal(number + _EPOCH)
