"""Events: the exchange form of `domain.write_event`, typed, and when it could be known."""

import pyarrow as pa

from multivector.records.schemas.columns import (
    DAY,
    INTERVAL,
    MOMENT,
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
_PLACE = pa.struct([
    required("name", TEXT), optional("country", TEXT),
    optional("start", pa.int32()),  # null for an imported event, which has no text
    optional("end", pa.int32()),
])
_ORIGINAL = pa.struct([
    required("scheme", TEXT),       # cameo, weis, plover, acled
    required("code", TEXT),         # as the file has it
    optional("actor", TEXT),        # likewise, before any mapping or change of sides
    optional("recipient", TEXT),
])
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
    optional("place", _PLACE),
    optional("amount", _AMOUNT),
    optional("said_by", _SAID_BY),
    optional("evidence", QUOTE),   # null for an imported event: it has no sentence
    optional("trigger", QUOTE),    # null likewise
    optional("confidence", pa.float64()),  # null for an imported event: its coder gave none
    required("coder", TEXT),
    optional("known_at", DAY),
    required("recorded_at", MOMENT),
    required("curated", pa.bool_()),
    required("why", listed(TEXT)),
    optional("source", TEXT),      # file and row of an imported event
    optional("original", _ORIGINAL),  # what an imported event's row says in its own words
])
