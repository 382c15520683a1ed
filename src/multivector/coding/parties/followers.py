"""Of which sort those are who are somebody's: "dissolved the party and jailed its leaders"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from multivector.coding.parsing.conjuncts import is_plural

if TYPE_CHECKING:
    from multivector.coding.parsing.parse import Token
    from multivector.coding.parties.phrases import PhraseReader

_FOLLOWERS = frozenset({
    "activist", "boss", "chairman", "chief", "commander", "founder", "head", "leader", "leadership",
    "member", "official", "organiser", "organizer", "president", "spokesman", "spokeswoman",
    "supporter",
})  # fmt: skip
_MEN = frozenset({"man", "follower", "fighter"})
_LEADING = ("MIL", "REB", "COP", "PRM", "CRM", "UAF", "LAB")  # whose men are of their kind
_BODIES = frozenset({"CRM", "LAB", "NGO", "OPP", "PRM", "PTY", "REB", "REL", "SOC", "UAF"})


def sector_of_follower(word: Token, phrases: PhraseReader) -> str | None:
    """The sector of the one whose men, or of the body whose leader or member, somebody is."""
    return _sector_of_men(word, phrases) or _sector_within(word, phrases)


def _sector_of_men(word: Token, phrases: PhraseReader) -> str | None:
    """The sector of those who are somebody's men: "the general said his men had fired"."""
    owner = word.first("poss") if word.lemma in _MEN and is_plural(word) else None
    if owner is None:
        return None
    above = (verb.first("nsubj") for verb in word.ancestors() if owner.tag == "PRP$")
    leaders = (owner, *(t for t in above if t is not None and t is not word))
    led = (r.sector for leader in leaders for r in phrases.read_alone(leader))
    return next((sector for sector in led if sector in _LEADING), None)


def _sector_within(word: Token, phrases: PhraseReader) -> str | None:
    """The sector of the body in which somebody leads or serves by "its" or "their"."""
    owner = word.first("poss")
    if owner is None or owner.tag != "PRP$" or word.lemma not in _FOLLOWERS:
        return None
    sectors = {r.sector for r in phrases.read(owner) if not r.is_person}
    found = sectors.pop() if len(sectors) == 1 else None
    return found if found in _BODIES else None
