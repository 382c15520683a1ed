"""Exercises that several states hold: together they cooperate, alone one shows its force."""

from collections.abc import Collection, Sequence

from multivector.coding.acts.triggers import Trigger
from multivector.coding.parties.readings import Reading

_SEVERAL = 2


def is_drilled(trigger: Trigger, exercises: Collection[str]) -> bool:
    """Whether the words of an act name an exercise."""
    return any(word.lemma in exercises for word in trigger.words)


def is_joint(trigger: Trigger, actors: Sequence[Reading], exercises: Collection[str]) -> bool:
    """Whether forces of several states exercise, though the words tell of a show of force."""
    states = {r.base for r in actors if r.is_known}
    several = len(states) >= _SEVERAL
    return trigger.entry.type == "MOBILIZE" and several and is_drilled(trigger, exercises)
