"""How much every two parties deal with each other over all days: the sums of `dyads`, by SQL alone.

The course of every dyad takes every act one by one; for a list of pairs their number is enough.
"""

import numpy as np
import pyarrow as pa

from multivector.domain import UsageError
from multivector.measures.balance import balance
from multivector.measures.choosing import deeds, last_day, parties_chosen
from multivector.measures.dyad_columns import QUADS
from multivector.measures.record import Record
from multivector.measures.shelf import Options

_SQL = """
WITH sides AS (SELECT code, base, dense_rank() OVER (ORDER BY base) AS side FROM parties
    WHERE {parties}),
acts AS (
    SELECT least(a.side, r.side) AS one, greatest(a.side, r.side) AS other, event,
        any_value(p.quad) AS quad
    FROM pairs p JOIN sides a ON a.code = p.actor JOIN sides r ON r.code = p.recipient
    WHERE a.side <> r.side AND {where} GROUP BY ALL
), summed AS (SELECT one, other, {counts} FROM acts GROUP BY ALL),
names AS (SELECT DISTINCT side, base FROM sides)
SELECT a.base AS actor, r.base AS recipient, {quads}
FROM summed JOIN names a ON a.side = one JOIN names r ON r.side = other
ORDER BY actor, recipient
"""
_COUNTS = ", ".join(
    f"count(*) FILTER (quad = {number})::INTEGER AS {name}" for number, name in enumerate(QUADS, 1)
)


def pair_totals(record: Record, options: Options) -> pa.Table:
    """The deeds between every two parties, or between one and each other, either way, each once.

    Args:
        record: What is counted.
        options: Two parties give their pair, one gives its pairs, none gives all; `by` and
            evidence do not matter.

    Returns:
        `actor` and `recipient` (the first of the two by name is the actor), `QUADS`, `acts` (their
        sum), `balance`; sorted by the most acts, then by name.

    Raises:
        UsageError: If more than two parties are named.
    """
    if len(options.parties) > 2:
        raise UsageError("a pair is of two parties", item=" ".join(options.parties))
    parties, choice = parties_chosen(options), deeds(options, "p.")
    choice.add(f"{last_day('p.')} IS NOT NULL")
    if not options.include_said:
        choice.add("NOT p.said")
    if options.since is not None:
        choice.add(f"{last_day('p.')} >= $since", since=options.since)
    if len(options.parties) == 2:
        choice.add("list_contains($both, a.base) AND list_contains($both, r.base)",
                   both=list(options.parties))
    elif options.parties:
        choice.add("a.base = $party OR r.base = $party", party=options.parties[0])
    table = record.query(
        _SQL.format(parties=parties.where, where=choice.where, counts=_COUNTS,
                    quads=", ".join(QUADS)),
        {**parties.values, **choice.values},
    )
    counts = np.stack([np.asarray(table.column(name)).astype(np.float64) for name in QUADS])
    told = balance(counts[0] + counts[1], counts[2] + counts[3])
    acts = pa.array(counts.sum(axis=0).astype(np.int64))
    table = table.append_column("acts", acts).append_column("balance", pa.array(told))
    return table.sort_by([("acts", "descending"), ("actor", "ascending"),
                          ("recipient", "ascending")])
