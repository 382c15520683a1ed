"""A map as JSON: each statement of an arrow is one record with its evidence."""

import json
from collections.abc import Iterator

from multivector.arguments.arrows import Arrow, Concept, Evidence
from multivector.arguments.maps import ArgumentMap
from multivector.arguments.speakers import say_speaker

Record = dict[str, object]


def map_record(drawn: ArgumentMap) -> Record:
    """The map as plain values: title, `concepts`, `arrows`.

    An arrow that several spans state stands once for each of them, so that its `evidence` is
    always one span, or None. `said_by` is `author` for the author.
    """
    return {
        "title": drawn.title,
        "concepts": [_concept_record(one) for one in drawn.concepts],
        "arrows": [record for one in drawn.arrows for record in arrow_records(one)],
    }


def arrow_records(arrow: Arrow) -> Iterator[Record]:
    """The records of an arrow: one for each span that states it, one if none does."""
    for evidence in arrow.evidence or (None,):
        yield {
            "cause": arrow.cause,
            "effect": arrow.effect,
            "sign": arrow.sign,
            "strength": arrow.strength.value if arrow.strength else None,
            "weight": list(arrow.weight) if arrow.weight else None,
            "kind": arrow.kind.value,
            "moderates": arrow.moderates,
            "conditional": arrow.conditional,
            "said_by": say_speaker(arrow.said_by),
            "evidence": _evidence_record(evidence),
        }


def write_json(drawn: ArgumentMap) -> str:
    """The map as JSON text, which `read_map` reads too."""
    written = json.dumps(map_record(drawn), ensure_ascii=False, indent=1)
    return "".join(map(_plain, written)) + "\n"


def _concept_record(concept: Concept) -> Record:
    return {
        "id": concept.id, "label": concept.label, "actors": list(concept.actors),
        "quantity": concept.quantity, "binding": concept.binding,
    }


def _evidence_record(evidence: Evidence | None) -> Record | None:
    if evidence is None:
        return None
    return {
        "document": evidence.document, "start": evidence.start, "end": evidence.end,
        "text": evidence.text,
    }


def _plain(character: str) -> str:
    """The character, or its escape where a reader might not take it as it is."""
    if character.isprintable() or character == "\n":
        return character
    return json.dumps(character)[1:-1] if ord(character) != 0x7F else "\\u007f"
