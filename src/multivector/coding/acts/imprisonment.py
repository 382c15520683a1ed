"""Convictions that are arrests as well: "sentenced him to eight years in prison".

The codebook (section SANCTION): convictions that result in imprisonment are also COERCE arrest.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from multivector.coding.parsing.parse import Token
from multivector.domain import Event

_JAIL = frozenset({"prison", "jail", "gaol", "imprisonment", "bar", "colony", "camp", "labour",
                   "labor"})  # fmt: skip
_WITHIN = ("prep", "pobj", "dobj", "npadvmod", "conj", "dative", "oprd", "xcomp", "compound")


def with_imprisonment(
    events: Sequence[Event], verdicts: Sequence[Token | None]
) -> Iterator[Event]:
    """The events of a sentence and, beside each conviction to prison, the arrest that it is.

    Args:
        events: The events.
        verdicts: The word that carries each of them, where it is known.
    """
    arrested = any(_is_arrest(event) for event in events)
    for event, verdict in zip(events, verdicts, strict=True):
        yield event
        convicted = event.type == "SANCTION" and event.mode == "convict" and event.recipients
        if convicted and not arrested and verdict is not None and _tells_prison(verdict):
            why = (*event.why, "a prison term is an arrest as well")
            yield replace(event, type="COERCE", mode="arrest", why=why)


def _is_arrest(event: Event) -> bool:
    return event.type == "COERCE" and event.mode == "arrest"


def _tells_prison(word: Token) -> bool:
    """Whether what a verdict takes with it is a prison term that is not suspended."""
    for child in word.all(*_WITHIN):
        if any(part.text.lower() == "suspended" for part in child.all("amod")):
            return False
        if child.lemma.lower() in _JAIL or _tells_prison(child):
            return True
    return False
