"""In how many events a party stands on either side: counted for all parties at once.

A count for one party reads as much as the counts of all do; these are remembered, so that the
page of the next state need not count again.
"""

from collections.abc import Mapping

from multivector.records import EventFilter, Snapshot

# Most events have one party on a side: those are counted by the pairs of names that occur.
_SQL = """
WITH chosen AS ({chosen}), simple AS (
    SELECT actors[1] AS one, recipients[1] AS other, count(*) AS events FROM chosen
    WHERE len(actors) <= 1 AND len(recipients) <= 1 GROUP BY ALL
), bases AS (
    SELECT a.base AS one, r.base AS other, sum(events) AS events FROM simple
    LEFT JOIN parties a ON a.id = simple.one LEFT JOIN parties r ON r.id = simple.other
    GROUP BY ALL
), several AS (
    SELECT unnest(list_concat(actors, recipients)) AS party, id FROM chosen
    WHERE len(actors) > 1 OR len(recipients) > 1
), told AS (
    SELECT one AS base, events FROM bases
    UNION ALL SELECT other AS base, events FROM bases WHERE other IS DISTINCT FROM one
    UNION ALL SELECT base, count(DISTINCT several.id) AS events
    FROM several JOIN parties ON parties.id = party GROUP BY base
)
SELECT base, sum(events)::BIGINT AS events FROM told WHERE base IS NOT NULL GROUP BY base
"""


def party_counts(snapshot: Snapshot, chosen: EventFilter) -> Mapping[str, int]:
    """Events of each party by its base id (`KGZ` has those of `KGZ:COP` too).

    Args:
        snapshot: The record.
        chosen: Which events count; its parties are not asked for.
    """
    sql, values = chosen.query(ordered=False)
    found = snapshot.query(_SQL.format(chosen=sql), values)
    return dict(zip(found.column("base").to_pylist(), found.column("events").to_pylist(),
                    strict=True))
