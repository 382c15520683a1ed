"""CAMEO codes beside PLOVER types, so that old data and new can be joined."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class PloverReading:
    """What a CAMEO code becomes.

    Attributes:
        type: PLOVER type, or None where PLOVER codes nothing (mere statements).
        mode: PLOVER mode, or None.
        contexts: PLOVER contexts that the code implies.
        reversed: Whether source and target change places (a host receives a visitor).
    """

    type: str | None
    mode: str | None
    contexts: tuple[str, ...]
    reversed: bool


@cache
def _crosswalk() -> tuple[dict[str, PloverReading], dict[str, dict[str, str]]]:
    raw: dict[str, Any] = yaml.safe_load(
        files("multivector.domain").joinpath("cameo.yaml").read_text(encoding="utf-8")
    )
    to_plover = {
        code: PloverReading(
            entry["type"], entry.get("mode"), tuple(entry.get("contexts", ())),
            entry.get("reversed", False),
        )
        for code, entry in raw["to_plover"].items()
    }
    return to_plover, raw["from_plover"]


def find_plover(code: str) -> PloverReading | None:
    """What a CAMEO code becomes, by the longest code that begins it; None for no code at all."""
    to_plover, _ = _crosswalk()
    for length in range(len(code), 1, -1):
        reading = to_plover.get(code[:length])
        if reading is not None:
            return reading
    return None


def find_cameo(event_type: str, mode: str | None) -> str | None:
    """The CAMEO code written beside a PLOVER type and mode; None for an unknown type."""
    _, from_plover = _crosswalk()
    codes = from_plover.get(event_type)
    return None if codes is None else codes.get(mode or "", codes[""])
