"""How likely a finished Russian coding is right."""

from collections.abc import Sequence
from dataclasses import dataclass

from multivector.coding.readings import Reading
from multivector.coding.russian.slots import Trigger
from multivector.domain import Attribution


@dataclass(frozen=True, slots=True)
class Certainty:
    """Tells how sure a coding is; the share that was right among the like of it in training."""

    def confidence(
        self,
        trigger: Trigger,
        actors: Sequence[Reading],
        recipients: Sequence[Reading],
        said: Attribution | None,
    ) -> float:
        """Probability in 0..1 that type, parties and status are right."""
        return trigger.entry.weight
