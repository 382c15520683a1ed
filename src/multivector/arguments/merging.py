"""Merges of concepts as decisions: a person joins two concepts or keeps one's ends apart."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from multivector.records import Decision

KIND = "merge"
"""The kind of decision (`decisions/merge.jsonl` of a watch)."""


@dataclass(frozen=True, slots=True)
class Merges:
    """What a person decided on concepts.

    Attributes:
        joined: Id of a concept to the id of the one that it is part of.
        turned: Ids of joined concepts of which more is less of the one that they are part of.
        apart: Ids of concepts whose ends are kept apart, each under its own words.
    """

    joined: Mapping[str, str] = field(default_factory=dict)
    turned: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()

    def target(self, name: str) -> tuple[str, int]:
        """The concept that one is part of in the end, and +1, or -1 where it is the lack of it."""
        seen, way = {name}, 1
        while (further := self.joined.get(name)) and further not in seen:
            way = -way if name in self.turned else way
            name = further
            seen.add(name)
        return name, way


def join_payload(part: str, whole: str, *, turned: bool = False) -> Mapping[str, Any]:
    """The payload of a decision that one concept is another, or the lack of it: ids of both."""
    return {"join": [part, whole], "turned": True} if turned else {"join": [part, whole]}


def apart_payload(concept: str) -> Mapping[str, Any]:
    """The payload of a decision that a concept's ends are not one."""
    return {"apart": concept}


def merges_of(decisions: Iterable[Decision]) -> Merges:
    """What stands of the decisions on concepts; a later one goes before an earlier."""
    joined: dict[str, str] = {}
    turned: set[str] = set()
    apart: set[str] = set()
    for decision in decisions:
        payload = decision.payload
        if "join" in payload:
            part, whole = payload["join"]
            joined[part] = whole
            (turned.add if payload.get("turned") else turned.discard)(part)
        elif "apart" in payload:
            apart.add(payload["apart"])
            joined.pop(payload["apart"], None)
    return Merges(joined, frozenset(turned), frozenset(apart))
