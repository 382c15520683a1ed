"""Places that only tell where an act of a state's own people was: "marched through Lima"."""

from collections.abc import Sequence

from multivector.coding.acts.triggers import Trigger
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading

# Acts that are done in a place; who is meant is told by other words.
_STAGED = frozenset({"PROTEST", "MOBILIZE"})
_STAGED_MODES = frozenset({"curfew", "martial-law"})
_WITHIN = frozenset({"in", "through", "across", "around"})


def without_stages(
    trigger: Trigger, actors: Sequence[Reading], recipients: tuple[Reading, ...],
    phrases: PhraseReader,
) -> tuple[Reading, ...]:
    """The recipients but for places of the actors' own state.

    Args:
        trigger: The act.
        actors: Those who do it, each with its state.
        recipients: Those to whom it is done.
        phrases: The sentence.
    """
    entry = trigger.entry
    if entry.type not in _STAGED and entry.mode not in _STAGED_MODES:
        return recipients
    homes = {r.base for r in actors if r.base}

    def is_stage(reading: Reading) -> bool:
        if reading.base not in homes or reading.sector is not None:
            return False
        return phrases.is_place(reading.token) and _is_only_where(reading.token, trigger)

    return tuple(reading for reading in recipients if not is_stage(reading))


def _is_only_where(place: Token, trigger: Trigger) -> bool:
    """Whether a crowd is only in a place; what it fills, blocks or rings it does so on purpose."""
    if trigger.entry.type != "PROTEST":
        return True
    preposition = place.head
    crossed = place.dep == "pobj" and preposition.lemma.lower() in _WITHIN
    verb = trigger.carrier.verb if trigger.carrier else trigger.token
    return crossed and trigger.entry.mode != "obstruct" and preposition.head in (
        verb, trigger.token, *trigger.words,
    )
