"""Promises in the record: agreements, pledges, contracts, treaties, plans; and what is said later.

A promise is an AGREE that happened (PLOVER codes future meetings, aid and cooperation so), a
SUPPORT whose words sign something, or any act that is announced. What somebody says that another
will do is no promise of that other. A promise is due on the day that its event or its sentence
names, where that lies after the day on which it became known.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from multivector.coding.english.dates import iter_dates
from multivector.domain import party_base
from multivector.measures.choosing import known
from multivector.measures.record import Record
from multivector.measures.shelf import Options

PROMISE, TREATY, PLAN = "promise", "treaty", "plan"
DELIVERED, DELAYED, DROPPED, MENTIONED = "delivered", "delayed", "dropped", "mentioned"

_SQL = """
WITH telling AS (
    SELECT unnest(events) AS id, id AS story FROM stories WHERE {stories}
), told AS (SELECT id, min(story) AS story FROM telling GROUP BY id)
SELECT events.id, coalesce(story, events.id) AS story, type, mode, status, actors, recipients,
    "date".start AS first, "date"."end" AS last, known_at, amount.value AS value,
    amount.unit AS unit, said_by.id AS speaker, said_by IS NOT NULL AS is_said, place.name AS place,
    trigger.text AS act, evidence.text AS words, evidence.start AS begins,
    evidence."end" AS ends, events.document, list_transform(roles, lambda one: one.text) AS named,
    curated
FROM events LEFT JOIN told ON told.id = events.id
WHERE {where} AND evidence IS NOT NULL AND known_at IS NOT NULL
ORDER BY known_at, events.id
"""
_SIGNED = re.compile(
    r"\b(sign|initial|conclud|ratif|treat|contract|accord|agreement|memorandum|подпис|договор)",
    re.IGNORECASE,
)
_LATE = re.compile(
    r"\b(postpon|delay|put off|reschedul|push(?:ed)? back|slip|отлож|перенес|задерж)",
    re.IGNORECASE,
)
_OFF = re.compile(
    r"\b(cancel|scrap|abandon|call(?:ed)? off|drop(?:s|ped)?\b|terminat|annul|withdr[ae]w|renounc"
    r"|shelv|tore up|отмен|расторг|отказ)", re.IGNORECASE
)
_DONE = frozenset({"COOPERATE", "AID", "SUPPORT", "CONSULT", "RETREAT", "CONCEDE"})
_UNDONE = frozenset({"REJECT", "SANCTION"})
_REAL = frozenset({"happened", "ongoing"})


@dataclass(frozen=True, slots=True)
class Telling:
    """An event with its sentence.

    Attributes:
        parties: Base ids of actors and recipients.
        place: Document, and the characters of the sentence in it.
        names: Words by which the sentence names parties.
        outcome: What it would make of a promise that it is about.
        due: First and last day on which a promise falls due; None where none is said, and of
            what is no promise: its sentence is not searched for days.
    """

    id: str
    story: str
    kind: str | None
    type: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    parties: frozenset[str]
    day: date
    known_at: date
    value: float | None
    unit: str | None
    words: str
    place: tuple[str, int, int]
    names: frozenset[str]
    outcome: str
    due: tuple[date, date] | None
    curated: bool


def read_tellings(record: Record, options: Options) -> list[Telling]:
    """Every event that has a sentence and became known on a day until `until`, in that order."""
    stories = "true" if options.as_of is None else "known_at <= $as_of"
    choice = known(options, "events.")
    if options.until is not None:
        choice.add("known_at <= $until", until=options.until)
    rows = record.query(
        _SQL.format(where=choice.where, stories=stories), choice.values
    ).to_pylist()
    return [_telling(row) for row in rows]


def same_words(one: Telling, other: Telling) -> bool:
    """Whether two events are read out of the same sentence."""
    return (one.place[0] == other.place[0] and one.place[1] < other.place[2]
            and other.place[1] < one.place[2])


def _telling(row: Mapping[str, Any]) -> Telling:
    actors, recipients = (tuple(_bases(row[name])) for name in ("actors", "recipients"))
    told, kind = row["known_at"], _kind(row)
    happened = row["first"] or row["last"]
    return Telling(
        id=row["id"], story=row["story"], kind=kind, type=row["type"], actors=actors,
        recipients=recipients, parties=frozenset((*actors, *recipients)),
        day=happened if happened and happened <= told else told, known_at=told,
        value=row["value"], unit=row["unit"], words=row["words"],
        place=(row["document"], row["begins"], row["ends"]),
        names=frozenset(word.lower() for words in row["named"] for word in words.split()),
        outcome=_outcome(row), due=_due(row) if kind else None, curated=row["curated"],
    )


def _bases(parties: Sequence[str]) -> Iterator[str]:
    yield from dict.fromkeys(map(_base, parties))


_base = lru_cache(maxsize=10_000)(party_base)  # a record names the same parties over and over


def _kind(row: Mapping[str, Any]) -> str | None:
    """What sort of promise it is; None for none."""
    own = not row["is_said"] or (
        row["speaker"] and party_base(row["speaker"]) in set(_bases(row["actors"])))
    if not own or not row["actors"]:
        return None
    if row["status"] == "announced":
        return PLAN
    if row["status"] not in _REAL:
        return None
    if row["type"] == "AGREE":
        return PROMISE
    return TREATY if row["type"] == "SUPPORT" and _SIGNED.search(row["act"]) else None


def _outcome(row: Mapping[str, Any]) -> str:
    """What an event makes of the promise that it is about."""
    if _LATE.search(row["words"]):
        return DELAYED
    if row["type"] in _UNDONE or row["status"] == "negated" or _OFF.search(row["act"]):
        return DROPPED
    is_done = row["type"] in _DONE and row["status"] in _REAL
    return DELIVERED if is_done and not row["is_said"] else MENTIONED


def _due(row: Mapping[str, Any]) -> tuple[date, date] | None:
    """The days that the event or its sentence names and that lie ahead; of several the last."""
    ahead = [
        (phrase.interval.start or phrase.interval.end, phrase.interval.end)
        for phrase in iter_dates(row["words"], row["known_at"])
        if phrase.interval.end and phrase.interval.end > row["known_at"]
    ]
    if row["last"] and row["last"] > row["known_at"]:
        ahead.append((row["first"] or row["last"], row["last"]))
    return max(((first, last) for first, last in ahead if first), key=lambda one: one[1],
               default=None)
