"""The end of a link as a concept: how it is called, and what makes it the same as another."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from multivector.coding.causes import NamedEnd, preposition_of


@dataclass(frozen=True, slots=True)
class ReadConcept:
    """What an end names, and how it may be called.

    Attributes:
        named: What it names.
        label: Of the quantity where one is known, else its own words.
    """

    named: NamedEnd
    label: str

    @property
    def actors(self) -> tuple[str, ...]:
        """Ids of the parties whose quantity it is, sorted."""
        return self.named.actors

    @property
    def quantity(self) -> str | None:
        """What of theirs, with whom it is towards (`dependence towards RUS`), or None."""
        return self.named.relation


def read_concept(named: NamedEnd, title_of: Callable[[str], str]) -> ReadConcept:
    """What an end names, and how it may be called.

    Args:
        named: What it names.
        title_of: The name under which a party is shown.
    """
    if named.quantity is None or not (named.actors or named.toward):
        return ReadConcept(named, named.wording)
    label = named.quantity
    if named.actors:
        label += " of " + _listed(_title(one, title_of) for one in named.actors)
    if named.toward:
        preposition = preposition_of(named.quantity)
        label += f" {preposition} " + _listed(_title(one, title_of) for one in named.toward)
    return ReadConcept(named, label)


def _title(party: str, title_of: Callable[[str], str]) -> str:
    """How a party is called; several who are told by a word by it: "neighbours of Russia"."""
    what, of, whose = party.partition(" of ")
    return f"{what} of {_listed(map(title_of, whose.split('+')))}" if of else title_of(party)


def _listed(names: Iterable[str]) -> str:
    told = list(names)
    return told[0] if len(told) == 1 else ", ".join(told[:-1]) + " and " + told[-1]
