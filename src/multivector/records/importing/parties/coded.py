"""Parties in codes of three letters: RUSGOV, IGOUNO, AZRMIL."""

from typing import Any

from multivector.records.importing.books import book
from multivector.records.importing.parties.resolved import Resolved, as_it_stands, with_sector
from multivector.worlds import World


class CodedParties:
    """Reads codes by a codebook (`books/cameo.yaml`, `books/keds.yaml`).

    The first three letters are a country, an organisation or a kind of party; what follows says
    what it is within its society, or names a party of its own. A code of which a part is not
    known is a party of unknown sector within its state, and never the state.

    Args:
        scheme: The name of the codebook.
        world: What is known; an organisation that it does not know stays a code.
        iso: Whether codes that the book lacks are those of ISO 3166.
    """

    def __init__(self, scheme: str, world: World, *, iso: bool) -> None:
        self._scheme = scheme
        self._book: dict[str, Any] = book(scheme)
        self._world = world
        self._iso = iso

    def resolve(self, cells: tuple[str, ...]) -> Resolved | None:
        """The party of a code; None for an empty one."""
        code = cells[0].strip().upper()
        if not code or code.strip("-") == "":
            return None
        party = self._own(code) or self._known(code)
        if party is None:
            return Resolved(as_it_stands(code, self._scheme.upper()), mapped=False)
        return Resolved(party)

    def _known(self, code: str) -> str | None:
        first, rest = code[:3], [code[at:at + 3] for at in range(3, len(code), 3)]
        state = self._state(first)
        if state is not None:
            return self._within(state, first, rest)
        if first in self._book["kinds"]:
            named = [own for own in map(self._organisation, rest) if own]
            return named[-1] if named else f"?:{self._book['kinds'][first]}"
        if first in self._book["groups"] and not rest:
            group: str = self._book["groups"][first]
            return group if self._world.get(group) else None
        sector = self._book["sectors"].get(first)
        return f"?:{sector}" if sector else None

    def _within(self, state: str, country: str, rest: list[str]) -> str:
        sector = None
        unclear = False
        for part in rest:
            own = self._own(country + part) or self._own(part)
            if own:
                return own
            if sector is None:
                sector = self._book["sectors"].get(part)
            unclear = unclear or part not in self._book["places"].get(country, ())
        return with_sector(state, sector or ("UNK" if rest and unclear else None))

    def _own(self, code: str) -> str | None:
        named = self._book["within"].get(code)
        if named is not None and self._world.get(named) is not None:
            return str(named)
        return self._organisation(code)

    def _organisation(self, code: str) -> str | None:
        named = self._book["organisations"].get(code)
        return str(named) if named and self._world.get(named) else None

    def _state(self, code: str) -> str | None:
        state = self._book["countries"].get(code) or (code if self._iso else None)
        return state if state in self._world.states else None
