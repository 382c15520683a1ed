"""Merges of concepts as decisions: a person joins two concepts or keeps one's ends apart."""

from collections.abc import Iterable, Mapping
from typing import Any

from multivector.arguments.drawing import Merges
from multivector.records import Decision

KIND = "merge"
"""The kind of decision (`decisions/merge.jsonl` of a watch)."""


def join_payload(part: str, whole: str) -> Mapping[str, Any]:
    """The payload of a decision that one concept is another: ids of both."""
    return {"join": [part, whole]}


def apart_payload(concept: str) -> Mapping[str, Any]:
    """The payload of a decision that a concept's ends are not one."""
    return {"apart": concept}


def merges_of(decisions: Iterable[Decision]) -> Merges:
    """What stands of the decisions on concepts; a later one goes before an earlier."""
    joined: dict[str, str] = {}
    apart: set[str] = set()
    for decision in decisions:
        payload = decision.payload
        if "join" in payload:
            part, whole = payload["join"]
            joined[part] = whole
        elif "apart" in payload:
            apart.add(payload["apart"])
            joined.pop(payload["apart"], None)
    return Merges(joined, frozenset(apart))
