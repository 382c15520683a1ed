"""Narrow events as rows of the events table."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from multivector.records.importing.interning import NOTHING, Indices, words_of
from multivector.records.importing.narrow import NarrowEvents
from multivector.records.importing.numbering import hexadecimal
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
from multivector.records.schemas import MOMENT, SCHEMAS


def event_rows(
    events: NarrowEvents, words: Words, parties: Sequence[str], shared: Provenance
) -> pa.Table:
    """Rows of the events table.

    Args:
        events: At least one.
        words: What their numbers stand for.
        parties: Ids of parties by code.
        shared: What they share.
    """
    count = len(events)
    read = words.readings.values
    names, none = words.names.values, pa.nulls(count)
    reciprocal = act_on_each_other(events, read)
    actors, recipients = _acting(events, reciprocal)
    columns = {
        "id": hexadecimal(events.number),
        "document": same_word(shared.document, count),
        "type": _of_reading([one.type for one in read], events),
        "mode": _of_reading([one.mode for one in read], events),
        "contexts": _contexts(events, words),
        "quad": pa.array(np.array(quads_of(read), np.int8)[events.reading]),
        "score": pa.array(np.array(scores_of(read))[events.reading]),
        "cameo": _of_reading([one.cameo for one in read], events),
        "actors": _lists(actors, parties),
        "recipients": _lists(recipients, parties),
        "roles": pa.array([[]] * 1, SCHEMAS["events"].field("roles").type).take(
            pa.array(np.zeros(count, np.int32))
        ),
        "reciprocal": pa.array(reciprocal),
        "status": same_word(STATUS, count),
        "date": _dates(events.day),
        "place": _places(events, words),
        "coder": same_word(shared.coder, count),
        "known_at": day_column(events.known),
        "recorded_at": pa.repeat(pa.scalar(shared.now, MOMENT), count),
        "curated": pa.repeat(pa.scalar(False), count),
        "why": pa.array([[]], pa.list_(pa.string())).take(pa.array(np.zeros(count, np.int32))),
        "source": _sources(events, names),
        "original": pa.StructArray.from_arrays(
            [
                same_word(shared.scheme, count), words_of(names, events.code),
                words_of(names, events.actor_name), words_of(names, events.recipient_name),
            ],
            ["scheme", "code", "actor", "recipient"],
        ),
    }
    schema = SCHEMAS["events"]
    return pa.Table.from_arrays(
        [columns.get(field.name, none).cast(field.type) for field in schema], schema=schema
    )


def _acting(
    events: NarrowEvents, reciprocal: npt.NDArray[np.bool_]
) -> tuple[list[Indices], list[Indices]]:
    """The columns of actors and of recipients: who acts on each other are both."""
    if not reciprocal.any():
        return [events.actor], [events.recipient]
    second = np.where(reciprocal, NOTHING, events.recipient)
    return [events.actor, np.where(reciprocal, events.recipient, NOTHING)], [second]


def _lists(columns: Sequence[Indices], parties: Sequence[str]) -> pa.ListArray:
    rows = np.stack(columns, axis=1)
    filled = rows != NOTHING
    offsets = np.zeros(len(rows) + 1, np.int32)
    np.cumsum(filled.sum(axis=1), out=offsets[1:])
    values = pa.array(parties, pa.string()).take(pa.array(rows[filled]))
    return pa.ListArray.from_arrays(pa.array(offsets), values)


def _contexts(events: NarrowEvents, words: Words) -> pa.ListArray:
    read = [list(one.contexts) for one in words.readings.values]
    own = [list(one) for one in words.contexts.values]
    table = pa.array([*read, *own], pa.list_(pa.string()))
    chosen = np.where(events.contexts == NOTHING, events.reading, events.contexts + len(read))
    return table.take(pa.array(chosen))


def _places(events: NarrowEvents, words: Words) -> pa.StructArray:
    kind = SCHEMAS["events"].field("place").type
    table = pa.array(
        [{"name": name, "country": country, "start": None, "end": None}
         for name, country in words.places.values], kind,
    )
    return table.take(pa.array(events.place, mask=events.place == NOTHING))


def _sources(events: NarrowEvents, names: Sequence[str]) -> pa.StringArray:
    import pyarrow.compute as pc

    parts = pa.array(names, pa.string()).take(pa.array(events.part))
    return pc.binary_join_element_wise(parts, pa.array(events.row).cast(pa.string()), ":")


def _dates(days: Indices) -> pa.StructArray:
    written = day_column(days)
    return pa.StructArray.from_arrays(
        [written, written, same_word("day", len(days))], ["start", "end", "precision"]
    )


def _of_reading(values: Sequence[str | None], events: NarrowEvents) -> pa.StringArray:
    return pa.array(values, pa.string()).take(pa.array(events.reading))
