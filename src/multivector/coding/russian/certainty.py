"""How likely a finished Russian coding is right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from multivector.coding.parties.readings import Reading
from multivector.coding.russian.slots import Trigger
from multivector.coding.vocabulary import read_words


@dataclass(frozen=True, slots=True)
class Certainty:
    """Tells how sure a coding is: the share that was right among the like of it in training.

    Attributes:
        shares: Kind of coding to the share that was right (`certainty.yaml`).
    """

    shares: Mapping[str, float]

    def confidence(
        self, trigger: Trigger, actors: Sequence[Reading], recipients: Sequence[Reading]
    ) -> float:
        """Probability in 0..1 that type, parties and status are right."""
        return self.shares[kind_of(trigger, actors, recipients)]


def kind_of(trigger: Trigger, actors: Sequence[Reading], recipients: Sequence[Reading]) -> str:
    """How a coding is told: by verb or noun, with how many sides told by name."""
    sides = sum(
        any(r.base not in (None, "?") and not r.indirect for r in side)
        for side in (actors, recipients)
    )
    mutual = trigger.entry.frame.reciprocal and len({r.base for r in actors}) >= 2
    word = "noun" if trigger.entry.pos == "noun" else "verb"
    return f"{word} {2 if mutual else sides}"


@cache
def load_certainty() -> Certainty:
    """The shares of the package."""
    return Certainty(read_words("ru", "certainty.yaml"))
