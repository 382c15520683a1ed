"""What the numbers of narrow events stand for."""

from dataclasses import dataclass

from multivector.records.importing.interning import Interned
from multivector.records.importing.readings import EventReading


@dataclass(frozen=True, slots=True)
class Words:
    """What the numbers of narrow events stand for; grows while a file is read.

    Attributes:
        names: Parties, codes and parts as written.
        readings: What codes became.
        contexts: Contexts that rows tell themselves.
        places: Name and country.
    """

    names: Interned[str]
    readings: Interned[EventReading]
    contexts: Interned[tuple[str, ...]]
    places: Interned[tuple[str, str | None]]

    @classmethod
    def none(cls) -> "Words":
        """No words yet."""
        return cls(Interned(), Interned(), Interned(), Interned())
