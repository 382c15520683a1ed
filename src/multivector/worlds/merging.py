"""How a later world adds to an earlier one: lists grow, single values are replaced."""

from collections.abc import Callable, Mapping
from typing import Any

Raw = dict[str, Any]

_ITEM_KEYS: Mapping[str, Callable[[Raw], object]] = {
    "memberships": lambda item: item["member"],
    "members": lambda item: item["member"],
    "meetings": lambda item: (item["name"], item["date"]),
    "offices": lambda item: (item["office"], item["of"]),
    "affiliations": lambda item: item["of"],
    "ownership": lambda _: None,
    "phases": lambda _: None,
    "former_names": lambda item: sorted(form for forms in item["names"].values() for form in forms),
}
"""By what an item of a later world replaces those of the earlier: all that share its key.

So a later world speaks for a member's whole history in an organisation, and for the whole
ownership of an outlet.
"""

_REPLACED = frozenset({"source", "events", "parties"})
"""Lists that a later world replaces as one, because their items belong together."""

_VOUCHING = ("source", "checked", "provenance", "unverified")


def merge_entry(earlier: Raw, later: Raw) -> Raw:
    """One entry from two of the same id; the later's own fields win or add."""
    merged = dict(earlier)
    if any(key in later for key in _VOUCHING):
        for key in _VOUCHING:
            merged.pop(key, None)  # what vouched for the earlier facts does not for the later
    for key, value in later.items():
        merged[key] = _merge_field(key, merged[key], value) if key in merged else value
    return merged


def _merge_field(key: str, earlier: object, later: object) -> object:
    if isinstance(earlier, dict) and isinstance(later, dict):
        return {
            **earlier,
            **{
                inner: _merge_field(inner, earlier[inner], value) if inner in earlier else value
                for inner, value in later.items()
            },
        }
    if not (isinstance(earlier, list) and isinstance(later, list)) or key in _REPLACED:
        return later
    if key in _ITEM_KEYS:
        key_of = _ITEM_KEYS[key]
        spoken_for = [key_of(item) for item in later]
        return [item for item in earlier if key_of(item) not in spoken_for] + later
    return later + [item for item in earlier if item not in later]
