"""Places that only tell where an act of a state's own people was: "marched through Lima"."""

from collections.abc import Sequence

from multivector.coding.acts.triggers import Trigger
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading

_WITHIN = frozenset({"in", "through", "across", "around"})
# What a state decrees for a part of itself: "a curfew in the town of Jinja".
_DECREED = ("curfew", "martial-law")


def without_stages(
    trigger: Trigger, actors: Sequence[Reading], recipients: tuple[Reading, ...],
    phrases: PhraseReader,
) -> tuple[Reading, ...]:
    """The recipients but for places of the actors' own state in which a crowd or force is.

    Args:
        trigger: The act.
        actors: Those who do it, each with its state.
        recipients: Those to whom it is done.
        phrases: The sentence.
    """
    homes = {r.base for r in actors if r.base}

    def is_stage(reading: Reading) -> bool:
        if reading.base not in homes:
            return False
        if trigger.entry.mode in _DECREED and reading.sector in (None, "GOV"):
            return _lies_within(reading.token)
        if reading.sector is not None:
            return False
        return phrases.is_place(reading.token) and _is_only_where(reading.token, trigger)

    return tuple(reading for reading in recipients if not is_stage(reading))


def _is_only_where(place: Token, trigger: Trigger) -> bool:
    """Whether one only is in a place; what a crowd fills, blocks or rings it does so on purpose."""
    entry, preposition = trigger.entry, place.head
    if entry.type == "MOBILIZE":
        return True
    if entry.type != "PROTEST" or entry.mode == "obstruct":
        return False
    verb = trigger.carrier.verb if trigger.carrier else trigger.token
    return _lies_within(place) and preposition.head in (verb, trigger.token, *trigger.words)


def _lies_within(place: Token) -> bool:
    if place.dep == "pobj" and place.head.lemma == "of" and place.head.dep == "prep":
        place = place.head.head  # "in the town of Jinja"
    return place.dep == "pobj" and place.head.lemma.lower() in _WITHIN
