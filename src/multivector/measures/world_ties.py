"""Alliances, bases, partnerships and trade agreements that a world states: curated ties.

They count where curated material is asked for, each once for a state and a pole on the first day
of a period (on the last day that is asked about where there are no periods). Collective treaties,
such as NATO and the CSTO, are memberships and do not count.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from types import MappingProxyType

from multivector.measures.pole_amounts import Amount
from multivector.measures.poles import PoleBody
from multivector.measures.shelf import Options, Period

DIMENSIONS = MappingProxyType({
    "alliance": "military", "base": "military", "trade-agreement": "economic",
    "strategic-partnership": "diplomatic",
})


def read_world_ties(
    options: Options, bodies: Sequence[PoleBody], periods: Iterable[date]
) -> Iterator[Amount]:
    """The ties of the world in these periods, one by one state, pole and kind.

    Args:
        options: `include_curated`, `world` and `as_of` count.
        bodies: Of the poles.
        periods: First days.
    """
    if not options.include_curated or options.world is None:
        return
    for period in sorted(set(periods)):
        day = _day(options, period)
        held: dict[tuple[str, str, str], list[str]] = {}
        for one in options.world.ties.values():
            known = one.term.first is None or options.as_of is None or (
                one.term.first <= options.as_of)
            if one.kind not in DIMENSIONS or not known or not one.term.covers(day):
                continue
            for party in one.parties:
                for pole in _poles(bodies, set(one.parties) - {party}, day):
                    if party != pole and party in options.world.states:
                        held.setdefault((party, one.kind, pole), []).append(one.id)
        for (party, kind, pole), ids in sorted(held.items()):
            yield Amount(period, party, DIMENSIONS[kind], kind, pole, float(len(ids)),
                         ties=tuple(sorted(ids)), curated=True)


def _day(options: Options, period: date) -> date | None:
    if options.by is not Period.ALL:
        return period
    return options.until or options.as_of or (
        options.world.known_through if options.world else None)


def _poles(bodies: Sequence[PoleBody], parties: set[str], day: date | None) -> Sequence[str]:
    return tuple(dict.fromkeys(
        one.pole for one in bodies if one.body in parties
        and (day is None or one.since is None or one.since <= day)
        and (day is None or one.until is None or one.until >= day)
    ))
