"""Of which sort those are who are somebody's: "dissolved the party and jailed its leaders"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multivector.coding.parsing.parse import Token
    from multivector.coding.parties.phrases import PhraseReader

_FOLLOWERS = frozenset({
    "activist", "boss", "chairman", "chief", "commander", "founder", "head", "leader", "leadership",
    "member", "official", "organiser", "organizer", "president", "spokesman", "spokeswoman",
    "supporter",
})  # fmt: skip
_BODIES = frozenset({"CRM", "LAB", "NGO", "OPP", "PRM", "PTY", "REB", "REL", "SOC", "UAF"})


def sector_of_follower(word: Token, phrases: PhraseReader) -> str | None:
    """The sector of the body whose leader or member somebody is by "its" or "their", or None."""
    owner = word.first("poss")
    if owner is None or owner.tag != "PRP$" or word.lemma not in _FOLLOWERS:
        return None
    sectors = {r.sector for r in phrases.read(owner) if not r.is_person}
    found = sectors.pop() if len(sectors) == 1 else None
    return found if found in _BODIES else None
