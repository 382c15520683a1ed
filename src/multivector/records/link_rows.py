"""Causal links as rows of the store's `links` table, and back."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

from multivector.domain import (
    CausalLink,
    DateInterval,
    LinkKind,
    LinkStrength,
    Precision,
    Span,
    hash_id,
    write_span,
)

if TYPE_CHECKING:
    from multivector.coding.causes import ArguedLink, NamedEnd

Row = dict[str, Any]


def link_row(argued: "ArguedLink", text: str, *, coder: str, known_at: date | None) -> Row:
    """A row of the links table.

    A link's id hashes its document, both ends, sign, kind and who argues it, so that reading a
    text twice gives the same links.

    Args:
        argued: The link, with what its ends name.
        text: The text of its document.
        coder: The version that read it.
        known_at: From which day it could be known.

    Raises:
        ValueError: If a span of the link lies outside the text.
    """
    link = argued.link
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
        "cause_named": asdict(argued.cause),
        "effect_named": asdict(argued.effect),
        "rule": argued.rule,
        "date": {
            "start": link.date.start,
            "end": link.date.end,
            "precision": link.date.precision.value,
        },
        "coder": coder,
        "known_at": known_at,
    }


def unique_links(rows: Iterable[Row]) -> list[Row]:
    """The rows, those of one id once: two rules may find one link."""
    return list({row["id"]: row for row in rows}.values())


def stored_link(row: Mapping[str, Any]) -> "ArguedLink":
    """The link of a row of the links table."""
    from multivector.coding.causes import ArguedLink

    document = row["document"]

    def span(name: str) -> Span:
        return Span(document, row[name]["start"], row[name]["end"])

    when, strength = row["date"], row["strength"]
    link = CausalLink(
        span("cause"), span("effect"), row["sign"], LinkKind(row["kind"]), row["conditional"],
        row["said_by"], span("evidence"), LinkStrength(strength) if strength else None,
        span("strength_words") if row["strength_words"] else None,
        DateInterval(when["start"], when["end"], Precision(when["precision"])),
    )  # fmt: skip
    return ArguedLink(link, _named(row["cause_named"]), _named(row["effect_named"]), row["rule"])


def _named(value: Mapping[str, Any]) -> "NamedEnd":
    from multivector.coding.causes import NamedEnd

    return NamedEnd(
        tuple(value["actors"]), value["quantity"], tuple(value["toward"]), value["way"],
        tuple(value["words"]), value["wording"], value["pointing"],
    )  # fmt: skip
