"""Party ids: who acts, in one short string.

`AZE` a state, `OTS` an organisation, `KGZ:COP` the police of a state, `?:CVL` civilians of
an unknown state, `@central-asian-states` a group, anything else an unregistered name.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

_STATE = re.compile(r"[A-Z]{3}")
_SECTOR = re.compile(r"[A-Z]{3}")


class PartyKind(StrEnum):
    """What a party id names."""

    REGISTERED = "registered"
    GROUP = "group"
    UNKNOWN_STATE = "unknown state"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Party:
    """A party id, taken apart.

    Attributes:
        base: What stands before the colon: an actor's id, a group, `?` or a name.
        sector: PLOVER sector code after the colon, or None for the party itself.
        kind: What the base is.
    """

    base: str
    sector: str | None
    kind: PartyKind

    @classmethod
    def parse(cls, written: str) -> "Party":
        """Take a party id apart.

        Raises:
            ValueError: If the text is empty.
        """
        if not written.strip():
            raise ValueError("a party id cannot be empty")
        base, colon, sector = written.rpartition(":")
        if not (colon and _SECTOR.fullmatch(sector) and base):
            base, sector = written, ""
        return cls(base, sector or None, _kind(base))

    def __str__(self) -> str:
        """The id as written in records."""
        return self.base if self.sector is None else f"{self.base}:{self.sector}"


def _kind(base: str) -> PartyKind:
    if base == "?":
        return PartyKind.UNKNOWN_STATE
    if base.startswith("@"):
        return PartyKind.GROUP
    if _STATE.fullmatch(base) or re.fullmatch(r"[A-Z][A-Z0-9+-]{1,15}", base):
        return PartyKind.REGISTERED
    return PartyKind.NAME


def party_id(base: str, sector: str | None = None) -> str:
    """Write a party id; a government is its state, so GOV is not written."""
    return base if sector in (None, "GOV", "IGO") else f"{base}:{sector}"


def party_base(written: str) -> str:
    """What stands before the colon of a party id."""
    return Party.parse(written).base
