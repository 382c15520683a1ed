"""Causal links as rows of the store's `links` table."""

from datetime import date
from typing import Any

from multivector.domain import CausalLink, hash_id, write_span

Row = dict[str, Any]


def link_row(link: CausalLink, text: str, *, coder: str, known_at: date | None) -> Row:
    """A row of the links table.

    A link's id hashes its document, both ends, sign, kind and who argues it, so that reading a
    text twice gives the same links.

    Args:
        link: The link.
        text: The text of its document.
        coder: The version that read it.
        known_at: From which day it could be known.

    Raises:
        ValueError: If a span of the link lies outside the text.
    """
    document, words = link.evidence.document, link.strength_words
    ends = (link.cause.start, link.cause.end, link.effect.start, link.effect.end)
    return {
        "id": hash_id("link", document, *ends, link.sign, link.kind.value, link.said_by),
        "document": document,
        "cause": write_span(link.cause, text),
        "effect": write_span(link.effect, text),
        "sign": link.sign,
        "kind": link.kind.value,
        "conditional": link.conditional,
        "said_by": link.said_by,
        "evidence": write_span(link.evidence, text),
        "strength": link.strength.value if link.strength else None,
        "strength_words": None if words is None else write_span(words, text),
        "date": {
            "start": link.date.start,
            "end": link.date.end,
            "precision": link.date.precision.value,
        },
        "coder": coder,
        "known_at": known_at,
    }
