"""The ledger: promises, and what became of them.

Deals, contracts, pledges and treaties that were announced: who, with whom, what, how much, by when.
Later sentences about the same thing among the same parties are linked to them: they deliver, delay
or drop it, or only mention it. A promise whose day has passed without any that delivers or drops it
is overdue; one whose day lies ahead is due: the calendar of what is scheduled.

>>> from multivector.measures import MemoryRecord, Options
>>> ledger(MemoryRecord({}), Options(parties=("KAZ",))).num_rows
0
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import pyarrow as pa

from multivector.measures.linking import LIKE, Linker
from multivector.measures.promises import (
    DELAYED,
    DELIVERED,
    DROPPED,
    MENTIONED,
    Telling,
    read_tellings,
)
from multivector.measures.record import Record
from multivector.measures.shelf import Column, Measure, Options, Subject, table_of

DUE, OVERDUE, OPEN = "due", "overdue", "open"

_LATER = pa.list_(pa.struct([
    pa.field("event", pa.string(), nullable=False),
    pa.field("outcome", pa.string(), nullable=False),
    pa.field("day", pa.date32(), nullable=False),
    pa.field("likeness", pa.float64(), nullable=False),
    pa.field("words", pa.string(), nullable=False),
]))
_PARTIES = pa.list_(pa.string())

COLUMNS = (
    Column("state", pa.string(), "delivered, delayed, dropped; else overdue, due or open (no day)",
           True),
    Column("kind", pa.string(), "promise, treaty or plan (an act announced)", True),
    Column("made", pa.date32(), "the day on which it was made, else told", True),
    Column("due_first", pa.date32(), "the first day on which it is due; null where none is said"),
    Column("due", pa.date32(), "the last such day"),
    Column("late", pa.int32(), "days past due; null unless overdue"),
    Column("actors", _PARTIES, "who promised", True),
    Column("recipients", _PARTIES, "to or with whom", True),
    Column("type", pa.string(), "PLOVER type", True),
    Column("amount", pa.float64(), "how much, in its unit"),
    Column("unit", pa.string(), "its unit"),
    Column("words", pa.string(), "the sentence", True),
    Column("later", _LATER, "later tellings: what they make of it, and how alike they are, 0..1",
           True),
    Column("events", _PARTIES, "ids of the tellings of the promise", True),
    Column("curated", pa.bool_(), "whether a curated text tells of it, or of what followed", True),
)

Row = dict[str, Any]


def ledger(record: Record, options: Options, *, like: float = LIKE) -> pa.Table:
    """Promises by the day on which they were made, with what became of them.

    Args:
        record: Where they are read: only texts tell promises, imported events have no words.
        options: `parties` are promisers or promised, all of them; the ledger stands as at
            `until`, else `as_of`, else the last day of the record.
        like: Likeness from which a later sentence is about the same thing, 0..1.
    """
    tellings = read_tellings(record, options)
    if not tellings:
        return table_of(COLUMNS, {column.name: [] for column in COLUMNS})
    today = options.until or options.as_of or max(one.known_at for one in tellings)
    linker = Linker(tellings, like)
    rows = [
        _row(promises, linker, today, options)
        for promises in _promises(tellings, options)
    ]
    rows.sort(key=lambda row: (row["made"], row["events"]))
    return table_of(COLUMNS, {column.name: [row[column.name] for row in rows]
                              for column in COLUMNS})


def _promises(tellings: Sequence[Telling], options: Options) -> Iterator[list[Telling]]:
    """The tellings of each promise, the first first."""
    found: dict[str, list[Telling]] = {}
    for one in tellings:
        if one.kind is not None:
            found.setdefault(one.story, []).append(one)
    for promises in found.values():
        first = promises[0]
        asked = set(options.parties) <= first.parties
        in_time = options.since is None or first.day >= options.since
        if asked and in_time and any(_named(party) for party in first.actors):
            yield promises


def _named(party: str) -> bool:
    return party != "?"


def _row(promises: list[Telling], linker: Linker, today: date, options: Options) -> Row:
    first = promises[0]
    later = sorted(linker.later(first), key=lambda one: (one["day"], one["event"]))
    due = next((one.due for one in promises if one.due), None)
    state = _state(later, due, today)
    ids = {one.id for one in promises}
    curated = any([*(one.pop("curated") for one in later), *(one.curated for one in promises)])
    amount = next((one for one in promises if one.value is not None), first)
    return {
        "state": state, "kind": first.kind, "made": first.day,
        "due_first": due and due[0], "due": due and due[1],
        "late": (today - due[1]).days if due and state == OVERDUE else None,
        "actors": list(first.actors),
        "recipients": [one for one in first.recipients if one not in first.actors],
        "type": first.type,
        "amount": amount.value, "unit": amount.unit, "words": first.words, "later": later,
        "events": sorted(ids, key=[one.id for one in promises].index)[: options.evidence],
        "curated": curated,
    }


def _state(later: Sequence[Row], due: tuple[date, date] | None, today: date) -> str:
    """What the last telling that decides anything made of it, else whether its day has passed."""
    decided = [one["outcome"] for one in later if one["outcome"] != MENTIONED]
    last = decided[-1] if decided else None
    if last in (DELIVERED, DROPPED):
        return str(last)
    if due is not None and due[1] < today:
        return OVERDUE
    if last == DELAYED:
        return DELAYED
    return DUE if due is not None else OPEN


MEASURE = Measure(
    name="ledger",
    title="Promises and what became of them: delivered, delayed, dropped, due, overdue",
    papers=(
        "Sparck Jones, Journal of Documentation 28 (1972): words weighed by rarity",
        "Naurin, Royed, Thomson, Party Mandates and Democracy (2019): pledges and fulfilment",
    ),
    formula="Agreements, signatures and announced acts, each linked to later sentences among the"
    " same parties that share 0.4 of the shorter one's words, weighed by rarity",
    unit="promises; days; the promise's own unit",
    scale="likeness 0 nothing in common .. 1 the same words; late counts days past due",
    uncertainty="None is estimated: each link gives its likeness and both sentences, to be judged",
    blind="What was delivered and not reported, or in other words; whether all of it was; promises"
    " in imported events, which have no words; dates in languages other than English",
    subject=Subject.ANY,
    columns=COLUMNS,
    function=ledger,
)
