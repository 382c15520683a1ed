"""What the cells of a party become."""

from dataclasses import dataclass
from typing import Protocol

from multivector.domain import Party, PartyKind, party_id


@dataclass(frozen=True, slots=True)
class Resolved:
    """A party of a data set, made ours.

    Attributes:
        party: Its id; a name that nothing maps stands as it is.
        person: The id of a person, whose party is for the day to tell; None for all others.
        mapped: Whether a state, an actor of the worlds or a known kind stands for it.
    """

    party: str
    person: str | None = None
    mapped: bool = True


class Resolver(Protocol):
    """Reads the cells of a party."""

    def resolve(self, cells: tuple[str, ...]) -> Resolved | None:
        """The party of these cells; None where they name none."""


def with_sector(base: str, sector: str | None) -> str:
    """A party id; unlike a state's, the sector of an unknown base is always written."""
    if base == "?":
        return f"?:{sector or 'UNK'}"
    return party_id(base, sector)


def as_it_stands(name: str, scheme: str) -> str:
    """A name that nothing maps; one that would read as an id of ours says whose word it is."""
    plain = " ".join(name.split())
    looks_ours = Party.parse(plain).kind is not PartyKind.NAME or Party.parse(plain).sector
    return f"{scheme} {plain}" if looks_ours else plain
