"""What joins records: stories (one happening, many tellings) and ties that are no events."""

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

TIES = pa.schema([
    required("id", TEXT),
    required("kind", TEXT),                # vote, trade, arms, migrants, alliance, membership
    required("actor", TEXT),
    required("recipient", TEXT),
    required("date", INTERVAL),
    required("value", pa.float64()),
    required("unit", TEXT),
    required("source", TEXT),
    optional("known_at", DAY),
    required("recorded_at", MOMENT),
])
