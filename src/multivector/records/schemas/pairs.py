"""Pairs: one narrow row for each actor and recipient; parties: the codes that pairs use."""

import pyarrow as pa

from multivector.records.schemas.columns import DAY, TEXT, optional, required

PAIRS = pa.schema([
    required("event", pa.uint64()),     # the event's id, read as a hexadecimal number
    required("actor", pa.int32()),      # codes of `parties`
    required("recipient", pa.int32()),
    required("type", pa.int8()),        # codes of `type_codes`
    required("quad", pa.int8()),
    required("status", pa.int8()),      # codes of `status_codes`
    optional("month", pa.int32()),      # year * 12 + month - 1, of `date`
    optional("date", DAY),              # first possible day, else the last; null if unknown
    optional("date_end", DAY),          # last possible day; null if open or unknown
    optional("known_at", DAY),
    required("score", pa.float64()),
    required("said", pa.bool_()),       # whether somebody's words tell it (said_by)
    required("curated", pa.bool_()),
    required("document", TEXT),
])

PARTIES = pa.schema([
    required("code", pa.int32()),
    required("id", TEXT),
    required("base", TEXT),             # what stands before the colon
    optional("sector", TEXT),
])
