"""Those who hold people without being of a state: they abduct, where a state would arrest."""

from collections.abc import Sequence

from multivector.coding.acts.triggers import Trigger
from multivector.coding.parties.readings import Reading

_CAPTORS = frozenset({"REB", "UAF", "CRM", "PRM", "LAB", "CVL", "AGR", "EDU", "REL"})
_HOLDING = frozenset({"hold", "seize", "take", "capture", "keep", "detain"})


def is_abduction(trigger: Trigger, actors: Sequence[Reading]) -> bool:
    """Whether an arrest is one by rebels, pirates or strikers: "miners held two policemen"."""
    entry = trigger.entry
    arrests = entry.type == "COERCE" and entry.mode == "arrest"
    verb = trigger.carrier.verb if trigger.carrier else trigger.token
    told = [r for r in actors if r.base]
    return (
        arrests
        and verb.lemma in _HOLDING
        and bool(told)
        and all(r.sector in _CAPTORS for r in told)
    )
