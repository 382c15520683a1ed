"""What joins records: stories (one happening, many tellings), ties, and imported files."""

import pyarrow as pa

from multivector.records.schemas.columns import (
    DAY,
    INTERVAL,
    MOMENT,
    TEXT,
    listed,
    optional,
    required,
)

STORIES = pa.schema([
    required("id", TEXT),
    required("events", listed(TEXT)),      # ids, the first telling first
    required("documents", listed(TEXT)),
    required("publishers", listed(TEXT)),  # outlets, syndicated copies counted once
    optional("known_at", DAY),             # of the first telling
    required("recorded_at", MOMENT),
])

_COUNT = pa.struct([required("name", TEXT), required("rows", pa.int64())])

IMPORTS = pa.schema([  # one row for each file of other people's data
    required("id", TEXT),                  # the `document` of its events
    required("format", TEXT),
    required("path", TEXT),
    required("size", pa.int64()),
    required("sha256", TEXT),
    required("coder", TEXT),               # declaration and codebooks that read it
    required("world", TEXT),
    required("rows", pa.int64()),
    required("events", pa.int64()),
    required("pairs", pa.int64()),
    required("ties", pa.int64()),
    required("dropped", listed(_COUNT)),   # rows by reason
    required("unmapped", listed(_COUNT)),  # names that no world knows, the most frequent
    required("unmapped_names", pa.int64()),
    required("recorded_at", MOMENT),
])

TIES = pa.schema([
    required("id", TEXT),
    required("kind", TEXT),                # vote, trade, arms, migrants, alliance, membership
    required("actor", TEXT),
    required("recipient", TEXT),
    optional("item", TEXT),                # what it is about: a roll call, exports, a reporter
    required("date", INTERVAL),
    required("value", pa.float64()),
    required("unit", TEXT),
    required("source", TEXT),              # file and row, or the world that states it
    optional("known_at", DAY),
    required("recorded_at", MOMENT),
])
