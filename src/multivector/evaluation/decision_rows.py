"""Decisions as rows: for tables, CSV and JSON, the same on a page and in a terminal."""

from collections.abc import Iterable, Mapping
from typing import Any

from multivector.evaluation.audit import About
from multivector.evaluation.event_decisions import Decided
from multivector.evaluation.judging import CORRECTED

COLUMNS = (
    "at", "who", "decided", "stands", "about", "verdict", "type", "actors", "recipients", "status",
    "date", "words", "correction", "event", "document", "start", "end", "made_on", "undone_by",
    "undone_at", "id",
)
"""What a row tells; `type` to `words` is the reading that was judged, as it was then."""


def decision_row(one: Decided) -> dict[str, Any]:
    """A decision with everything that was decided."""
    judgement, reading, undone = one.judgement, one.judgement.reading, one.undone_by
    of_event = judgement.about is About.EVENT
    return {
        "at": one.decision.at.isoformat(timespec="seconds"), "who": one.decision.who,
        "decided": one.word, "stands": one.stands, "about": judgement.about.value,
        "verdict": judgement.verdict.value, "type": reading.get("type"),
        "actors": list(reading.get("actors") or ()),
        "recipients": list(reading.get("recipients") or ()), "status": reading.get("status"),
        "date": reading.get("date"), "words": reading.get("trigger") or reading.get("text"),
        "correction": None if judgement.correction is None else dict(judgement.correction),
        "event": judgement.coded[0] if of_event and judgement.coded else None,
        "document": judgement.document, "start": judgement.start, "end": judgement.end,
        "made_on": judgement.made_on or "audit",
        "undone_by": None if undone is None else undone.who,
        "undone_at": None if undone is None else undone.at.isoformat(timespec="seconds"),
        "id": one.decision.id,
    }


def choose(
    decided: Iterable[Decided], *, who: str | None = None, word: str | None = None,
    undone: bool = False, day: str | None = None,
) -> list[Decided]:
    """The decisions asked for, the latest first.

    Args:
        decided: In the order in which they were made.
        who: Only those of this person.
        word: Only those that say so: accepted, rejected, corrected ...
        undone: Whether those that were taken back are among them.
        day: Only those of this day or later, as ISO 8601 writes it (UTC).
    """
    return [
        one for one in reversed(list(decided))
        if (undone or one.stands) and who in (None, one.decision.who) and word in (None, one.word)
        and (day is None or one.decision.at.date().isoformat() >= day)
    ]


def say_correction(correction: Mapping[str, Any] | None) -> str:
    """What is right instead, in a line; empty for none.

    >>> say_correction({"type": "AID", "actors": ["RUS", "AZE"]})
    'type AID; actors RUS, AZE'
    """
    told = correction or {}
    return "; ".join(f"{name} {_said(told[name])}" for name in CORRECTED if name in told)


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value)) or "nobody"
    return str(value)
