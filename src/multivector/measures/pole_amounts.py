"""What lies between states and poles, by dimension and source: acts counted, ties summed.

Dimensions, and what they rest on:

- diplomatic: acts that are in no other dimension;
- military: acts of or on armed forces, mobilisations, assaults, and acts with PLOVER's context
  `military` or `peacekeeping`; ties `arms`, `alliance`, `exercise`, `base`;
- economic: aid, and acts with the context `economic`, `natural_resource` or `technology`; ties
  `trade`, `trade-share` (of the state's own), `investment`;
- ideational: ties `vote` (agreement beyond chance, Cohen's kappa, where above 0), `language`,
  `schooling`. No acts: PLOVER has no context for them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from multivector.measures.choosing import (
    Choice,
    deeds,
    first_day,
    last_day,
    parties_chosen,
    period_of,
    placed,
)
from multivector.measures.poles import PoleBody
from multivector.measures.record import Record
from multivector.measures.shelf import Options, Period
from multivector.measures.vote_ties import item_column
from multivector.records import TYPE_CODES

DIMENSIONS = ("diplomatic", "economic", "military", "ideational")
TIE_DIMENSIONS = MappingProxyType({
    "trade": "economic", "trade-share": "economic", "investment": "economic",
    "arms": "military", "alliance": "military", "exercise": "military", "base": "military",
    "language": "ideational", "schooling": "ideational",
})
ACTS = "acts"
VOTES = "vote"

_MILITARY = ("military", "peacekeeping")
_ECONOMIC = ("economic", "natural_resource", "technology")
_POLES = """
poles AS (
    SELECT unnest($poles) AS pole, unnest($bodies) AS body,
        unnest($sinces) AS since, unnest($untils) AS until
)
"""
_ACTS = """
WITH {poles}, sides AS (SELECT code, base, sector FROM parties WHERE {parties}),
happened AS (
    SELECT a.base AS one, r.base AS other, p.event, p.quad, p.curated, p.type, {first} AS day,
        a.sector = 'MIL' OR r.sector = 'MIL' AS armed, {period} AS period
    FROM pairs p JOIN sides a ON a.code = p.actor JOIN sides r ON r.code = p.recipient
    WHERE a.base <> r.base AND {where} AND {placed}
        AND (a.base IN (SELECT body FROM poles) OR r.base IN (SELECT body FROM poles))
), contexts AS (
    SELECT CAST('0x' || id AS UBIGINT) AS event, contexts FROM events WHERE len(contexts) > 0
), told AS (
    SELECT one, other, event, period, day, quad, curated,
        CASE WHEN armed OR type IN ({forces}) OR list_has_any(contexts, $military) THEN 'military'
            WHEN type = {aid} OR list_has_any(contexts, $economic) THEN 'economic'
            ELSE 'diplomatic' END AS dimension
    FROM happened LEFT JOIN contexts USING (event)
), sided AS (
    SELECT one AS party, other AS body, * EXCLUDE (one, other) FROM told
    UNION ALL SELECT other AS party, one AS body, * EXCLUDE (one, other) FROM told
), counted AS (
    SELECT party, pole, event, any_value(period) AS period, max(dimension) AS dimension,
        any_value(quad) AS quad, bool_or(curated) AS curated
    FROM sided s JOIN poles p ON s.body = p.body
        AND (p.since IS NULL OR p.since <= day) AND (p.until IS NULL OR p.until >= day)
    WHERE party <> pole GROUP BY party, pole, event
)
SELECT period, party, dimension, pole, CAST(count(*) FILTER (quad <= 2) AS DOUBLE) AS amount,
    count(*) FILTER (quad <= 2) AS acts, count(*) FILTER (quad > 2) AS conflicts,
    bool_or(curated) AS curated, {keys} AS keys
FROM counted GROUP BY ALL ORDER BY period, party, dimension, pole
"""
_KEYS = "list(event ORDER BY quad > 2, event)[:$evidence]"
_TIES = """
WITH {poles}, held AS (
    SELECT kind, actor, recipient, value, id, {item} AS item, unnest(generate_series(
        date_trunc('{unit}', coalesce("date".start, "date"."end")),
        coalesce("date"."end", "date".start), INTERVAL 1 {unit}
    )) AS moment FROM ties
    WHERE kind IN (SELECT unnest($kinds)) AND value > 0
        AND coalesce("date".start, "date"."end") IS NOT NULL AND {where}
), told AS (
    SELECT kind, CAST(moment AS DATE) AS day, {period} AS period, actor, recipient, value, id,
        regexp_extract(item, 'reported by (\\S+)$', 1) AS reporter
    FROM held WHERE {within}
), sided AS (
    SELECT actor AS party, recipient AS body, kind, period, day, value, id, reporter FROM told
    UNION ALL
    SELECT recipient AS party, actor AS body, kind, period, day, value, id, reporter FROM told
    WHERE kind <> 'trade-share'
)
SELECT period, party, kind, pole, sum(value) AS amount,
    list(DISTINCT id ORDER BY id)[:$evidence] AS ids
FROM sided b JOIN poles p ON b.body = p.body
    AND (p.since IS NULL OR p.since <= day) AND (p.until IS NULL OR p.until >= day)
WHERE party <> pole AND coalesce(reporter IN ('', party), true)
GROUP BY ALL ORDER BY period, party, kind, pole
"""


@dataclass(frozen=True, slots=True)
class Amount:
    """What lies between a state and a pole in a period, by one source.

    Attributes:
        period: Its first day.
        party: The state.
        dimension: One of `DIMENSIONS`.
        source: `acts`, or a kind of tie.
        pole: The pole.
        amount: Cooperative acts, or the sum of ties in their own unit.
        acts: Cooperative acts; 0 for ties.
        conflicts: Conflictive acts; 0 for ties.
        events: Ids of some of the acts.
        ties: Ids of some of the ties.
        curated: Whether maintainers of a world wrote any of it.
    """

    period: date
    party: str
    dimension: str
    source: str
    pole: str
    amount: float
    acts: int = 0
    conflicts: int = 0
    events: tuple[str, ...] = ()
    ties: tuple[str, ...] = ()
    curated: bool = False


def read_acts(record: Record, options: Options, bodies: Sequence[PoleBody]) -> Iterable[Amount]:
    """Acts between every state and every pole, each event once a state and pole."""
    sides, choice = parties_chosen(options), deeds(options, "p.")
    if options.since is not None:
        choice.add(f"{last_day('p.')} >= $since", since=options.since)
    if not options.include_said:
        choice.add("NOT p.said")
    forces = f"{TYPE_CODES['MOBILIZE']}, {TYPE_CODES['ASSAULT']}"
    sql = _ACTS.format(
        poles=_POLES, parties=sides.where, where=choice.where, forces=forces,
        keys=_KEYS if options.evidence else "[]::UBIGINT[]",
        aid=TYPE_CODES["AID"], period=period_of(options.by, first_day("p.")),
        first=first_day("p."), placed=placed(options.by, first_day("p."), last_day("p.")),
    )
    values = {**sides.values, **choice.values, **_values(bodies), "military": list(_MILITARY),
              "economic": list(_ECONOMIC)}
    if options.evidence:
        values["evidence"] = options.evidence
    for row in record.query(sql, values).to_pylist():
        yield Amount(
            row["period"], row["party"], row["dimension"], ACTS, row["pole"], row["amount"],
            row["acts"], row["conflicts"],
            events=tuple(f"{key:016x}" for key in row["keys"] or ()), curated=row["curated"],
        )


def read_ties(record: Record, options: Options, bodies: Sequence[PoleBody]) -> Iterable[Amount]:
    """Ties between every state and every pole; a tie of a year lies in each of its periods.

    Of trade that says who reports it, a state's is what it reports itself.
    """
    choice, within = Choice(), Choice()
    unit = "month" if options.by is Period.ALL else options.by.value
    if options.as_of is not None:
        choice.add("known_at <= $as_of", as_of=options.as_of)
    if options.since is not None:
        within.add(f"moment >= date_trunc('{unit}', $since)", since=options.since)
    if options.until is not None:
        within.add("moment <= $until", until=options.until)
    values = {**choice.values, **within.values, **_values(bodies), "kinds": list(TIE_DIMENSIONS),
              "evidence": options.evidence}
    sql = _TIES.format(
        poles=_POLES, unit=unit, item=item_column(record), where=choice.where,
        within=within.where, period=period_of(options.by, "CAST(moment AS DATE)"),
    )
    rows = record.query(sql, values)
    for row in rows.to_pylist():
        yield Amount(row["period"], row["party"], TIE_DIMENSIONS[row["kind"]], row["kind"],
                     row["pole"], row["amount"], ties=tuple(row["ids"] or ()))


def _values(bodies: Sequence[PoleBody]) -> dict[str, Any]:
    return {
        "poles": [one.pole for one in bodies], "bodies": [one.body for one in bodies],
        "sinces": [one.since for one in bodies], "untils": [one.until for one in bodies],
    }
