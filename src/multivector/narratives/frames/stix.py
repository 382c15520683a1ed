"""A frame as STIX 2.1: a report with its notes, and the outlets as their sources.

Outlets are identities of class organization, never threat actors; persons are not exported: a
note has the words, the day and the outlet, and the document in which the speaker can be read.
OASIS, "STIX Version 2.1", 10 June 2021, sections 4.5 (identity), 4.12 (note), 4.16 (report).
"""

import uuid
from collections.abc import Sequence
from datetime import date
from typing import Any

from multivector.narratives.frames.sightings import Sighting
from multivector.narratives.frames.telling import FrameLife

_SPACE = uuid.UUID("b2a1f3c6-5d0e-5f60-9a53-0c6a7d1b9e11")  # ours: the same object has one id

Object = dict[str, Any]


def stix_bundle(lives: Sequence[FrameLife]) -> Object:
    """The bundle of some frames; a frame that no text tells is left out."""
    objects: dict[str, Object] = {}
    for life in lives:
        if life.sightings:
            for one in _objects(life):
                objects.setdefault(one["id"], one)
    return {"type": "bundle", "id": _id("bundle", *sorted(objects)), "objects": [*objects.values()]}


def _objects(life: FrameLife) -> list[Object]:
    outlets = {
        one.statement.outlet: _outlet(one.statement.outlet, life.sightings)
        for one in life.sightings
    }
    notes = [_note(one, outlets[one.statement.outlet]["id"]) for one in life.sightings]
    first, last = life.sightings[0].statement.day, life.sightings[-1].statement.day
    report = {
        "type": "report", "spec_version": "2.1", "id": _id("report", life.frame.id),
        "created": _moment(first), "modified": _moment(last), "name": life.frame.title,
        "description": (
            f"A way of telling, found in {life.texts} texts by its words. What is told is what"
            " the sources say; it is neither endorsed nor a sign of any threat."
        ),
        "published": _moment(last), "labels": ["narrative"],
        "object_refs": [*(one["id"] for one in outlets.values()), *(one["id"] for one in notes)],
        "external_references": [{"source_name": "multivector", "external_id": life.frame.id}],
    }
    return [*outlets.values(), *notes, report]


def _outlet(name: str, sightings: Sequence[Sighting]) -> Object:
    first = min(one.statement.day for one in sightings if one.statement.outlet == name)
    return {
        "type": "identity", "spec_version": "2.1", "id": _id("identity", name),
        "created": _moment(first), "modified": _moment(first), "name": name,
        "identity_class": "organization", "labels": ["source"],
    }


def _note(one: Sighting, outlet: str) -> Object:
    said = one.statement
    return {
        "type": "note", "spec_version": "2.1", "id": _id("note", one.frame, said.id),
        "created": _moment(said.day), "modified": _moment(said.day),
        "abstract": f"told in the words: {one.words}", "content": said.text,
        "lang": said.language, "object_refs": [outlet],
        "external_references": [{"source_name": "document", "external_id": said.document}],
    }


def _id(kind: str, *parts: str) -> str:
    return f"{kind}--{uuid.uuid5(_SPACE, chr(31).join((kind, *parts)))}"


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00.000Z"
