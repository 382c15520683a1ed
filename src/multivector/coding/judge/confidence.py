"""What tells how sure a finished coding is."""

from collections.abc import Iterator, Sequence

from multivector.coding.acts.triggers import Trigger
from multivector.coding.parties.readings import Reading
from multivector.domain import Attribution

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_PARTS = (";", ":", "—")
# Steps and ends of what is counted: words, finite verbs, verbs above the act.
_STEP, _LONGEST, _MOST, _DEEPEST = 8, 6, 5, 3


def confidence_features(
    trigger: Trigger,
    actors: Sequence[Reading],
    recipients: Sequence[Reading],
    attribution: Attribution | None,
) -> Iterator[str]:
    """Features of an event: how likely its sense is, and how its parties are told."""
    entry = trigger.entry
    yield f"sense={round(trigger.probability or entry.weight, 1)}"
    yield f"type={entry.type}"
    yield f"pos={entry.pos}"
    yield f"said={attribution is not None}"
    yield f"reciprocal={entry.frame.reciprocal}"
    yield from _setting_features(trigger)
    for side, readings in (("actor", actors), ("recipient", recipients)):
        told = [r for r in readings if r.base]
        yield f"{side}s={min(len(told), 3)}"
        yield f"{side}s={min(len(told), 3)} type={entry.type}"
        yield f"{side} lost={len(told) < len(readings)}"
        yield from {f"{side} {_how_told(r)}" for r in told}


def _setting_features(trigger: Trigger) -> Iterator[str]:
    """How long and how winding the sentence is, and how deep in it the act stands."""
    above = list(trigger.token.ancestors())
    words = list((above[-1] if above else trigger.token).subtree())
    finite = sum(word.tag in _FINITE for word in words)
    yield f"words={min(len(words) // _STEP, _LONGEST)}"
    yield f"finite={min(finite, _MOST)}"
    yield f"deep={min(sum(word.is_verb for word in above), _DEEPEST)} pos={trigger.entry.pos}"
    yield f"parts={any(word.text in _PARTS for word in words)}"
    yield f"arc={trigger.token.dep}"


def _how_told(reading: Reading) -> str:
    if reading.base == "?":
        return "of no known state"
    if reading.indirect:
        return "through a thing"
    if not reading.named:
        return "pointed to"
    return "known" if reading.is_known else "by an unknown name"
