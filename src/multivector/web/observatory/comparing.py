"""What the record holds on something that a text asserts: the same dyad, within a month.

The comparison is of codes, by one rule, and no judgement of truth:

- corroborated: the record tells of an act of the same type, by the same party on the same party,
  with the same standing (a deed, a denial, or neither), and of nothing against it;
- contradicted: it tells of such a deed as denied or not done (or the other way round), or only of
  deeds of the opposite class: cooperation where conflict is asserted, on the same level;
- disputed: both;
- nothing: neither, or the assertion has no date or nobody on one side.

Copies of the text itself do not count.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from multivector.domain import Document, Event, Party, Status, quad_class
from multivector.records import Snapshot, StoredEvent, ordered_pairs, stored_event

WINDOW = timedelta(days=31)
"""Days on either side of the asserted date."""

_MOST = 200  # events of the record that are laid beside one assertion
_OPPOSITE = {1: 3, 2: 4, 3: 1, 4: 2}  # on the same level: words against words, deeds against deeds
_NEAR = """
SELECT * FROM events
WHERE id <> $id AND document <> $document AND (type = $type OR quad = $opposite)
    AND "date".start <= $until AND "date"."end" >= $since
    AND list_has_any(actors, (SELECT list(id) FROM parties WHERE base IN (SELECT unnest($bases))))
ORDER BY "date".start, id LIMIT $most
"""


class Verdict(StrEnum):
    """What the record says to an assertion."""

    CORROBORATED = "corroborated"
    CONTRADICTED = "contradicted"
    DISPUTED = "disputed"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Comparison:
    """An assertion beside the record.

    Attributes:
        verdict: What the record says to it.
        why: In words.
        supports: Events that tell the same.
        opposes: Events that tell the opposite.
    """

    verdict: Verdict
    why: str
    supports: tuple[StoredEvent, ...] = ()
    opposes: tuple[StoredEvent, ...] = ()


def compare(snapshot: Snapshot, event: Event, document: Document) -> Comparison:
    """An event of a text beside the events of the record."""
    pairs = _bases(ordered_pairs(event.actors, event.recipients, reciprocal=event.reciprocal))
    if not pairs:
        return Comparison(Verdict.NOTHING, "it names nobody on one side, so nothing is compared")
    date = event.date if event.date.start or event.date.end else document.published
    start, end = date.start or date.end, date.end or date.start
    if start is None or end is None:
        return Comparison(Verdict.NOTHING, "it has no date, so nothing is compared: state when"
                                           " the text was published")
    quad = quad_class(event.type)
    found = snapshot.query(_NEAR, {
        "id": event.id, "document": document.id, "type": event.type, "opposite": _OPPOSITE[quad],
        "since": start - WINDOW, "until": end + WINDOW,
        "bases": sorted({side for pair in pairs for side in pair}), "most": _MOST,
    }).to_pylist()
    near = [one for one in map(stored_event, found) if pairs & _bases(_pairs_of(one))]
    return _judge(event, near)


def _judge(event: Event, near: Iterable[StoredEvent]) -> Comparison:
    mine = _standing(event.status)
    supports, denials, opposites = [], [], []
    for one in near:
        theirs = _standing(Status(one.record["status"]))
        if one.record["type"] == event.type:
            if theirs == mine:
                supports.append(one)
            elif "open" not in (theirs, mine):
                denials.append(one)
        elif mine == theirs == "deed":
            opposites.append(one)
    # Friends quarrel too: an opposite act beside one that tells the same takes nothing from it.
    opposes = tuple(denials if supports else [*denials, *opposites])
    verdict, why = _VERDICTS[bool(supports), bool(opposes)]
    return Comparison(verdict, why, tuple(supports), opposes)


_VERDICTS = {
    (True, False): (Verdict.CORROBORATED, "the record tells the same of these two"),
    (True, True): (Verdict.DISPUTED, "the record tells the same, and also that it was not so"),
    (False, True): (Verdict.CONTRADICTED, "the record tells the opposite of these two"),
    (False, False): (Verdict.NOTHING, "the record holds nothing like it of these two"),
}


def _standing(status: Status) -> str:
    if status.is_real:
        return "deed"
    return "denial" if status in (Status.DENIED, Status.NEGATED) else "open"


def _pairs_of(one: StoredEvent) -> Sequence[tuple[str, str]]:
    record = one.record
    return ordered_pairs(record["actors"], record["recipients"], reciprocal=record["reciprocal"])


def _bases(pairs: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    return {(Party.parse(actor).base, Party.parse(recipient).base) for actor, recipient in pairs}
