"""Which causal links are asked for."""

from dataclasses import dataclass
from datetime import date

AUTHOR = "author"  # how links that a text itself argues are asked for


@dataclass(frozen=True, slots=True)
class LinkFilter:
    """A choice of causal links; what is left out does not restrict it.

    Attributes:
        speaker: Who argues it: a party id, part of a name, or `author` for the text itself.
        outlet: The outlet whose text it is.
        actor: A party that one of the ends names.
        since: The link could be known on this day or later; those of undated texts drop out.
        until: It could be known by this day; those of undated texts drop out.
        as_of: Likewise: what could be known by the end of this day.
        document: A document's id.
    """

    speaker: str | None = None
    outlet: str | None = None
    actor: str | None = None
    since: date | None = None
    until: date | None = None
    as_of: date | None = None
    document: str | None = None

    def query(self) -> tuple[str, dict[str, object]]:
        """The SELECT over the links table, and its parameters."""
        values: dict[str, object] = {}
        conditions: list[str] = []
        for name, condition in _CONDITIONS.items():
            value = getattr(self, name)
            if value is None:
                continue
            if name == "speaker" and value == AUTHOR:
                conditions.append("said_by IS NULL")
                continue
            values[name] = value
            conditions.append(condition)
        where = " WHERE " + " AND ".join(conditions) if conditions else ""
        return f"SELECT * FROM links{where}{_ORDER}", values  # noqa: S608 -- own text


_PARTIES = (
    "flatten([cause_named.actors, cause_named.toward, effect_named.actors, effect_named.toward])"
)
_CONDITIONS = {
    "speaker": "(said_by = $speaker OR contains(lower(said_by), lower($speaker)))",
    "outlet": "document IN (SELECT id FROM documents WHERE outlet = $outlet)",
    "actor": f"list_contains({_PARTIES}, $actor)",
    "since": "known_at >= $since",
    "until": "known_at <= $until",
    "as_of": "known_at <= $as_of",
    "document": "document = $document",
}
_ORDER = " ORDER BY known_at NULLS LAST, document, evidence.start, evidence.\"end\", id"
