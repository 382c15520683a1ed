"""The poles that states balance among: which bodies stand for each, since when, and where."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from math import asin, cos, radians, sin, sqrt

from multivector.domain import UsageError
from multivector.measures.shelf import Options
from multivector.worlds import Group, Organisation, World

_EARTH = 6371.0  # mean radius in kilometres
_OWN = 100.0  # kilometres within one city or between twin capitals: distances are never nearer


@dataclass(frozen=True, slots=True)
class PoleBody:
    """A body that stands for a pole for a time.

    Attributes:
        pole: The pole's id.
        body: A state, or an organisation of states.
        since: First day, or None where it is not bounded.
        until: Last day, or None likewise.
    """

    pole: str
    body: str
    since: date | None
    until: date | None


def poles_of(options: Options, poles: Sequence[str] = ()) -> tuple[PoleBody, ...]:
    """The bodies of the poles that were named, else of the world's.

    A pole that is an organisation or a group is also its members, for as long as they are.

    Raises:
        UsageError: If there are fewer than two poles.
    """
    named = tuple(poles) or (options.world.poles if options.world else ())
    if len(set(named)) < 2:
        raise UsageError("balance is among two poles or more", item=" ".join(named) or None,
                         hint="Name them in watch.toml: poles = [\"RUS\", \"USA\", \"CHN\"]")
    return tuple(dict.fromkeys(
        body for pole in dict.fromkeys(named) for body in _bodies(options.world, pole)
    ))


def _bodies(world: World | None, pole: str) -> list[PoleBody]:
    found = [PoleBody(pole, pole, None, None)]
    actor = world.get(pole) if world else None
    while world and isinstance(actor, Group | Organisation):
        listed = actor.members if isinstance(actor, Group) else actor.memberships
        found += [
            PoleBody(pole, one.member, one.term.first, one.term.last)
            for one in listed if one.kind == "member"
        ]
        inherited = actor.members_of if isinstance(actor, Group) else None
        actor = world.get(inherited) if inherited else None
    return found


@cache
def capitals() -> dict[str, tuple[float, float]]:
    """Latitude and longitude of capitals in degrees, by ISO 3166 alpha-3 code (GeoNames)."""
    text = files("multivector.measures").joinpath("capitals.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {state: (float(north), float(east)) for state, _, north, east in rows}


def distance(one: str, other: str) -> float | None:
    """Kilometres between two capitals along the great circle, 100 at least; None if unknown.

    >>> round(distance("KAZ", "RUS"))
    2272
    """
    here, there = capitals().get(one), capitals().get(other)
    if here is None or there is None:
        return None
    north, south = radians(here[0]), radians(there[0])
    half = sin((north - south) / 2) ** 2
    half += cos(north) * cos(south) * sin(radians(here[1] - there[1]) / 2) ** 2
    return max(_OWN, 2 * _EARTH * asin(sqrt(min(1.0, half))))


def pole_distance(state: str, bodies: Sequence[str]) -> float | None:
    """Kilometres from a state's capital to the nearest of a pole's other capitals."""
    known = [distance(state, body) for body in bodies if body != state]
    return min((one for one in known if one is not None), default=None)
