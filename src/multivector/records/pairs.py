"""Events expanded: one row for each actor and recipient."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from multivector.domain import Party
from multivector.records.codes import STATUS_CODES, TYPE_CODES, event_key, month_number

Row = dict[str, Any]


def ordered_pairs(
    actors: Sequence[str], recipients: Sequence[str], *, reciprocal: bool
) -> tuple[tuple[str, str], ...]:
    """Who acts on whom, each pair once.

    Actors times recipients, and the reverse too if the event is reciprocal; a reciprocal
    event without recipients gives every ordered pair of distinct actors; any other event
    without recipients gives none.

    >>> ordered_pairs(["KAZ", "UZB"], ["RUS"], reciprocal=False)
    (('KAZ', 'RUS'), ('UZB', 'RUS'))
    >>> ordered_pairs(["KAZ", "UZB"], [], reciprocal=True)
    (('KAZ', 'UZB'), ('UZB', 'KAZ'))
    """
    if not recipients:
        pairs = [
            (first, second) for first in actors for second in actors
            if reciprocal and first != second
        ]
    else:
        pairs = [(actor, recipient) for actor in actors for recipient in recipients]
        if reciprocal:
            pairs += [(recipient, actor) for actor, recipient in pairs]
    return tuple(dict.fromkeys(pairs))


@dataclass(slots=True)
class PartyCodes:
    """The codes of parties: those that have one keep it, new ones take the next.

    Attributes:
        codes: Party id to code.
        added: Rows for the parties table, for those that got their code here.
    """

    codes: dict[str, int]
    added: list[Row] = field(default_factory=list)

    def code(self, party: str) -> int:
        """The party's code."""
        known = self.codes.get(party)
        if known is not None:
            return known
        parsed = Party.parse(party)
        new = len(self.codes)
        self.codes[party] = new
        self.added.append(
            {"code": new, "id": party, "base": parsed.base, "sector": parsed.sector}
        )
        return new


def pair_rows(events: Iterable[Mapping[str, Any]], parties: PartyCodes) -> list[Row]:
    """The pairs of events, given as rows of the events table; every party gets a code."""
    return [row for event in events for row in _pairs_of(event, parties)]


def _pairs_of(event: Mapping[str, Any], parties: PartyCodes) -> Iterable[Row]:
    for party in (*event["actors"], *event["recipients"]):
        parties.code(party)
    date = event["date"]
    first = date["start"] or date["end"]
    shared = {
        "event": event_key(event["id"]),
        "type": TYPE_CODES[event["type"]],
        "quad": event["quad"],
        "status": STATUS_CODES[event["status"]],
        "month": month_number(first) if first else None,
        "date": first,
        "date_end": date["end"],
        "known_at": event["known_at"],
        "score": event["score"],
        "said": event["said_by"] is not None,
        "curated": event["curated"],
        "document": event["document"],
    }
    for actor, recipient in ordered_pairs(
        event["actors"], event["recipients"], reciprocal=event["reciprocal"]
    ):
        yield {**shared, "actor": parties.code(actor), "recipient": parties.code(recipient)}
