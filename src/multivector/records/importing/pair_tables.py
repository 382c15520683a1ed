"""Narrow events as rows of the pairs table, sorted as they are kept."""

import numpy as np
import pyarrow as pa

from multivector.records.codes import STATUS_CODES, TYPE_CODES
from multivector.records.importing.interning import NOTHING
from multivector.records.importing.narrow import NarrowEvents
from multivector.records.importing.shared_columns import (
    STATUS,
    Provenance,
    act_on_each_other,
    day_column,
    quads_of,
    same_word,
    scores_of,
)
from multivector.records.importing.words import Words
from multivector.records.schemas import SCHEMAS


def pair_rows(events: NarrowEvents, words: Words, shared: Provenance) -> pa.Table:
    """Rows of the pairs table, in its order: one for each actor and recipient of an event."""
    read = words.readings.values
    both = events.only((events.actor != NOTHING) & (events.recipient != NOTHING))
    back = events.only(act_on_each_other(events, read))
    actor = np.concatenate([both.actor, back.recipient])
    recipient = np.concatenate([both.recipient, back.actor])
    number = np.concatenate([both.number, back.number])
    reading = np.concatenate([both.reading, back.reading])
    day = np.concatenate([both.day, back.day])
    known = np.concatenate([both.known, back.known])
    order = np.lexsort((number, recipient, actor, day))
    count = len(order)
    types = np.array([TYPE_CODES.get(one.type or "", 0) for one in read] or [0], np.int8)
    date = day[order]
    reading = reading[order]
    months = date.astype("datetime64[D]").astype("datetime64[M]").astype(np.int32) + 1970 * 12
    columns = {
        "event": pa.array(number[order]),
        "actor": pa.array(actor[order]), "recipient": pa.array(recipient[order]),
        "type": pa.array(types[reading]),
        "quad": pa.array(np.array(quads_of(read) or [0], np.int8)[reading]),
        "status": pa.array(np.full(count, STATUS_CODES[STATUS], np.int8)),
        "month": pa.array(months.astype(np.int32)),
        "date": day_column(date), "date_end": day_column(date),
        "known_at": day_column(known[order]),
        "score": pa.array(np.array(scores_of(read) or [0.0])[reading]),
        "said": pa.repeat(pa.scalar(False), count), "curated": pa.repeat(pa.scalar(False), count),
        "document": same_word(shared.document, count),
    }
    schema = SCHEMAS["pairs"]
    return pa.Table.from_arrays(
        [columns[field.name].cast(field.type) for field in schema], schema=schema
    )
