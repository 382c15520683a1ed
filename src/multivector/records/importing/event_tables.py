"""Narrow events as rows of the store: the events table and its pairs, sorted as they are kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from multivector.domain import quad_class, score
from multivector.records.codes import STATUS_CODES, TYPE_CODES
from multivector.records.importing.days import NO_DAY
from multivector.records.importing.interning import NOTHING, Indices, words_of
from multivector.records.importing.mapping import Words
from multivector.records.importing.narrow import NarrowEvents
from multivector.records.importing.numbering import hexadecimal
from multivector.records.importing.readings import EventReading
from multivector.records.schemas import MOMENT, SCHEMAS

_STATUS = "happened"  # all these sets code deeds; what was said to come is AGREE, and was said


@dataclass(frozen=True, slots=True)
class Provenance:
    """What all events of a file share.

    Attributes:
        document: The id of the import.
        coder: Declaration and codebooks.
        scheme: Of the codes.
        now: When they are written down.
    """

    document: str
    coder: str
    scheme: str
    now: datetime


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
    reciprocal = _reciprocal(events, read)
    actors, recipients = _acting(events, reciprocal)
    columns = {
        "id": hexadecimal(events.number),
        "document": _same(shared.document, count),
        "type": _of_reading([one.type for one in read], events),
        "mode": _of_reading([one.mode for one in read], events),
        "contexts": _contexts(events, words),
        "quad": pa.array(np.array(_quads(read), np.int8)[events.reading]),
        "score": pa.array(np.array(_scores(read))[events.reading]),
        "cameo": _of_reading([one.cameo for one in read], events),
        "actors": _lists(actors, parties),
        "recipients": _lists(recipients, parties),
        "roles": pa.array([[]] * 1, SCHEMAS["events"].field("roles").type).take(
            pa.array(np.zeros(count, np.int32))
        ),
        "reciprocal": pa.array(reciprocal),
        "status": _same(_STATUS, count),
        "date": _dates(events.day),
        "place": _places(events, words),
        "coder": _same(shared.coder, count),
        "known_at": _days(events.known),
        "recorded_at": pa.repeat(pa.scalar(shared.now, MOMENT), count),
        "curated": pa.repeat(pa.scalar(False), count),
        "why": pa.array([[]], pa.list_(pa.string())).take(pa.array(np.zeros(count, np.int32))),
        "source": _sources(events, names),
        "original": pa.StructArray.from_arrays(
            [
                _same(shared.scheme, count), words_of(names, events.code),
                words_of(names, events.actor_name), words_of(names, events.recipient_name),
            ],
            ["scheme", "code", "actor", "recipient"],
        ),
    }
    schema = SCHEMAS["events"]
    return pa.Table.from_arrays(
        [columns.get(field.name, none).cast(field.type) for field in schema], schema=schema
    )


def pair_rows(events: NarrowEvents, words: Words, shared: Provenance) -> pa.Table:
    """Rows of the pairs table, in its order: one for each actor and recipient of an event."""
    read = words.readings.values
    both = events.only((events.actor != NOTHING) & (events.recipient != NOTHING))
    back = events.only(_reciprocal(events, read))
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
        "quad": pa.array(np.array(_quads(read) or [0], np.int8)[reading]),
        "status": pa.array(np.full(count, STATUS_CODES[_STATUS], np.int8)),
        "month": pa.array(months.astype(np.int32)),
        "date": _days(date), "date_end": _days(date), "known_at": _days(known[order]),
        "score": pa.array(np.array(_scores(read) or [0.0])[reading]),
        "said": pa.repeat(pa.scalar(False), count), "curated": pa.repeat(pa.scalar(False), count),
        "document": _same(shared.document, count),
    }
    schema = SCHEMAS["pairs"]
    return pa.Table.from_arrays(
        [columns[field.name].cast(field.type) for field in schema], schema=schema
    )


def _acting(
    events: NarrowEvents, reciprocal: npt.NDArray[np.bool_]
) -> tuple[list[Indices], list[Indices]]:
    """The columns of actors and of recipients: who acts on each other are both."""
    if not reciprocal.any():
        return [events.actor], [events.recipient]
    second = np.where(reciprocal, NOTHING, events.recipient)
    return [events.actor, np.where(reciprocal, events.recipient, NOTHING)], [second]


def _reciprocal(
    events: NarrowEvents, read: Sequence[EventReading]
) -> npt.NDArray[np.bool_]:
    said = np.array([one.reciprocal for one in read] or [False])[events.reading]
    both = (events.actor != NOTHING) & (events.recipient != NOTHING)
    return np.asarray(said & both & (events.actor != events.recipient))


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
    written = _days(days)
    return pa.StructArray.from_arrays(
        [written, written, _same("day", len(days))], ["start", "end", "precision"]
    )


def _days(days: Indices) -> pa.Array:
    return pa.array(days.astype(np.int32), mask=days == NO_DAY).cast(pa.date32())


def _of_reading(values: Sequence[str | None], events: NarrowEvents) -> pa.StringArray:
    return pa.array(values, pa.string()).take(pa.array(events.reading))


def _same(word: str, count: int) -> pa.StringArray:
    return pa.repeat(pa.scalar(word), count)


def _quads(read: Sequence[EventReading]) -> list[int]:
    return [quad_class(one.type) if one.type else 0 for one in read]


def _scores(read: Sequence[EventReading]) -> list[float]:
    return [score(one.type, one.mode) if one.type else 0.0 for one in read]
