"""What rows of events and of pairs have in common."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from multivector.domain import quad_class, score
from multivector.records.importing.days import NO_DAY
from multivector.records.importing.interning import NOTHING, Indices
from multivector.records.importing.narrow import NarrowEvents
from multivector.records.importing.readings import EventReading

STATUS = "happened"  # all these sets code deeds; what was said to come is AGREE, and was said


@dataclass(frozen=True, slots=True)
class Provenance:
    """What all events of a file share.

    Attributes:
        document: The id of the import.
        coder: Declaration and codebooks.
        scheme: Of the codes.
        now: When they are written down.
    """

    document: str
    coder: str
    scheme: str
    now: datetime


def act_on_each_other(
    events: NarrowEvents, read: Sequence[EventReading]
) -> npt.NDArray[np.bool_]:
    """Which events are reciprocal: both sides are there, differ, and the code says so."""
    said = np.array([one.reciprocal for one in read] or [False])[events.reading]
    both = (events.actor != NOTHING) & (events.recipient != NOTHING)
    return np.asarray(said & both & (events.actor != events.recipient))


def same_word(word: str, count: int) -> pa.StringArray:
    """One word, so many times."""
    return pa.repeat(pa.scalar(word), count)


def day_column(days: Indices) -> pa.Array:
    """Days as dates; null for `NO_DAY`."""
    return pa.array(days.astype(np.int32), mask=days == NO_DAY).cast(pa.date32())


def quads_of(read: Sequence[EventReading]) -> list[int]:
    """The quad class of each reading; 0 where it has none."""
    return [quad_class(one.type) if one.type else 0 for one in read]


def scores_of(read: Sequence[EventReading]) -> list[float]:
    """The score of each reading; 0 where it has none."""
    return [score(one.type, one.mode) if one.type else 0.0 for one in read]
