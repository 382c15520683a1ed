"""What tells how sure a finished coding is."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from multivector.coding.acts.triggers import Trigger
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.readings import Reading
from multivector.domain import Attribution

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_PARTS = (";", ":", "—")
# Steps and ends of what is counted: words, finite verbs, verbs above the act.
_STEP, _LONGEST, _MOST, _DEEPEST = 8, 6, 5, 3
# Steps and ends between an act and a party: words; arcs of the parse.
_PACE, _FARTHEST, _ARCS = 4, 5, 4


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
    yield f"rivals={min(len(trigger.others), 2)}"
    yield from _setting_features(trigger)
    yield from _place_features(trigger, actors, recipients)
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


def _place_features(
    trigger: Trigger, actors: Sequence[Reading], recipients: Sequence[Reading]
) -> Iterator[str]:
    """Who the parties are, and where they stand from the act."""
    bases = [{r.base for r in readings if r.base} for readings in (actors, recipients)]
    yield "told=" + "".join("?" if "?" in side else "+" if side else "-" for side in bases)
    below = {word.index for word in trigger.token.subtree()}
    own = {word.index for word in trigger.words}
    for side, readings in (("actor", actors), ("recipient", recipients)):
        for reading in (r for r in readings if r.base):
            party, steps = reading.token, reading.token.index - trigger.token.index
            where = "before" if steps < 0 else "after"
            yield f"{side} {where} {min(abs(steps) // _PACE, _FARTHEST)}"
            yield f"{side} arcs={_arcs(party, own)}"
            yield f"{side} below={party.index in below}"
            yield f"{side} pos={party.pos}"
            yield f"{side} sector={reading.sector}"
    if bases[0] & bases[1]:
        yield "on both sides"


def _arcs(party: Token, act: AbstractSet[int]) -> str:
    """The arcs from a party up to the words of an act, or none where they do not lead there."""
    arcs: list[str] = []
    word = party
    while word.index not in act and word.head is not word and len(arcs) < _ARCS:
        arcs.append(word.dep)
        word = word.head
    return ">".join(arcs) if word.index in act else "none"


def _how_told(reading: Reading) -> str:
    if reading.base == "?":
        return "of no known state"
    if reading.indirect:
        return "through a thing"
    if not reading.named:
        return "pointed to"
    return "known" if reading.is_known else "by an unknown name"
