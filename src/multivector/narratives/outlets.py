"""Outlets under one name each, however their texts name them."""

from datetime import date

from multivector.worlds import Outlet, World

_NOBODY = "no named outlet"


class Outlets:
    """The outlets of a world, each looked up once.

    Args:
        world: What is known of them.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._found: dict[str, Outlet | None] = {}

    def find(self, named: str | None) -> Outlet | None:
        """The outlet of a name; None where the world knows none."""
        if named is None:
            return None
        if named not in self._found:
            self._found[named] = self._world.find_outlet(named)
        return self._found[named]

    def name(self, named: str | None) -> str:
        """The name under which it counts: its id, or as it is written."""
        outlet = self.find(named)
        return (named or _NOBODY) if outlet is None else outlet.id

    def state(self, named: str | None, on: date | None) -> str | None:
        """The state that it is of on a day; None where the outlet is not known."""
        outlet = self.find(named)
        return None if outlet is None else outlet_state(outlet, on)


def outlet_state(outlet: Outlet, on: date | None) -> str | None:
    """The state that an outlet is of on a day: the one that controls it, else its country."""
    for owned in outlet.ownership:
        if owned.state is not None and owned.term.covers(on):
            return owned.state
    return outlet.country
