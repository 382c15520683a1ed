"""Every dyad at once: fifty million acts in seconds, summed into a cube of dyads and periods.

The figures are those of the acts read one by one; intervals and evidence are left out. An act in
which two bodies of one state stand (`KGZ` and `KGZ:MIL`) must not count twice, so rows whose party
has a sector come apart, each event once.

A cube is filled several times faster than a hash table of as many groups is, and its size is known
before: long questions are answered some periods at a time.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from multivector.measures.acts import day_number, last_days, read_periods
from multivector.measures.choosing import deeds_by_days, parties_chosen, placed
from multivector.measures.dyad_cells import Cells, merged
from multivector.measures.dyad_cube import COVERAGE, Cube
from multivector.measures.record import Record
from multivector.measures.shelf import Options

_CELLS = 8_000_000  # of a cube: some 300 megabytes
_PART = 1 << 18  # cells whose table is made at a time: what is made of them stays in the cache
_FETCHED = 3_000_000  # rows at a time: some 100 megabytes
_AHEAD = 3  # questions that are asked before one is counted

_PARTIES = """
SELECT code, base, {where} AS chosen, sector IS NULL AS plain FROM parties ORDER BY base, code
"""
_ROWS = """
SELECT event, actor, recipient, {last} AS day, {undated} AS undated,
    CASE WHEN {said} THEN 4 ELSE quad - 1 END::TINYINT AS kind,
    CASE WHEN {said} THEN 0 ELSE score END::FLOAT AS score, curated AND NOT {said} AS curated
FROM pairs WHERE {where} AND {placed} AND {first} BETWEEN $begin AND $finish
"""

Stretch = tuple[int, int]
"""The first and the last of some numbered periods, the last excluded."""


@dataclass(frozen=True, slots=True)
class Sums:
    """What was summed.

    Attributes:
        cells: Of all dyads, in parts: those alone in which something happened.
        coverage: As `acts.read_coverage` gives it.
    """

    cells: list[Cells]
    coverage: pa.Table


def dyad_sums(
    record: Record, options: Options, half_life: float, latest: int, *, directed: bool = True,
    recalled: bool = True,
) -> Sums:
    """The sums of every period.

    Args:
        record: What is summed.
        options: What was asked.
        half_life: Of the decayed weight, in days.
        latest: The last day that counts, for a question without periods.
        directed: Whether acts of the one on the other are apart; else each event counts once.
        recalled: Whether days before `since` are read.
    """
    chosen = parties_chosen(options)
    parties = record.query(_PARTIES.format(where=chosen.where), chosen.values)
    since = None if options.since is None else day_number(options.since)
    periods = read_periods(record, options, recalled=recalled)
    starts = np.asarray(periods.column("period").cast(pa.int32())).astype(np.int64)
    rows = np.asarray(periods.column("rows"))
    ends = last_days(options.by, starts, latest)
    bases = len(set(parties.column("base").to_pylist()))
    cells: list[list[Cells]] = []
    coverage: list[pa.Table] = []
    for begin, end in _stretches(np.ones(len(starts)), max(1, _CELLS // (bases + 1) ** 2)):
        days = np.arange(starts[begin], ends[end - 1] + 1)
        cube = Cube.of(parties, days, starts[begin:end], ends[begin:end], half_life, since,
                       directed=directed)
        windows = [
            (int(starts[begin + first]), int(ends[begin + last - 1]))
            for first, last in _stretches(rows[begin:end], _FETCHED)
        ]
        for fetched in _fetched(record, options, windows, recalled=recalled):
            cube.add(fetched)
        cells.append(cube.cells())
        coverage.append(cube.coverage())
    parts = cells[0] if len(cells) == 1 else merged(chain(*cells)).parts(_PART)
    return Sums(parts, pa.concat_tables([COVERAGE.empty_table(), *coverage]))


def _fetched(
    record: Record, options: Options, windows: Sequence[tuple[int, int]], *, recalled: bool
) -> Iterator[pa.Table]:
    """The rows of each window of days; some more are read while one is counted."""
    # Dated acts and others are asked for apart: a union would mix up the order of the months.
    questions = [
        (_ROWS.format(
            said="false" if options.include_said else "said", where=days.choice.where,
            placed=placed(options.by, days.first, days.last), first=days.first, last=days.last,
            undated=days.undated,
        ), days.choice.values, *window)
        for window in windows for days in deeds_by_days(options, recalled=recalled)
    ]

    def fetch(question: tuple[str, dict[str, object], int, int]) -> pa.Table:
        sql, values, *window = question
        begin, finish = (np.datetime64(day, "D").astype(object) for day in window)
        return record.query(sql, {**values, "begin": begin, "finish": finish})

    with ThreadPoolExecutor(max_workers=1) as reader:
        waiting = deque(reader.submit(fetch, question) for question in questions[:_AHEAD])
        for question in questions[_AHEAD:]:
            fetched = waiting.popleft().result()
            waiting.append(reader.submit(fetch, question))
            yield fetched
        while waiting:
            yield waiting.popleft().result()


def _stretches(sizes: NDArray[np.generic], most: int) -> Iterator[Stretch]:
    """Neighbours whose sizes together stay within a limit, or one alone that does not."""
    begin = 0
    while begin < len(sizes):
        end = begin + 1
        while end < len(sizes) and sizes[begin : end + 1].sum() <= most:
            end += 1
        yield begin, end
        begin = end
