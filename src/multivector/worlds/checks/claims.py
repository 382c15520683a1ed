"""Whether the claims in the chronicle can be scored and stand on sources: W122, W123, W124."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from multivector.domain import REGISTERS, Party, PartyKind
from multivector.worlds.checks.finding import Issue

if TYPE_CHECKING:
    from multivector.worlds.entries import ChronicleClaim
    from multivector.worlds.world import World


def unsourced_claims(world: World) -> Iterator[Issue]:
    """W122: neither a source of its own nor one of its entry."""
    for claim in world.claims.values():
        entry = world.chronicle.get(claim.entry)
        own = claim.sourcing
        vouched = own if own.sources else None if entry is None else entry.sourcing
        if vouched is None or not vouched.sources or vouched.unverified:
            yield Issue(claim.id, "neither it nor its entry has a source")


def unknown_parties(world: World) -> Iterator[Issue]:
    """W123: an entry, speaker, state or party that nobody knows."""
    for claim in world.claims.values():
        if claim.entry not in world.chronicle:
            yield Issue(claim.id, f"no entry has the id {claim.entry!r}")
        named = [claim.speaker, *claim.about, *claim.stance]
        if claim.state is not None:
            named.append(claim.state)
        for written in dict.fromkeys(named):
            party = Party.parse(written)
            if party.kind is not PartyKind.UNKNOWN_STATE and world.get(party.base) is None:
                yield Issue(claim.id, f"nobody has the id {written!r}")


def untellable_claims(world: World) -> Iterator[Issue]:
    """W124: stances, registers and words that cannot be."""
    for claim in world.claims.values():
        for message in (*_wrong_stances(claim), *_wrong_words(world, claim)):
            yield Issue(claim.id, message)


def _wrong_stances(claim: ChronicleClaim) -> Iterator[str]:
    for party, value in claim.stance.items():
        if not -1 <= value <= 1:
            yield f"the stance {value:g} towards {party} is outside -1..+1"
        if party not in claim.about:
            yield f"a stance towards {party}, whom it is not about"
    for register in claim.registers:
        if register not in REGISTERS:
            yield f"no register is called {register!r}"


def _wrong_words(world: World, claim: ChronicleClaim) -> Iterator[str]:
    entry = world.chronicle.get(claim.entry)
    if not claim.words:
        yield "no words of its entry"
    for language, words in claim.words.items():
        text = "" if entry is None else entry.texts.get(language, "")
        if not words or words not in text:
            yield f"the words {words!r} are not in the {language} text"
