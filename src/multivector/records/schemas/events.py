"""Events: the exchange form of `domain.write_event`, typed, and when it could be known."""

import pyarrow as pa

from multivector.records.schemas.columns import (
    DAY,
    INTERVAL,
    MOMENT,
    PLACE,
    QUOTE,
    STRETCH,
    TEXT,
    listed,
    optional,
    required,
)

_ROLE = pa.struct([
    required("role", TEXT),
    optional("id", TEXT),
    optional("sector", TEXT),
    optional("agent", TEXT),
    *STRETCH,
    required("text", TEXT),
])
_AMOUNT = pa.struct([required("value", pa.float64()), required("unit", TEXT)])
_SAID_BY = pa.struct([
    optional("id", TEXT), required("name", TEXT), required("cue", TEXT), *STRETCH,
])

EVENTS = pa.schema([
    required("id", TEXT),
    required("document", TEXT),
    required("type", TEXT),
    optional("mode", TEXT),
    required("contexts", listed(TEXT)),
    required("quad", pa.int8()),
    required("score", pa.float64()),
    optional("cameo", TEXT),
    required("actors", listed(TEXT)),
    required("recipients", listed(TEXT)),
    required("roles", listed(_ROLE)),
    required("reciprocal", pa.bool_()),
    required("status", TEXT),
    required("date", INTERVAL),
    optional("place", PLACE),
    optional("amount", _AMOUNT),
    optional("said_by", _SAID_BY),
    optional("evidence", QUOTE),   # null for an imported event: it has no sentence
    optional("trigger", QUOTE),    # null likewise
    required("confidence", pa.float64()),
    required("coder", TEXT),
    optional("known_at", DAY),
    required("recorded_at", MOMENT),
    required("curated", pa.bool_()),
    required("why", listed(TEXT)),
    optional("source", TEXT),      # file and row of an imported event
])
