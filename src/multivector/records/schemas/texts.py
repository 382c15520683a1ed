"""What was read, what was not, and when: documents, sources, skipped, runs."""

import pyarrow as pa

from multivector.records.schemas.columns import DAY, FINGERPRINT, MOMENT, TEXT, optional, required

DOCUMENTS = pa.schema([
    required("id", TEXT),
    required("text", TEXT),
    required("source", TEXT),
    optional("outlet", TEXT),
    optional("url", TEXT),
    optional("title", TEXT),
    optional("language", TEXT),
    optional("published_start", DAY),
    optional("published_end", DAY),
    required("published_precision", TEXT),
    optional("read_at", MOMENT),
    optional("copy_of", TEXT),
    required("curated", pa.bool_()),
    optional("known_at", DAY),
    optional("sentences", pa.int32()),     # null where nothing has coded the text yet
    optional("passed_over", pa.int32()),   # sentences that the pre-filter let go
    optional("coder", TEXT),
    optional("fingerprint", FINGERPRINT),  # null for a text that came from no file
    required("recorded_at", MOMENT),
])

SOURCES = pa.schema([  # one row for each file that was read to its end
    required("path", TEXT),
    required("size", pa.int64()),
    required("mtime_ns", pa.int64()),
    required("sha256", TEXT),
    required("documents", pa.int32()),
    required("skipped", pa.int32()),
    required("recorded_at", MOMENT),
])

SKIPPED = pa.schema([
    required("id", TEXT),
    required("source", TEXT),
    required("reason", TEXT),
    required("detail", TEXT),
    required("recorded_at", MOMENT),
])

RUNS = pa.schema([
    required("id", TEXT),
    required("started", MOMENT),
    optional("finished", MOMENT),          # null for a run that was cut off
    required("outcome", TEXT),             # finished, in part, interrupted
    optional("coder", TEXT),
    required("documents", pa.int64()),
    required("events", pa.int64()),
    required("skipped", pa.int64()),
    required("recorded_at", MOMENT),
])
