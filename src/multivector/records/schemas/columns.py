"""Column types that several tables share."""

import pyarrow as pa

DAY = pa.date32()
MOMENT = pa.timestamp("us", tz="UTC")
TEXT = pa.string()


def required(name: str, kind: pa.DataType) -> pa.Field:
    """A column that every row fills."""
    return pa.field(name, kind, nullable=False)


def optional(name: str, kind: pa.DataType) -> pa.Field:
    """A column that is null where nothing is known."""
    return pa.field(name, kind, nullable=True)


def listed(kind: pa.DataType) -> pa.DataType:
    """A list without gaps."""
    return pa.list_(pa.field("element", kind, nullable=False))


STRETCH = (required("start", pa.int32()), required("end", pa.int32()))
"""Characters of the document's text, end excluded."""

QUOTE = pa.struct([*STRETCH, required("text", TEXT)])
"""A span with the words that it covers."""

INTERVAL = pa.struct([optional("start", DAY), optional("end", DAY), required("precision", TEXT)])
"""A `domain.DateInterval`."""

PLACE = pa.struct([required("name", TEXT), optional("country", TEXT), *STRETCH])

FINGERPRINT = pa.struct([
    required("path", TEXT),
    required("size", pa.int64()),
    required("mtime_ns", pa.int64()),
    required("sha256", TEXT),
])
"""The bytes of a source file, so that an unchanged one need not be read again."""
