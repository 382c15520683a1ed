"""What the fields of a lexicon entry may hold."""

from collections.abc import Iterator, Mapping
from typing import Any

from multivector.domain import WorldError, vocabulary

KINDS = frozenset({"@party", "@people", "@person", "@state", "@place"})
"""What a phrase may be asked to be, whatever its words."""

_LISTS = (
    "lemmas", "contexts", "object", "not_object", "subject", "not_subject", "needs", "without",
    "modifier", "not_modifier",
)  # fmt: skip
_WORD_LISTS = ("object", "not_object", "subject", "not_subject", "modifier", "not_modifier")
_CHOICES = {
    "party": ("none", "one", "actor", "recipient", "two", "both"),
    "complement": ("to", "that", "wish", "ing", "must", "else", "may", "bid"),
}


def check_fields(
    item: Mapping[str, Any], classes: Mapping[str, frozenset[str]], where: str
) -> None:
    """Check what an entry's fields hold.

    Raises:
        WorldError: At the first fault; names the file and the word, the field and what it may be.
    """
    fault = next(_faults(item, classes), None)
    if fault is not None:
        raise WorldError(fault, item=where, hint="See docs/lexicon.md")


def _faults(item: Mapping[str, Any], classes: Mapping[str, frozenset[str]]) -> Iterator[str]:
    if not item.get("lemma") and not item.get("lemmas"):
        yield "an entry needs a lemma"
    for name in _LISTS:
        if not isinstance(item.get(name, []), list):
            yield f"{name} must be a list"
            return
    for name, allowed in _CHOICES.items():
        if name in item and item[name] not in allowed:
            yield f"{name} cannot be {item[name]!r}: it is one of {', '.join(allowed)}"
    for context in item.get("contexts", ()):
        if context not in vocabulary().contexts:
            yield f"no PLOVER context {context!r}"
    weight = item.get("weight", 0.5)
    if not isinstance(weight, int | float) or not 0 <= weight <= 1:
        yield f"weight {weight!r} is not between 0 and 1"
    for name in (*_WORD_LISTS, "particle"):
        for word in item.get(name, ()) if name in _WORD_LISTS else (item.get(name, ""),):
            at = str(word)
            if at.startswith("@") and at not in KINDS and at[1:] not in classes:
                yield f"{name} names no class {at!r}"
