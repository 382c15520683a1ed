"""Pairs of our own making, as many as wanted: what `dyads.py` measures on.

    python bench/pairs.py FOLDER ROWS

writes `pairs.parquet`, `parties.parquet` and an empty table for every other, deterministically.
"""

import sys
from pathlib import Path

import duckdb
import pyarrow.parquet as pq

from multivector.domain import quad_class, score
from multivector.records import TYPE_CODES
from multivector.records.schemas import SCHEMAS
from multivector.worlds import load_world

MONTHS = 120
_SECTORS = ("", ":MIL", ":MED", ":BUS")  # one state in four acts through each but the first

_PARTIES = """
COPY (
    SELECT CAST(row_number() OVER () - 1 AS INTEGER) AS code, base || sector AS id, base,
        nullif(ltrim(sector, ':'), '') AS sector
    FROM (SELECT unnest($bases) AS base) CROSS JOIN (SELECT unnest($sectors) AS sector)
    ORDER BY sector, base
) TO '{folder}/parties.parquet' (FORMAT parquet)
"""
# Few states do most: the fourth power of an even draw. One row in eight names a sector.
_PAIRS = """
COPY (
    WITH drawn AS (
        SELECT i, hash(i) AS event, hash(i + 1e12::BIGINT) AS one, hash(i + 2e12::BIGINT) AS two,
            hash(i + 3e12::BIGINT) AS three
        FROM range({first}, {last}) t(i)
    ), coded AS (
        SELECT event,
            CAST(floor(pow((one % 1000003) / 1000003.0, 4) * {bases}) AS INTEGER)
                + CASE WHEN three % 8 = 0 THEN {bases} * CAST(three // 8 % 4 AS INTEGER) ELSE 0 END
                AS actor,
            CAST(floor(pow((two % 1000003) / 1000003.0, 4) * {bases}) AS INTEGER) AS recipient,
            CAST(1 + three % 16 AS TINYINT) AS type,
            DATE '2015-01-01' + CAST(i * 3650 // {rows} AS INTEGER) AS date,
            three % 20 = 0 AS said, 'doc' || (i // 10) AS document
        FROM drawn
    )
    SELECT event, actor, recipient, type, t.quad, CAST(1 AS TINYINT) AS status,
        CAST(year(date) * 12 + month(date) - 1 AS INTEGER) AS month, date, date AS date_end,
        date AS known_at, t.score, said, false AS curated, document
    FROM coded JOIN types t USING (type)
) TO '{folder}/pairs-{part:03d}.parquet' (FORMAT parquet)
"""
_PART = 5_000_000


def write_pairs(folder: Path, rows: int) -> None:
    """Write so many pairs, in files of five million."""
    folder.mkdir(parents=True, exist_ok=True)
    bases = sorted(load_world(["turkic"]).states)[:240]
    for name, schema in SCHEMAS.items():
        if name not in ("pairs", "parties"):
            pq.write_table(schema.empty_table(), folder / f"{name}.parquet")
    connection = duckdb.connect(":memory:")
    connection.execute("CREATE TABLE types (type TINYINT, quad TINYINT, score DOUBLE)")
    connection.executemany(
        "INSERT INTO types VALUES (?, ?, ?)",
        [(code, quad_class(name), score(name)) for name, code in TYPE_CODES.items()],
    )
    connection.execute(
        _PARTIES.format(folder=folder), {"bases": bases, "sectors": list(_SECTORS)}
    )
    for part, first in enumerate(range(0, rows, _PART)):
        connection.execute(_PAIRS.format(
            folder=folder, rows=rows, first=first, last=min(rows, first + _PART), part=part,
            bases=len(bases),
        ))


if __name__ == "__main__":
    write_pairs(Path(sys.argv[1]), int(sys.argv[2]))
