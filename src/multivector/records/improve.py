"""A better date or place for a statement that the store has already."""

from collections.abc import Mapping
from datetime import date
from typing import Any

Row = dict[str, Any]


def improved(old: Mapping[str, Any], new: Mapping[str, Any]) -> Row | None:
    """The recorded event with what the new coding of it tells better; None if nothing.

    A date is better when it is known where none was, open at fewer ends, or narrower; a place
    when it is known where none was, or when its country is. The row then carries the coder and
    the reasons of the coding that told it.
    """
    better: Row = {}
    if _vagueness(new["date"]) < _vagueness(old["date"]):
        better["date"] = new["date"]
    if _placed(new["place"]) > _placed(old["place"]):
        better["place"] = new["place"]
    if not better:
        return None
    return {
        **old, **better,
        "coder": new["coder"], "why": new["why"], "recorded_at": new["recorded_at"],
    }


def _vagueness(interval: Mapping[str, Any]) -> tuple[int, int]:
    start: date | None = interval["start"]
    end: date | None = interval["end"]
    open_ends = (start is None) + (end is None)
    return open_ends, (end - start).days if start and end else 0


def _placed(place: Mapping[str, Any] | None) -> int:
    return 0 if place is None else 1 + (place["country"] is not None)
