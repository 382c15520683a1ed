"""The course of a dyad as episodes are sought in it: happenings by day, beside what was read.

Tellings of one story count once, and so do imported acts of one type between the two on one day.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from multivector.measures.acts import Acts, day_number, read_acts, read_coverage
from multivector.measures.record import Record
from multivector.measures.shelf import Options, Period

RIFT, RAPPROCHEMENT = "rift", "rapprochement"

_LOOSEST = 3  # days: an act dated more loosely opens nothing
_FEWEST = 6  # acts of a dyad below which nothing is looked for


@dataclass(frozen=True, slots=True)
class Course:
    """What is scanned of one dyad.

    Attributes:
        pair: The two, by name.
        first: The first day, in days since 1970.
        coverage: Acts of all parties recorded, by day from then on.
        day: Of each act, counted from the first day.
        quad: Its quad class.
        type: The code of its type.
        score: Its score.
        event: The key of its event.
        counted: Whether it is the first telling of its happening.
        curated: Whether curated acts are in the record scanned.
    """

    pair: tuple[str, str]
    first: int
    coverage: NDArray[np.int64]
    day: NDArray[np.int64]
    quad: NDArray[np.int64]
    type: NDArray[np.int64]
    score: NDArray[np.float64]
    event: NDArray[np.uint64]
    counted: NDArray[np.bool_]
    curated: bool

    def by_day(self, kind: str) -> NDArray[np.int64]:
        """Happenings of a kind, by day."""
        chosen = self.counted & self.of(kind)
        return np.bincount(self.day[chosen], minlength=len(self.coverage))

    def of(self, kind: str) -> NDArray[np.bool_]:
        """Which acts are of the kind."""
        conflict: NDArray[np.bool_] = self.quad > 2
        return conflict if kind == RIFT else ~conflict


def read_courses(record: Record, options: Options) -> Iterator[Course]:
    """The courses of the dyads asked about, those with enough acts, by name."""
    acts = read_acts(record, options.but(by=Period.ALL), directed=False)
    acts = acts.only((acts.numbers("last") - acts.numbers("first") < _LOOSEST)
                     & (acts.numbers("said") == 0))
    if options.since is not None:
        acts = acts.only(acts.numbers("first") >= day_number(options.since))
    read = read_coverage(record, options.but(by=Period.DAY))
    days = np.asarray(read.column("period").cast(pa.int32())).astype(np.int64)
    counts = np.asarray(read.column("coverage"))
    days, counts = days[counts > 0], counts[counts > 0]
    if not len(days) or not len(acts):
        return
    first = int(days[0])
    coverage = np.zeros(int(days[-1]) - first + 1, np.int64)
    coverage[days - first] = counts
    curated = any(read.column("curated").to_pylist())
    inside = acts.numbers("first") - first < len(coverage)
    acts = acts.only(inside & (acts.numbers("first") >= first))
    dyad, pairs = acts.dyads
    for number, pair in enumerate(pairs):
        mine = acts.only(dyad == number)
        if len(mine) >= _FEWEST:
            yield _course(pair, mine, first, coverage, curated=curated)


def _course(
    pair: tuple[str, str], acts: Acts, first: int, coverage: NDArray[np.int64], *, curated: bool
) -> Course:
    day, kind = acts.numbers("first") - first, acts.numbers("type")
    alone = acts.stories == acts.events
    # The one-a-day filter, for what stands in no story.
    keys = np.where(alone, (day * 100 + kind).astype(np.uint64), acts.stories)
    _, firsts = np.unique(np.stack([keys, alone.astype(np.uint64)]), axis=1, return_index=True)
    counted = np.zeros(len(acts), bool)
    counted[firsts] = True
    return Course(pair, first, coverage, day, acts.numbers("quad"), kind, acts.scores,
                   acts.events, counted, curated)
