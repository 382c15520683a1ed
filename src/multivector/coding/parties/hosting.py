"""Who only is at home where several meet: the visitors act, the host receives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from multivector.coding.parsing.parse import Token
    from multivector.coding.parties.phrases import PhraseReader
    from multivector.coding.parties.readings import Reading
    from multivector.domain import Place

_PARTIES = 2
_MEETINGS = frozenset({"summit", "talk", "conference", "meeting", "negotiation", "gathering"})


def venue_of(meeting: Token, phrases: PhraseReader) -> Token | None:
    """The city before a meeting that only tells where it is: "the Reykjavik summit"."""
    if meeting.lemma.lower() not in _MEETINGS:
        return None
    told = [t for c in meeting.all("amod", "compound", "nmod", "poss") for t in c.subtree()]
    named = [(t, m) for t in told if (m := phrases.mention_at(t)) is not None]
    if len(named) != 1 or named[0][1].kind not in ("capital", "place"):
        return None
    return named[0][0]


def apart_from_host(
    parties: Sequence[Reading], place: Place | None
) -> tuple[tuple[Reading, ...], tuple[Reading, ...]]:
    """Visitors and host of a meeting; nobody is host where none of two is at home.

    Args:
        parties: All who met.
        place: Where they did, or None.
    """
    bases = {r.base for r in parties if r.base}
    home = place.country if place is not None else None
    if home not in bases or len(bases) != _PARTIES:
        return tuple(parties), ()
    guests = tuple(r for r in parties if r.base != home)
    hosts = tuple(r for r in parties if r.base == home)
    if min(r.start for r in hosts) < min(r.start for r in guests):
        return tuple(parties), ()  # "the Danish premier met his Polish guest": he is told to act
    return guests, hosts
