"""Countries of places as data sets write them."""

from collections.abc import Callable

from multivector.records.importing.books import book
from multivector.records.importing.parties.named import NamedParties
from multivector.worlds import World


def country_reader(scheme: str, world: World) -> Callable[[str], str | None]:
    """Reads the country of a place: by `fips` code, or by any of its `names`.

    Raises:
        KeyError: If there is no such scheme.
    """
    if scheme == "fips":
        codes = book("fips")["countries"]
        return lambda code: codes.get(code) if codes.get(code) in world.states else None
    if scheme == "names":
        return NamedParties(world).country
    raise KeyError(scheme)
