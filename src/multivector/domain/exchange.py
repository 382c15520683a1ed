"""The exchange form of an event: one flat object a line, the same in every export.

`event.schema.json` beside this file is its JSON schema.
"""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from multivector.domain.cameo import find_cameo
from multivector.domain.dates import DateInterval, Precision
from multivector.domain.events import Amount, Attribution, Event, Place, Role, RoleName, Status
from multivector.domain.plover import quad_class, score
from multivector.domain.spans import Span

EventRecord = dict[str, Any]


def write_event(event: Event, text: str) -> EventRecord:
    """The exchange form of an event of the document with this text.

    Raises:
        ValueError: If a span of the event lies outside the text.
    """
    return {
        "id": event.id,
        "document": event.document,
        "type": event.type,
        "mode": event.mode,
        "contexts": list(event.contexts),
        "quad": quad_class(event.type),
        "score": score(event.type, event.mode),
        "cameo": find_cameo(event.type, event.mode),
        "actors": list(event.actors),
        "recipients": list(event.recipients),
        "roles": [_write_role(role, text) for role in event.roles],
        "reciprocal": event.reciprocal,
        "status": event.status.value,
        "date": write_date(event.date),
        "place": None if event.place is None else {
            "name": event.place.name, "country": event.place.country,
            "start": event.place.span.start, "end": event.place.span.end,
        },
        "amount": None if event.amount is None else {
            "value": event.amount.value, "unit": event.amount.unit,
        },
        "said_by": None if event.said_by is None else {
            "id": event.said_by.id, "name": event.said_by.name, "cue": event.said_by.cue,
            "start": event.said_by.span.start, "end": event.said_by.span.end,
        },
        "evidence": write_span(event.evidence, text),
        "trigger": write_span(event.trigger, text),
        "confidence": event.confidence,
        "coder": event.coder,
    }


def read_event(record: Mapping[str, Any]) -> Event:
    """The event that an exchange form tells; what only derives from it is not read.

    Raises:
        KeyError: If a field of the contract is missing.
        ValueError: If a value is not of the vocabulary.
    """
    document = record["document"]

    def span(raw: Mapping[str, Any]) -> Span:
        return Span(document, raw["start"], raw["end"])

    place, amount, said_by = record["place"], record["amount"], record["said_by"]
    return Event(
        type=record["type"],
        mode=record["mode"],
        contexts=tuple(record["contexts"]),
        roles=tuple(
            Role(RoleName(raw["role"]), raw["id"], span(raw), raw["sector"], raw["agent"])
            for raw in record["roles"]
        ),
        reciprocal=record["reciprocal"],
        status=Status(record["status"]),
        evidence=span(record["evidence"]),
        trigger=span(record["trigger"]),
        confidence=record["confidence"],
        coder=record["coder"],
        date=read_date(record["date"]),
        place=Place(place["name"], place["country"], span(place)) if place else None,
        amount=Amount(amount["value"], amount["unit"]) if amount else None,
        said_by=(
            Attribution(said_by["id"], said_by["name"], said_by["cue"], span(said_by))
            if said_by else None
        ),
    )


def write_date(interval: DateInterval) -> dict[str, str | None]:
    """The exchange form of a date."""
    return {
        "start": interval.start.isoformat() if interval.start else None,
        "end": interval.end.isoformat() if interval.end else None,
        "precision": interval.precision.value,
    }


def read_date(raw: Mapping[str, Any]) -> DateInterval:
    """The date that an exchange form tells; days as text or as dates."""
    return DateInterval(_day(raw["start"]), _day(raw["end"]), Precision(raw["precision"]))


def write_span(span: Span, text: str) -> dict[str, Any]:
    """The exchange form of a span, with the words that it covers."""
    return {"start": span.start, "end": span.end, "text": span.cut(text)}


@cache
def event_schema() -> dict[str, Any]:
    """The published JSON schema (draft 2020-12) of the exchange form."""
    path = files("multivector.domain").joinpath("event.schema.json")
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return schema


def _write_role(role: Role, text: str) -> dict[str, Any]:
    return {
        "role": role.role.value, "id": role.id, "sector": role.sector, "agent": role.agent,
        **write_span(role.span, text),
    }


def _day(raw: str | date | None) -> date | None:
    return date.fromisoformat(raw) if isinstance(raw, str) else raw
