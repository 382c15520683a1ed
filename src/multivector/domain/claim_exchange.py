"""The exchange form of a claim: one flat object a line.

`claim.schema.json` beside this file is its JSON schema.
"""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from multivector.domain.claims import Claim
from multivector.domain.exchange import write_date, write_span
from multivector.domain.spans import Span

ClaimRecord = dict[str, Any]


def write_claim(claim: Claim, text: str) -> ClaimRecord:
    """The exchange form of a claim of the document with this text.

    The speaker is null where the text tells nobody; in the text's own voice he has a name and no
    place. The expression is the one that weighs most.

    Raises:
        ValueError: If a span of the claim lies outside the text.
    """
    return {
        "id": claim.id,
        "speaker": _write_speaker(claim, text),
        "speaker_state": claim.speaker_state,
        "cue": write_span(claim.cue, text),
        "content": write_span(claim.content, text),
        "quoted": claim.quoted,
        "about": list(claim.about),
        "stance": dict(claim.stance),
        "expression": _optional(claim.expressions[0] if claim.expressions else None, text),
        "register": list(claim.registers),
        "date": write_date(claim.date),
        "place": None if claim.place is None else {
            "name": claim.place.name, "country": claim.place.country,
            "start": claim.place.span.start, "end": claim.place.span.end,
        },
        "inside": claim.inside,
    }


@cache
def claim_schema() -> dict[str, Any]:
    """The published JSON schema (draft 2020-12) of the exchange form."""
    path = files("multivector.domain").joinpath("claim.schema.json")
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return schema


def _write_speaker(claim: Claim, text: str) -> dict[str, Any] | None:
    if claim.speaker_name is None:
        return None
    named = _optional(claim.speaker_span, text) or {"start": None, "end": None, "text": None}
    return {"id": claim.speaker, "name": claim.speaker_name, **named}


def _optional(span: Span | None, text: str) -> dict[str, Any] | None:
    return None if span is None else write_span(span, text)
