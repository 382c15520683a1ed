"""How sure a coding is, by rule."""

from collections.abc import Sequence

from multivector.coding.readings import Reading
from multivector.coding.triggers import Trigger
from multivector.domain import Attribution


def judge_by_rule(
    trigger: Trigger,
    actors: Sequence[Reading],
    recipients: Sequence[Reading],
    attribution: Attribution | None,
) -> float:
    """The entry's prior, less for what had to be guessed: 0.05 to 0.99.

    Odds are multiplied: halved where no actor is told or a party only modifies a thing,
    raised where both sides are named outright.
    """
    odds = trigger.entry.weight / (1.0001 - trigger.entry.weight)
    if not any(r.base for r in actors):
        odds *= 0.5
    if any(r.indirect for r in (*actors, *recipients)):
        odds *= 0.7
    if any(r.named and not r.indirect and r.base for r in actors) and any(
        r.named and not r.indirect and r.base for r in recipients
    ):
        odds *= 1.5
    if attribution is not None:
        odds *= 0.9
    return round(min(0.99, max(0.05, odds / (1 + odds))), 3)
