"""Countries and organisations of tables of trade, arms, migrants and memberships."""

import re

from multivector.domain import party_base
from multivector.records.importing.books import book
from multivector.records.importing.parties import Resolved
from multivector.records.importing.parties.named import NamedParties
from multivector.records.importing.parties.resolved import as_it_stands
from multivector.worlds import World

_STARS = re.compile(r"\*+$")
_BRACKETS = re.compile(r"(?P<head>[^()]+?) \((?P<of>.+)\)")


class TieParties:
    """Reads the names of tables; each different one once.

    Args:
        world: What is known.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._names = NamedParties(world, ("en", "ru"))
        raw = book("tables")
        self._totals = {_folded(name) for name in raw["totals"]}
        self._countries = {
            _folded(name): state for state, names in raw["countries"].items() for name in names
        }
        self._organisations: dict[str, str] = raw["organisations"]
        self._seen: dict[str, Resolved | None] = {}

    def is_total(self, name: str) -> bool:
        """Whether a name is a sum over parties and none itself."""
        return _folded(name) in self._totals

    def country(self, name: str) -> Resolved | None:
        """A country, or another party that a table has among countries; None for no name."""
        if name not in self._seen:
            self._seen[name] = self._read(name)
        return self._seen[name]

    def party(self, written: str) -> Resolved | None:
        """An id of ours as it is, or a country by name; None for no name."""
        plain = written.strip()
        if plain and self._world.get(party_base(plain)) is not None:
            return Resolved(plain)
        return self.country(plain)

    def organisation(self, name: str) -> Resolved | None:
        """An organisation by its abbreviation or name; None for no name."""
        plain = name.strip()
        if not plain:
            return None
        found = self._organisations.get(plain, plain)
        if found in self._world.organisations:
            return Resolved(found)
        named = self._names.resolve((plain,)) if len(plain) > 5 else None
        if named is not None and named.mapped and named.party in self._world.organisations:
            return named
        return Resolved(as_it_stands(plain, "organisation"), mapped=False)

    def _read(self, name: str) -> Resolved | None:
        starred = _STARS.search(name.strip()) is not None
        plain = _STARS.sub("", name.strip())
        if not plain:
            return None
        if starred:  # SIPRI's mark of who is no state
            return self._armed_group(plain)
        return self._state(plain) or self._names.resolve((plain,))

    def _state(self, plain: str) -> Resolved | None:
        """A state under any of its names, or under the words before brackets or a comma."""
        shorter = (plain, plain.partition(" (")[0], plain.partition(",")[0])
        for form in shorter:
            state = self._countries.get(_folded(form)) or self._names.country(form)
            if state is not None:
                return Resolved(state)
        return None

    def _armed_group(self, plain: str) -> Resolved | None:
        bracketed = _BRACKETS.fullmatch(plain)
        head = bracketed["head"] if bracketed else plain
        found = self._names.resolve((head,))
        if head in self._world.organisations:
            return Resolved(head)
        if found is not None and found.mapped and found.party in self._world.organisations:
            return found
        state = self._names.country(bracketed["of"]) if bracketed else None
        if state is not None:
            return Resolved(f"{state}:REB")
        return Resolved(as_it_stands(plain, "name"), mapped=False)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
