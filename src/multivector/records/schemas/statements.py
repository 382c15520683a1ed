"""What texts say and argue: claims and causal links."""

import pyarrow as pa

from multivector.records.schemas.columns import (
    DAY,
    INTERVAL,
    MOMENT,
    PLACE,
    QUOTE,
    TEXT,
    listed,
    optional,
    required,
)

_STANCE = pa.struct([required("party", TEXT), required("value", pa.float64())])

_NAMED = pa.struct([
    required("actors", listed(TEXT)),
    optional("quantity", TEXT),
    required("toward", listed(TEXT)),
    required("way", pa.int8()),
    required("words", listed(TEXT)),
    required("wording", TEXT),
    required("pointing", pa.bool_()),
])
"""What an end of a link names (`coding.causes.NamedEnd`)."""

CLAIMS = pa.schema([
    required("id", TEXT),
    required("document", TEXT),
    optional("speaker", TEXT),
    optional("speaker_name", TEXT),
    optional("speaker_span", QUOTE),
    optional("speaker_state", TEXT),
    required("cue", QUOTE),
    required("content", QUOTE),
    required("quoted", pa.bool_()),
    required("about", listed(TEXT)),
    required("stance", listed(_STANCE)),
    required("expressions", listed(QUOTE)),
    required("registers", listed(TEXT)),
    required("date", INTERVAL),
    optional("place", PLACE),
    optional("inside", TEXT),
    required("coder", TEXT),
    optional("known_at", DAY),
    required("recorded_at", MOMENT),
])

LINKS = pa.schema([
    required("id", TEXT),
    required("document", TEXT),
    required("cause", QUOTE),
    required("effect", QUOTE),
    required("sign", pa.int8()),
    required("kind", TEXT),
    required("conditional", pa.bool_()),
    optional("said_by", TEXT),
    required("evidence", QUOTE),
    optional("strength", TEXT),
    optional("strength_words", QUOTE),
    required("cause_named", _NAMED),
    required("effect_named", _NAMED),
    required("rule", TEXT),
    required("date", INTERVAL),
    required("coder", TEXT),
    optional("known_at", DAY),
    required("recorded_at", MOMENT),
])
