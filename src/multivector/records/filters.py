"""Which events are asked for."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class EventFilter:
    """A choice of events; what is left out does not restrict it.

    Attributes:
        actor: A party that acts. `KGZ` finds `KGZ` and `KGZ:COP`; `KGZ:COP` itself alone.
        recipient: A party that is acted on, found likewise.
        party: A party on either side, found likewise.
        types: PLOVER types.
        statuses: Statuses (`domain.Status`).
        since: The event may have happened on this day or later; undated events drop out.
        until: The event may have happened on this day or earlier; undated events drop out.
        as_of: What could be known by the end of this day; events of undated texts drop out.
        document: A document's id.
        include_curated: Whether texts by the maintainers of a world count.
        limit: At most so many, the earliest first.
    """

    actor: str | None = None
    recipient: str | None = None
    party: str | None = None
    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    as_of: date | None = None
    document: str | None = None
    include_curated: bool = True
    limit: int | None = None

    def query(self, *, ordered: bool = True) -> tuple[str, dict[str, object]]:
        """The SELECT over the events table, and its parameters.

        Args:
            ordered: Whether by date, then place in the text; to count, that is work for nothing.
        """
        values: dict[str, object] = {}
        conditions: list[str] = []
        for name, condition in _CONDITIONS.items():
            value = getattr(self, name)
            if value is not None and value != ():
                values[name] = list(value) if isinstance(value, tuple) else value
                conditions.append(condition)
        if not self.include_curated:
            conditions.append("NOT curated")
        where = " WHERE " + " AND ".join(conditions) if conditions else ""
        limit = "" if self.limit is None else " LIMIT $limit"
        if self.limit is not None:
            values["limit"] = self.limit
        return f"SELECT * FROM events{where}{_ORDER if ordered else ''}{limit}", values  # noqa: S608 -- own text


def _has(parties: str, name: str) -> str:
    # Bases were told apart by the domain's rule when the parties were written down. Most events
    # have one party on a side: to compare that one alone takes a third of the time.
    known = f"FROM parties WHERE id = ${name} OR base = ${name}"
    several = f"len({parties}) > 1 AND list_has_any({parties}, (SELECT list(id) {known}))"
    return f"({parties}[1] IN (SELECT id {known}) OR ({several}))"


_DATED = """"date".precision <> 'unknown' """
_CONDITIONS = {
    "actor": _has("actors", "actor"),
    "recipient": _has("recipients", "recipient"),
    "party": f"({_has('actors', 'party')} OR {_has('recipients', 'party')})",
    "types": "list_contains($types, type)",
    "statuses": "list_contains($statuses, status)",
    "since": _DATED + """AND ("date"."end" IS NULL OR "date"."end" >= $since)""",
    "until": _DATED + """AND ("date".start IS NULL OR "date".start <= $until)""",
    "as_of": "known_at <= $as_of",
    "document": "document = $document",
}
_ORDER = ' ORDER BY "date".start NULLS LAST, document, evidence.start, id'
