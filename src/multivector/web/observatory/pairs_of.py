"""The pairs of a period: those among the parties that act most, or all of one party."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from multivector.measures.dyad_columns import QUADS
from multivector.measures.dyads import dyads
from multivector.measures.shelf import Options, Period
from multivector.web.observatory.answers import Row
from multivector.web.observatory.visiting import Visit, measure_parameters

COLUMNS = ("actor", "recipient", *QUADS, "acts", "balance", "said", "undated")
"""Of a pair."""
THIN = 3
"""Acts below which a pair's balance says little."""


def read_pairs(visit: Visit, options: Options, *, directed: bool) -> pa.Table:
    """Every pair that acted in the options' days, with its `acts`; a snapshot's are remembered."""
    key = ("pairs", visit.snapshot.number, directed, *measure_parameters(options).values())

    def find() -> list[dict[str, Any]]:
        found = dyads(visit.snapshot, options.but(by=Period.ALL, replicates=0, evidence=0),
                      directed=directed, recalled=False)
        acts = np.zeros(found.num_rows, np.int64)
        for kind in QUADS:
            acts += np.asarray(found.column(kind))
        found = found.append_column("acts", pa.array(acts)).select(COLUMNS)
        return [{"table": found.filter(pa.array(acts > 0))}]

    return visit.house.memory.recall(key, find)[0]["table"]


def busiest_parties(pairs: pa.Table, most: int) -> list[str]:
    """The parties that act or are acted on most, the busiest first."""
    sides = pa.concat_tables([
        pa.table({"party": pairs.column(side), "acts": pairs.column("acts")})
        for side in ("actor", "recipient")
    ])
    found = sides.group_by("party").aggregate([("acts", "sum")]).sort_by(
        [("acts_sum", "descending"), ("party", "ascending")])
    return [str(one) for one in found.column("party").slice(0, most).to_pylist()]


def among(pairs: pa.Table, parties: Sequence[str]) -> list[Row]:
    """The pairs of which both are among the parties, those that act most first."""
    chosen = pa.array(list(parties), pa.string())
    inside = pc.and_(*(pc.is_in(pairs.column(side), chosen) for side in ("actor", "recipient")))
    return _listed(pairs.filter(inside))


def of_party(pairs: pa.Table, party: str) -> list[Row]:
    """The pairs of one party."""
    return _listed(pairs.filter(pc.or_(
        *(pc.equal(pairs.column(side), party) for side in ("actor", "recipient")))))


def strongest(pairs: pa.Table, most: int) -> list[Row]:
    """The pairs that act most."""
    order = [("acts", "descending"), ("actor", "ascending"), ("recipient", "ascending")]
    return list(pairs.sort_by(order).slice(0, most).to_pylist())


def tone(row: Row) -> int | None:
    """A pair's balance in five steps, -2 (conflict) to 2 (cooperation); None where there is none.

    Fewer than three acts say little, and make no full colour.

    >>> [tone({"balance": one, "acts": 9}) for one in (1.2, 0.1, -0.5, None)]
    [2, 0, -1, None]
    >>> tone({"balance": -1.1, "acts": 1})
    -1
    """
    balance = row["balance"]
    if balance is None:
        return None
    size = 0 if abs(balance) < 0.25 else 1 if abs(balance) < 1 or row["acts"] < THIN else 2
    return size if balance > 0 else -size


def _listed(pairs: pa.Table) -> list[Row]:
    return strongest(pairs, pairs.num_rows)
