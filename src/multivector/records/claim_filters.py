"""Which claims are asked for."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """A choice of claims; what is left out does not restrict it.

    Attributes:
        speaker: Who speaks: a party id, the state that he answers to, or part of a name.
        about: A party that the claim names or takes a stance towards.
        register: A way of speaking that it shows.
        since: The claim could be known on this day or later; claims of undated texts drop out.
        until: It could be known by this day; claims of undated texts drop out.
        as_of: Likewise: what could be known by the end of this day.
        document: A document's id.
        limit: At most so many, the earliest first.
    """

    speaker: str | None = None
    about: str | None = None
    register: str | None = None
    since: date | None = None
    until: date | None = None
    as_of: date | None = None
    document: str | None = None
    limit: int | None = None

    def query(self) -> tuple[str, dict[str, object]]:
        """The SELECT over the claims table, and its parameters."""
        values: dict[str, object] = {}
        conditions: list[str] = []
        for name, condition in _CONDITIONS.items():
            value = getattr(self, name)
            if value is not None:
                values[name] = value
                conditions.append(condition)
        where = " WHERE " + " AND ".join(conditions) if conditions else ""
        limit = "" if self.limit is None else " LIMIT $limit"
        if self.limit is not None:
            values["limit"] = self.limit
        return f"SELECT * FROM claims{where}{_ORDER}{limit}", values  # noqa: S608 -- own text


_CONDITIONS = {
    "speaker": (
        "(speaker = $speaker OR speaker_state = $speaker"
        " OR contains(lower(speaker_name), lower($speaker)))"
    ),
    "about": "list_contains(about, $about)",
    "register": "list_contains(registers, $register)",
    "since": "known_at >= $since",
    "until": "known_at <= $until",
    "as_of": "known_at <= $as_of",
    "document": "document = $document",
}
_ORDER = " ORDER BY known_at NULLS LAST, document, cue.start, content.start, id"
