"""Search over all indexes of a snapshot, ranked as if they were one.

Each passage scores by BM25 (Robertson and Zaragoza, 2009, The Probabilistic Relevance
Framework: BM25 and Beyond, section 3), summed over the terms:

    idf * tf * (k1 + 1) / (tf + k1 * (1 - b + b * length / average length))
    idf = ln(1 + (N - n + 0.5) / (n + 0.5))

where a term stands tf times in the passage and in n of N passages, k1 = 1.2 and b = 0.75 as in
SQLite, and lengths are in characters. FTS5's own `bm25` knows one file only: a term that every
passage of a small batch has would count for nothing there. So FTS5 picks the candidates of each
file, and the counts of passages come from all files, as of the day asked for.
"""

import json
import math
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from multivector.domain import Span
from multivector.records.search.folding import CLOSE, OPEN
from multivector.records.search.index import open_index
from multivector.records.search.query import Term, match_expression, parse_query

_K1, _B = 1.2, 0.75
_CANDIDATES = 5  # taken from each file for every hit asked for: its own order is only near
_FEWEST = 50

_SIZE = (
    'SELECT count(*), coalesce(sum("end" - start), 0) FROM passages'
    " WHERE :as_of IS NULL OR known_at <= :as_of"
)
_MATCHING = (
    " FROM words JOIN passages ON passages.id = words.rowid"
    " WHERE words MATCH :match AND (:as_of IS NULL OR known_at <= :as_of)"
)
_WITH_TERM = "SELECT count(*)" + _MATCHING
_BEST = (
    'SELECT passages.id, document, start, "end", passages.text,'
    " highlight(words, 0, :open, :close)" + _MATCHING +
    " ORDER BY bm25(words), passages.id LIMIT :limit"
)
_MARKED = (
    "SELECT rowid, highlight(words, 0, :open, :close) FROM words"
    " WHERE words MATCH :match AND rowid IN (SELECT value FROM json_each(:ids))"
)


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A passage that was searched for.

    Attributes:
        document: Id of its document.
        start: Its first character there.
        end: After its last character.
        text: The passage.
        rank: 1 for the best.
        score: BM25 over the whole snapshot; higher is better.
        highlights: The words that were found.
    """

    document: str
    start: int
    end: int
    text: str
    rank: int
    score: float
    highlights: tuple[Span, ...]

    @property
    def span(self) -> Span:
        """The passage as evidence."""
        return Span(self.document, self.start, self.end)


@dataclass(frozen=True, slots=True)
class _Candidate:
    document: str
    start: int
    end: int
    text: str
    marked: str
    counts: tuple[int, ...]  # of each term


def search_files(
    paths: Sequence[Path], written: str, *, limit: int, as_of: date | None
) -> tuple[SearchHit, ...]:
    """The best passages for what a person typed, the best first."""
    terms = parse_query(written)
    if not terms or limit < 1:
        return ()
    day = as_of.isoformat() if as_of else None
    with ExitStack() as stack:
        files = [stack.enter_context(open_index(path)) for path in paths]
        weights = _Weights.measure(files, terms, day)
        found = [
            candidate for file in files for candidate in _candidates(file, terms, day, limit)
        ]
    scored = sorted(
        ((weights.score(candidate), candidate) for candidate in found),
        key=lambda pair: (-pair[0], pair[1].document, pair[1].start),
    )
    return tuple(
        _hit(rank, score, candidate)
        for rank, (score, candidate) in enumerate(scored[:limit], start=1)
    )


@dataclass(frozen=True, slots=True)
class _Weights:
    idf: tuple[float, ...]
    average: float

    @classmethod
    def measure(
        cls, files: Iterable[sqlite3.Connection], terms: Iterable[Term], day: str | None
    ) -> "_Weights":
        files = list(files)
        sizes = [file.execute(_SIZE, {"as_of": day}).fetchone() for file in files]
        total, length = sum(size[0] for size in sizes), sum(size[1] for size in sizes)
        return cls(
            tuple(_idf(total, _count(files, term, day)) for term in terms),
            length / total if total else 1.0,
        )

    def score(self, candidate: _Candidate) -> float:
        length = (candidate.end - candidate.start) / self.average
        damping = _K1 * (1 - _B + _B * length)
        return sum(
            idf * count * (_K1 + 1) / (count + damping)
            for idf, count in zip(self.idf, candidate.counts, strict=True)
        )


def _idf(total: int, having: int) -> float:
    # The 1 keeps a term that most passages have above nought.
    return math.log(1 + (total - having + 0.5) / (having + 0.5))


def _count(files: Iterable[sqlite3.Connection], term: Term, day: str | None) -> int:
    values = {"match": term.fts, "as_of": day}
    return sum(file.execute(_WITH_TERM, values).fetchone()[0] for file in files)


def _candidates(
    file: sqlite3.Connection, terms: tuple[Term, ...], day: str | None, limit: int
) -> list[_Candidate]:
    marks = {"open": OPEN, "close": CLOSE}
    values = {
        **marks, "match": match_expression(terms), "as_of": day,
        "limit": max(_FEWEST, _CANDIDATES * limit),
    }
    rows = file.execute(_BEST, values).fetchall()
    counts = [_occurrences(file, term, rows, marks, terms) for term in terms]
    return [
        _Candidate(document, start, end, text, marked,
                   tuple(count.get(key, 0) for count in counts))
        for key, document, start, end, text, marked in rows
    ]


def _occurrences(
    file: sqlite3.Connection, term: Term, rows: Sequence[tuple[Any, ...]], marks: dict[str, str],
    terms: tuple[Term, ...],
) -> dict[int, int]:
    """How often a term stands in each passage; one that marks nothing may be left out."""
    if len(terms) == 1:  # its passages are marked already
        return {row[0]: row[-1].count(OPEN) for row in rows}
    values = {**marks, "match": term.fts, "ids": json.dumps([row[0] for row in rows])}
    return {key: str(marked).count(OPEN) for key, marked in file.execute(_MARKED, values)}


def _hit(rank: int, score: float, candidate: _Candidate) -> SearchHit:
    return SearchHit(
        candidate.document, candidate.start, candidate.end, candidate.text, rank, score,
        tuple(
            Span(candidate.document, candidate.start + start, candidate.start + end)
            for start, end in marked_stretches(candidate.marked)
        ),
    )


def marked_stretches(marked: str) -> tuple[tuple[int, int], ...]:
    r"""Where the marked words lie in the text without its marks.

    >>> marked_stretches("a \ufdd0gas\ufdd1 deal")
    ((2, 5),)
    """
    stretches: list[tuple[int, int]] = []
    position = start = 0
    for character in marked:
        if character == OPEN:
            start = position
        elif character == CLOSE:
            stretches.append((start, position))
        else:
            position += 1
    return tuple(stretches)
