"""Parties as POLECAT tells them: a name, a country, a PLOVER sector."""

from multivector.domain import vocabulary
from multivector.records.importing.parties.named import NamedParties
from multivector.records.importing.parties.resolved import Resolved, as_it_stands, with_sector


class SectoredParties:
    """Reads a name, a country and a sector; the country and the sector decide.

    Args:
        names: Finds countries, and parties without a country.
    """

    def __init__(self, names: NamedParties) -> None:
        self._names = names

    def resolve(self, cells: tuple[str, ...]) -> Resolved | None:
        """The party of a name, a country and a sector; None where all are empty."""
        name, country, written = (cell.strip() for cell in cells)
        sector = written.upper() if written.upper() in vocabulary().sectors else None
        state = self._names.country(country) if country else None
        if state is not None:
            return Resolved(with_sector(state, sector or (None if not written else "UNK")))
        found = self._names.resolve((name,)) if name else None
        if found is not None and found.mapped:
            return found
        if sector is not None:
            return Resolved(f"?:{sector}")
        return Resolved(as_it_stands(name, "name"), mapped=False) if name else None
