"""Episodes: rifts and rapprochements in the course of a dyad.

A rift is a stretch of days in which conflict crowds as chance would not crowd it, and by half as
much again as cooperation does; a rapprochement likewise of cooperation. Each is told with the act
that opened it, how long it lasted, how deep it went and the act that closed it. `scanning` has the
test.

What is scanned are happenings: tellings of one story count once, and so do imported acts of one
type between the two on one day (the one-a-day filter of Schrodt and Gerner, American Journal of
Political Science 38, 1994).

>>> from multivector.measures import MemoryRecord, Options
>>> episodes(MemoryRecord({}), Options(parties=("AZE", "RUS"))).num_rows
0
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import numpy as np
import pyarrow as pa

from multivector.domain import UsageError
from multivector.measures.chance import key_of
from multivector.measures.courses import RAPPROCHEMENT, RIFT, Course, read_courses
from multivector.measures.record import Record
from multivector.measures.scanning import Window, find_windows
from multivector.measures.shelf import Column, Measure, Options, Subject, table_of
from multivector.records import TYPE_CODES, event_id

RATE = 0.05
"""False alarms: the share of dyads without any episode that would still show one."""
LONGEST = 90
"""The longest episode that is looked for, in days."""
REPLICATES = 999

_AFTER = 7  # days after an episode's last act within which something may be said to close it

# What closes a rift, the surest first; a mere meeting does not.
_CLOSING = {
    RIFT: ("RETREAT", "CONCEDE", "AGREE", "SUPPORT", "COOPERATE", "AID"),
    RAPPROCHEMENT: (
        "ASSAULT", "SANCTION", "COERCE", "MOBILIZE", "PROTEST", "THREATEN", "REJECT", "ACCUSE",
    ),
}
_NAMES = {code: name for name, code in TYPE_CODES.items()}

COLUMNS = (
    Column("actor", pa.string(), "the first of the two by name", True),
    Column("recipient", pa.string(), "the other", True),
    Column("kind", pa.string(), "rift or rapprochement", True),
    Column("opened", pa.date32(), "the day of its first act", True),
    Column("ended", pa.date32(), "the day of its last act", True),
    Column("days", pa.int32(), "from the one to the other, both counted", True),
    Column("open", pa.bool_(), "whether the record ends within a week: it may go on", True),
    Column("happenings", pa.int32(), "happenings of its kind in it", True),
    Column("expected", pa.float64(), "happenings that coverage alone would give", True),
    Column("depth", pa.float64(), "log of how much more cooperation grew than conflict", True),
    Column("worst", pa.float64(), "the heaviest act's score, -10..+10", True),
    Column("p", pa.float64(), "share of records of chance with as unlikely an episode", True),
    Column("rate", pa.float64(), "rate of false alarms, over both kinds and all days", True),
    Column("opening", pa.string(), "id of the act that opened it", True),
    Column("opening_type", pa.string(), "its PLOVER type", True),
    Column("closing", pa.string(), "id of the act that closed it; null where none is recorded"),
    Column("closing_type", pa.string(), "its PLOVER type"),
    Column("closing_date", pa.date32(), "its day"),
    Column("events", pa.list_(pa.string()), "ids of its acts, the heaviest first", True),
    Column("curated", pa.bool_(), "whether curated acts are in the record scanned", True),
)


def episodes(
    record: Record, options: Options, *, rate: float = RATE, longest: int = LONGEST
) -> pa.Table:
    """The rifts and rapprochements of dyads, by dyad and day.

    Args:
        record: What is scanned.
        options: Two parties give their dyad, one all dyads of that party, none every dyad.
        rate: Of false alarms, for a dyad.
        longest: The longest episode that is looked for, in days.

    Raises:
        UsageError: If the rate does not lie between 0 and 1, or no day is allowed.
    """
    if not 0 < rate < 1:
        raise UsageError("a rate of false alarms lies between 0 and 1", item=f"{rate:g}")
    if longest < 1:
        raise UsageError("an episode lasts a day at least", item=str(longest))
    rows = [
        row
        for course in read_courses(record, options)
        for row in _episodes(course, options, rate, longest)
    ]
    return table_of(COLUMNS, {
        column.name: [row[column.name] for row in rows] for column in COLUMNS
    })


def _episodes(
    course: Course, options: Options, rate: float, longest: int
) -> Iterator[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for kind, other in ((RIFT, RAPPROCHEMENT), (RAPPROCHEMENT, RIFT)):
        seed = int(key_of([f"{course.pair} {kind} {options.seed}"])[0])
        windows = find_windows(
            course.by_day(kind), course.by_day(other), course.coverage,
            longest=min(longest, len(course.coverage) // 2), rate=rate / 2,
            replicates=REPLICATES if options.replicates is None else options.replicates,
            random=np.random.default_rng(seed),
        )
        found += [_row(course, window, kind, options.evidence, rate) for window in windows]
    yield from sorted(found, key=lambda row: (row["opened"], row["kind"]))


def _row(
    course: Course, window: Window, kind: str, evidence: int, rate: float
) -> dict[str, Any]:
    inside = (course.day >= window.first) & (course.day <= window.last)
    mine = np.flatnonzero(inside & course.of(kind))
    heaviest = mine[np.lexsort((course.event[mine], -np.abs(course.score[mine])))]
    opening = heaviest[course.day[heaviest] == window.first][0]
    closing = _closing(course, window, kind)
    opened, ended = _date(course.first + window.first), _date(course.first + window.last)
    return {
        "actor": course.pair[0], "recipient": course.pair[1], "kind": kind,
        "opened": opened, "ended": ended, "days": window.last - window.first + 1,
        "open": window.last + _AFTER >= len(course.coverage),
        "happenings": window.acts, "expected": window.expected, "depth": _depth(course, window),
        "worst": float(course.score[heaviest[0]]), "p": window.p, "rate": rate,
        "opening": event_id(int(course.event[opening])),
        "opening_type": _NAMES[int(course.type[opening])],
        "closing": None if closing is None else event_id(int(course.event[closing])),
        "closing_type": None if closing is None else _NAMES[int(course.type[closing])],
        "closing_date": None if closing is None else _date(course.first + course.day[closing]),
        "events": [event_id(int(key)) for key in course.event[heaviest[:evidence]]],
        "curated": course.curated,
    }


def _closing(course: Course, window: Window, kind: str) -> int | None:
    """The act that closed an episode, a week after its last day at latest.

    A rift may be closed from its worst day on, a rapprochement by what ends it.
    """
    acts = np.bincount(course.day[course.counted & course.of(kind)], minlength=window.last + 1)
    worst = window.first + int(acts[window.first : window.last + 1].argmax())
    types = {TYPE_CODES[name]: rank for rank, name in enumerate(_CLOSING[kind])}
    begin = worst if kind == RIFT else window.last
    near = (course.day >= begin) & (course.day <= window.last + _AFTER)
    found = [
        (types[int(course.type[place])], int(course.day[place]), int(course.event[place]), place)
        for place in np.flatnonzero(near & ~course.of(kind)).tolist()
        if int(course.type[place]) in types
    ]
    return min(found)[-1] if found else None


def _depth(course: Course, window: Window) -> float:
    """The log of how much more cooperation grew than conflict, each against its share of coverage.

    With c and k happenings of the two where coverage would give d and l:
    log((c + 1/2) / (d + 1/2)) - log((k + 1/2) / (l + 1/2)).
    """
    inside = slice(window.first, window.last + 1)
    share = course.coverage[inside].sum() / course.coverage.sum()
    growth = []
    for kind in (RAPPROCHEMENT, RIFT):
        days = course.by_day(kind)
        growth.append(np.log((days[inside].sum() + 0.5) / (days.sum() * share + 0.5)))
    return float(growth[0] - growth[1])


def _date(number: int) -> date:
    return date(1970, 1, 1) + timedelta(days=int(number))


MEASURE = Measure(
    name="episodes",
    title="Rifts and rapprochements: opened by which act, how deep, how long, closed by which",
    papers=(
        "Kulldorff, Communications in Statistics 26 (1997): the scan statistic",
        "Zhang, Assunção, Kulldorff, Statistics in Medicine 29 (2010): several clusters",
        "Schrodt, Gerner, American Journal of Political Science 38 (1994): the one-a-day filter",
    ),
    formula="The days in which happenings of one kind crowd most against coverage, by likelihood"
    " ratio, tested against the greatest such crowding of records of chance",
    unit="happenings; days; log-ratio",
    scale="depth: below 0 in a rift, above 0 in a rapprochement, 0.7 where the one kind grew twice"
    " as much as the other; p is at most half the rate",
    uncertainty="p by permutation of happenings over the days read; the rate of false alarms holds"
    " for a dyad over both kinds and all days",
    blind="A slow turn over more than a quarter; happenings that draw further ones crowd more than"
    " chance does even in ordinary times, so an episode is no proof of a turning point",
    subject=Subject.PAIR,
    columns=COLUMNS,
    function=episodes,
)
