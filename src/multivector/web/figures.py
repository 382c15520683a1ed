"""The figures of a report: counts over one snapshot, deeds and the rest kept apart."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from multivector.domain import Skipped, Status, vocabulary
from multivector.records import Snapshot

REAL = tuple(status.value for status in Status if status.is_real)

_BASIS = """
SELECT count(*) AS documents, count(*) FILTER (curated) AS curated,
       count(copy_of) AS copies, count(DISTINCT outlet) AS outlets,
       count(*) FILTER (outlet IS NULL) AS unnamed,
       min(published_start) AS first, max(published_end) AS last,
       count(*) FILTER (published_start IS NULL AND published_end IS NULL) AS undated,
       coalesce(sum(sentences), 0)::BIGINT AS sentences
FROM documents
"""
_LANGUAGES = """
SELECT coalesce(language, 'unknown') AS name, count(*) AS documents FROM documents
GROUP BY name ORDER BY documents DESC, name
"""
_OUTLETS = """
SELECT outlet AS name, count(*) AS documents FROM documents WHERE outlet IS NOT NULL
GROUP BY name ORDER BY documents DESC, name LIMIT 12
"""
_TYPES = """
SELECT type, quad, count(*) FILTER (list_contains($real, status)) AS real,
       count(*) FILTER (NOT list_contains($real, status)) AS unreal
FROM events GROUP BY type, quad ORDER BY real DESC, unreal DESC, type
"""
_STATUSES = "SELECT status, count(*) AS events FROM events GROUP BY status"
_PAIRS = """
WITH told AS (
    SELECT a.id AS actor, r.id AS recipient, p.event, p.quad <= 2 AS cooperative,
           list_contains($real, s.status) AS real
    FROM pairs p JOIN parties a ON a.code = p.actor JOIN parties r ON r.code = p.recipient
    JOIN status_codes s ON s.code = p.status
)
SELECT least(actor, recipient) AS first, greatest(actor, recipient) AS second,
       count(*) FILTER (real AND cooperative AND actor <= recipient) AS first_cooperates,
       count(*) FILTER (real AND NOT cooperative AND actor <= recipient) AS first_conflicts,
       count(*) FILTER (real AND cooperative AND actor > recipient) AS second_cooperates,
       count(*) FILTER (real AND NOT cooperative AND actor > recipient) AS second_conflicts,
       count(DISTINCT event) FILTER (real) AS real,
       count(DISTINCT event) FILTER (NOT real) AS unreal
FROM told WHERE actor <> recipient GROUP BY ALL HAVING real > 0
ORDER BY real DESC, unreal DESC, first, second LIMIT $limit
"""
_MONTHS = """
SELECT year("date".start) * 12 + month("date".start) - 1 AS month,
       count(*) FILTER (quad <= 2) AS cooperation, count(*) FILTER (quad > 2) AS conflict
FROM events
WHERE list_contains($real, status) AND date_trunc('month', "date".start) =
      date_trunc('month', "date"."end")
GROUP BY month ORDER BY month
"""
_COVERED = """
SELECT DISTINCT year(published_start) * 12 + month(published_start) - 1 AS month
FROM documents WHERE published_start IS NOT NULL
"""
_SKIPPED = "SELECT source, reason, detail FROM skipped ORDER BY reason, source, detail"
_CODERS = """
SELECT coder AS name, count(*) AS documents FROM documents WHERE coder IS NOT NULL
GROUP BY coder ORDER BY documents DESC, coder
"""


@dataclass(frozen=True, slots=True)
class Basis:
    """What the figures rest on.

    Attributes:
        documents: How many there are.
        curated: How many of them the maintainers of a world wrote.
        copies: How many have the text of another.
        outlets: How many outlets published them.
        unnamed: Documents of no named outlet.
        first: The earliest day of publication; None where none is dated.
        last: The latest.
        undated: Documents without a day of publication.
        sentences: Of all coded documents.
        by_language: Documents by language.
        by_outlet: Documents of the outlets with most.
        by_coder: Documents by the version that coded them.
    """

    documents: int
    curated: int
    copies: int
    outlets: int
    unnamed: int
    first: date | None
    last: date | None
    undated: int
    sentences: int
    by_language: Mapping[str, int]
    by_outlet: Mapping[str, int]
    by_coder: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class TypeCount:
    """Events of a type: those told as deeds, and the others."""

    type: str
    quad: int
    real: int
    unreal: int


@dataclass(frozen=True, slots=True)
class PairCount:
    """Events between two parties, told as deeds, by direction.

    Attributes:
        first: The party whose id comes first.
        second: The other.
        first_cooperates: Cooperative acts of the first towards the second.
        first_conflicts: Conflictive ones.
        second_cooperates: Cooperative acts of the second towards the first.
        second_conflicts: Conflictive ones.
        real: Events told as deeds; one in which both act counts once here.
        unreal: Events told otherwise: announced, possible, denied.
    """

    first: str
    second: str
    first_cooperates: int
    first_conflicts: int
    second_cooperates: int
    second_conflicts: int
    real: int
    unreal: int


@dataclass(frozen=True, slots=True)
class MonthCount:
    """Deeds of a month; `month` is year * 12 + month - 1."""

    month: int
    cooperation: int
    conflict: int

    @property
    def year(self) -> int:
        """Its year."""
        return self.month // 12


@dataclass(frozen=True, slots=True)
class Figures:
    """All counts of a report.

    Attributes:
        basis: What they rest on.
        types: Events by type, the most frequent first.
        statuses: Events by status, in the order of the vocabulary.
        pairs: The pairs of parties with most deeds.
        months: Deeds by month, where their date is as exact as a month.
        covered: Months in which some document was published.
        skipped: What was passed over.
    """

    basis: Basis
    types: tuple[TypeCount, ...]
    statuses: Mapping[str, int]
    pairs: tuple[PairCount, ...]
    months: tuple[MonthCount, ...]
    covered: frozenset[int]
    skipped: tuple[Skipped, ...]

    @property
    def real(self) -> int:
        """Events told as deeds."""
        return sum(one.real for one in self.types)

    @property
    def events(self) -> int:
        """All events."""
        return sum(one.real + one.unreal for one in self.types)

    @property
    def quads(self) -> list[TypeCount]:
        """Events by quad class, all four of them; `type` is the class's name."""
        return [
            TypeCount(
                name, quad,
                sum(one.real for one in self.types if one.quad == quad),
                sum(one.unreal for one in self.types if one.quad == quad),
            )
            for quad, name in vocabulary().quads.items()
        ]


def read_figures(snapshot: Snapshot, *, pairs: int = 10) -> Figures:
    """The figures of a snapshot, with so many of the strongest pairs."""
    real = {"real": list(REAL)}
    statuses = {row["status"]: row["events"] for row in _rows(snapshot, _STATUSES)}
    return Figures(
        basis=_basis(snapshot),
        types=tuple(TypeCount(**row) for row in _rows(snapshot, _TYPES, real)),
        statuses={one.value: statuses[one.value] for one in Status if one.value in statuses},
        pairs=tuple(
            PairCount(**row) for row in _rows(snapshot, _PAIRS, {**real, "limit": pairs})
        ) if pairs else (),
        months=tuple(MonthCount(**row) for row in _rows(snapshot, _MONTHS, real)),
        covered=frozenset(row["month"] for row in _rows(snapshot, _COVERED)),
        skipped=tuple(Skipped(**row) for row in _rows(snapshot, _SKIPPED)),
    )


def _basis(snapshot: Snapshot) -> Basis:
    def counted(sql: str) -> dict[str, int]:
        return {row["name"]: row["documents"] for row in _rows(snapshot, sql)}

    return Basis(
        **_rows(snapshot, _BASIS)[0], by_language=counted(_LANGUAGES),
        by_outlet=counted(_OUTLETS), by_coder=counted(_CODERS),
    )


def _rows(
    snapshot: Snapshot, sql: str, values: Mapping[str, object] | None = None
) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = snapshot.query(sql, values).to_pylist()
    return rows
