"""Events as the rows of a table."""

from typing import Any

from multivector.domain import EventRecord
from multivector.web.wording import say_date

COLUMNS = ("date", "type", "actors", "recipients", "status", "said by", "id", "evidence")
ID_CELLS = 8
"""Characters of an event's id that a table shows; `evidence` takes them for the whole."""


def event_cells(record: EventRecord) -> dict[str, Any]:
    """The cells of an event by column; the evidence comes last, where it can be cut."""
    evidence, speaker = record["evidence"], record["said_by"]
    mode = f"/{record['mode']}" if record["mode"] else ""
    recipients = record["recipients"] or (["each other"] if record["reciprocal"] else [])
    return {
        "date": say_date(record["date"]),
        "type": f"{record['type']}{mode}",
        "actors": record["actors"],
        "recipients": recipients,
        "status": record["status"],
        "said by": "" if speaker is None else speaker["id"] or speaker["name"],
        # Ids of imported events begin alike, so that eight characters would not tell them apart.
        "id": record["id"] if evidence is None else record["id"][:ID_CELLS],
        "evidence": "" if evidence is None else evidence["text"],
    }
