"""The PLOVER vocabulary: types, modes, contexts, sectors, quad classes and scores.

Source: Open Event Data Alliance, PLOVER manual 2.0 (draft, 2021); `plover.yaml` names what
is mended.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class EventType:
    """One of the sixteen types.

    Attributes:
        name: Upper case, as in the manual.
        quad: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
        score: -10 (conflict) to +10 (cooperation).
        modes: Mode to its own score.
        rule: When the type is coded, in our words.
        section: Where the manual speaks of it.
    """

    name: str
    quad: int
    score: float
    modes: MappingProxyType[str, float]
    rule: str
    section: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All of it, read once."""

    types: MappingProxyType[str, EventType]
    contexts: MappingProxyType[str, str]
    sectors: MappingProxyType[str, str]
    quads: MappingProxyType[int, str]


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary, read from the package's own text once per process."""
    raw: dict[str, Any] = yaml.safe_load(
        files("multivector.domain").joinpath("plover.yaml").read_text(encoding="utf-8")
    )
    types = {
        name: EventType(
            name, entry["quad"], float(entry["score"]),
            MappingProxyType({mode: float(score) for mode, score in entry["modes"].items()}),
            entry["rule"], entry["section"],
        )
        for name, entry in raw["types"].items()
    }
    return Vocabulary(
        MappingProxyType(types),
        MappingProxyType(raw["contexts"]),
        MappingProxyType(raw["sectors"]),
        MappingProxyType({number: entry["name"] for number, entry in raw["quads"].items()}),
    )


def quad_class(event_type: str) -> int:
    """The quad class of a type, 1 to 4.

    Raises:
        KeyError: If there is no such type.
    """
    return vocabulary().types[event_type].quad


def score(event_type: str, mode: str | None = None) -> float:
    """The conflict-cooperation score of a type, or of its mode, -10 to +10.

    Raises:
        KeyError: If there is no such type, or the type has no such mode.
    """
    entry = vocabulary().types[event_type]
    return entry.score if mode is None else entry.modes[mode]
