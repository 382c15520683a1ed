"""Who only is at home where several meet: the visitors act, the host receives them."""

from collections.abc import Sequence

from multivector.coding.parties.readings import Reading
from multivector.domain import Place

_PARTIES = 2


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
