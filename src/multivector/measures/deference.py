"""Acts that show who stands above whom: visits, mediation, apologies, summonses, pleas, money.

Each is an act of one party towards another that stands above it in this act: the visitor comes to
the host, the quarrelling go to the mediator, who has wronged apologises, the envoy is summoned, who
needs help asks for it, a bargain is counted in the money of one. A visit that is told from both
sides on one day, and imported acts of one part between the two on one day, count once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from babel.numbers import get_territory_currencies
from numpy.typing import NDArray

from multivector.domain import party_base
from multivector.measures.choosing import DEEDS, OFFICIAL_SECTORS, known
from multivector.measures.record import Record
from multivector.measures.shelf import Options, Period
from multivector.worlds import World

PARTS: Mapping[str, str] = {
    "visits": "comes to the other, who hosts",
    "mediation": "has its quarrels mediated by the other",
    "apologies": "apologises to the other",
    "summonses": "has its envoy summoned by the other",
    "pleas": "asks the other for help",
    "money": "counts bargains in the other's money",
}
"""The parts of the index: what the lower of the two does."""

UNTOLD = "language: no record says in which language the two speak"
"""What the index should hold and no record tells."""

_SQL = """
WITH acts AS (
    SELECT CASE
        WHEN type = 'CONSULT' AND mode = 'visit' THEN 'visits'
        WHEN type = 'CONSULT' AND (cameo = '045' OR regexp_matches(trigger.text, $mediating, 'i'))
            AND NOT reciprocal THEN 'mediation'
        WHEN cameo = '055' OR (type = 'CONCEDE' AND regexp_matches(trigger.text, $sorry, 'i'))
            THEN 'apologies'
        WHEN type = 'ACCUSE' AND regexp_matches(trigger.text, $summoning, 'i') THEN 'summonses'
        WHEN type = 'REQUEST' AND mode = 'assist' THEN 'pleas'
        WHEN len(amount.unit) = 3 AND amount.unit = upper(amount.unit) THEN 'money'
        END AS part, id, actors, recipients, reciprocal, amount.unit AS unit, curated,
        coalesce("date".start, "date"."end", known_at) AS first,
        coalesce("date"."end", "date".start, known_at) AS last
    FROM events WHERE {where} AND list_contains($statuses, status)
), telling AS (
    SELECT unnest(events) AS id, id AS story FROM stories WHERE {stories}
), told AS (SELECT id, min(story) AS story FROM telling GROUP BY id)
SELECT acts.*, coalesce(story, acts.id) AS story, story IS NOT NULL AS in_story
FROM acts LEFT JOIN told USING (id) WHERE part IS NOT NULL AND first IS NOT NULL ORDER BY acts.id
"""
# Most events have one party on a side: to look that one up takes a fraction of a list's time.
_HAS = """
actors[1] IN (SELECT id FROM parties WHERE base = ${name})
OR recipients[1] IN (SELECT id FROM parties WHERE base = ${name})
OR ((len(actors) > 1 OR len(recipients) > 1) AND list_has_any(
    list_concat(actors, recipients), (SELECT list(id) FROM parties WHERE base = ${name})))
"""
_WORDS = {
    "mediating": "mediat|broker|good offices|посредни",
    "sorry": "apolog|sorry|regret|извин|сожалени",
    "summoning": "summon|вызва|вызов",
}


@dataclass(frozen=True, slots=True)
class Deference:
    """One act of deference.

    Attributes:
        lower: Who defers.
        upper: To whom.
        part: In which of `PARTS`.
        first: The first day on which it may have happened, in days since 1970.
        last: The last one.
        story: The story that tells it.
        event: Its id.
        curated: Whether it is.
    """

    lower: str
    upper: str
    part: str
    first: int
    last: int
    story: str
    event: str
    curated: bool


def read_deference(record: Record, options: Options) -> list[Deference]:
    """The acts of deference between parties, each happening once, by event."""
    choice = known(options)
    if not options.include_said:
        choice.add("said_by IS NULL")
    if options.dated_only:
        choice.add("\"date\".precision <> 'unknown'")
    for place, party in enumerate(options.parties):  # spares most of a large record
        choice.add(_HAS.format(name=f"party_{place}"), **{f"party_{place}": party})
    rows = record.query(
        _SQL.format(where=choice.where,
                    stories="true" if options.as_of is None else "known_at <= $as_of"),
        {**choice.values, **_WORDS, "statuses": list(DEEDS)},
    )
    found: dict[tuple[str, ...], Deference] = {}
    for row in rows.to_pylist():
        for lower, upper in _sides(row, options):
            if options.parties and not {lower, upper} >= set(options.parties):
                continue
            first, last = (_day(row[name]) for name in ("first", "last"))
            act = Deference(lower, upper, row["part"], first, last, row["story"], row["id"],
                            row["curated"])
            key = (lower, upper, act.part, row["story"] if row["in_story"] else str(first))
            found.setdefault(key, act)
    return list(found.values())


def in_periods(
    acts: Sequence[Deference], by: Period
) -> tuple[list[Deference], NDArray[np.int64]]:
    """Acts that lie within one period, and the first day of the period of each."""
    starts = [_period(by, act.first) for act in acts]
    kept = [
        (act, start) for act, start in zip(acts, starts, strict=True)
        if by is Period.ALL or _period(by, act.last) == start
    ]
    return [act for act, _ in kept], np.array([start for _, start in kept], np.int64)


def _sides(row: Mapping[str, Any], options: Options) -> list[tuple[str, str]]:
    """Who defers to whom in an act."""
    actors, recipients = (_bases(row[name], options) for name in ("actors", "recipients"))
    pairs = [(one, other) for one in actors for other in recipients if one != other]
    part = row["part"]
    if part in ("mediation", "summonses"):  # the mediator and the summoning one act
        return [(other, one) for one, other in pairs]
    if part != "money":
        return pairs
    if row["reciprocal"] and not pairs:
        pairs = [(one, other) for one in actors for other in actors if one < other]
    both = {side for pair in pairs for side in (pair, pair[::-1])}
    return sorted(
        (one, other) for one, other in both
        if _pays_in(other, row["unit"], options.world)
        and not _pays_in(one, row["unit"], options.world)
    )


def _bases(parties: Sequence[str], options: Options) -> list[str]:
    found = []
    for party in parties:
        base, _, sector = party.rpartition(":") if ":" in party else (party, "", "")
        base = party_base(party)
        official = base == party or sector in OFFICIAL_SECTORS or options.wide
        registered = options.world is None or base in options.world.states
        if official and registered and base[:1].isupper():
            found.append(base)
    return list(dict.fromkeys(found))


def _pays_in(state: str, currency: str, world: World | None) -> bool:
    known_as = world.states.get(state) if world else None
    return known_as is not None and currency in _currencies(known_as.iso2)


@cache
def _currencies(iso2: str | None) -> frozenset[str]:
    return frozenset(get_territory_currencies(iso2) if iso2 else ())


def _day(day: object) -> int:
    return int(np.datetime64(day, "D").astype(np.int64))  # type: ignore[call-overload]  # a date


def _period(by: Period, day: int) -> int:
    if by is Period.ALL:
        return 0
    if by is Period.DAY:
        return day
    if by is Period.WEEK:
        return day - (day + 3) % 7  # 1970 began on a Thursday
    months = int(np.datetime64(day, "D").astype("datetime64[M]").astype(np.int64))
    months -= months % {Period.MONTH: 1, Period.QUARTER: 3, Period.YEAR: 12}[by]
    return int(np.datetime64(months, "M").astype("datetime64[D]").astype(np.int64))
