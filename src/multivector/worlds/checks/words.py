"""Whether fields hold words of the vocabulary: W115, W116, W117, W118."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from multivector.domain import vocabulary
from multivector.worlds.checks.finding import Issue
from multivector.worlds.vocabulary import CONTROLS, KIND_SECTORS, MEMBERSHIPS, RANKS, TIES

if TYPE_CHECKING:
    from multivector.worlds.world import World


def unknown_controls(world: World) -> Iterator[Issue]:
    """W115: words for control that are none of ours."""
    for outlet in world.outlets.values():
        for owned in outlet.ownership:
            if owned.control not in CONTROLS:
                yield Issue(outlet.id, f"no control is called {owned.control!r}")


def unknown_ties(world: World) -> Iterator[Issue]:
    """W116: kinds of ties that are none of ours."""
    for tie in world.ties.values():
        if tie.kind not in TIES:
            yield Issue(tie.id, f"no kind of tie is called {tie.kind!r}")


def unknown_memberships(world: World) -> Iterator[Issue]:
    """W117: kinds of membership that are none of ours."""
    for organisation in world.organisations.values():
        for one in organisation.memberships:
            if one.kind not in MEMBERSHIPS:
                yield Issue(
                    f"{organisation.id} {one.member}", f"no membership is called {one.kind!r}"
                )


def unknown_sectors(world: World) -> Iterator[Issue]:
    """W118: sectors that PLOVER does not have, and kinds and ranks that we do not have."""
    sectors = vocabulary().sectors
    for item, sector in _sectors(world):
        if sector is not None and sector not in sectors:
            yield Issue(item, f"PLOVER has no sector {sector!r}")
    for organisation in world.organisations.values():
        if organisation.kind not in KIND_SECTORS:
            yield Issue(organisation.id, f"no kind of organisation is called {organisation.kind!r}")
    for office in world.offices.values():
        if office.rank not in RANKS:
            yield Issue(office.id, f"no rank is called {office.rank!r}")


def _sectors(world: World) -> Iterator[tuple[str, str | None]]:
    for state in world.states.values():
        yield state.id, state.sector
    for office in world.offices.values():
        yield office.id, office.sector
    for body in world.bodies.values():
        yield body.id, body.sector
    for organisation in world.organisations.values():
        yield organisation.id, organisation.sector
        for phase in organisation.phases:
            yield organisation.id, phase.sector
    for person in world.people.values():
        for one in person.affiliations:
            yield person.id, one.sector
