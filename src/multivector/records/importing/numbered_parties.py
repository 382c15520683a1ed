"""Parties of many rows at once: each different one is looked up once."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from multivector.records.importing.days import NO_DAY, day_of
from multivector.records.importing.interning import NOTHING, Indices, combine
from multivector.records.importing.parties import Resolved, Resolver
from multivector.records.importing.parties.resolved import as_it_stands, with_sector
from multivector.records.pairs import PartyCodes
from multivector.worlds import World

_UNSEEN = object()


class NumberedParties:
    """Turns cells into the codes of the parties table.

    Args:
        resolver: Reads the cells.
        world: Tells for whom a person stands on a day.
        codes: The codes of the store; new parties get theirs here.
        missing: Cells that say nothing.
    """

    def __init__(
        self, resolver: Resolver, world: World, codes: PartyCodes, missing: frozenset[str]
    ) -> None:
        self._resolver = resolver
        self._world = world
        self._codes = codes
        self._missing = missing
        self._seen: dict[tuple[str, ...], Resolved | None] = {}
        self._stood: dict[tuple[str, int], str | None] = {}

    def number(
        self, columns: Sequence[pa.DictionaryArray], days: Indices, unmapped: Counter[str]
    ) -> tuple[Indices, list[str], Indices]:
        """The party of each row, and what the row calls it.

        Args:
            columns: The cells of the parties.
            days: The day of each row.
            unmapped: Counts the names that nothing maps.

        Returns:
            Codes of parties, `NOTHING` where a row names none; the different names; the name of
            each row, `NOTHING` where it is empty.
        """
        different, indices = combine(columns, self._missing)
        found = [self._resolve(cells) for cells in different]
        codes = np.array(
            [NOTHING if one is None or one.person else self._codes.code(one.party)
             for one in found], np.int32,
        )
        numbered = codes[indices] if len(codes) else np.full(len(indices), NOTHING, np.int32)
        self._count(found, different, indices, unmapped)
        self._stand_in(found, different, indices, days, numbered, unmapped)
        names = [cells[0] for cells in different]
        named = np.array([at if name else NOTHING for at, name in enumerate(names)], np.int32)
        return numbered, names, named[indices] if len(named) else numbered

    def _resolve(self, cells: tuple[str, ...]) -> Resolved | None:
        known = self._seen.get(cells, _UNSEEN)
        if known is _UNSEEN:
            known = self._seen[cells] = self._resolver.resolve(cells)
        return known  # type: ignore[return-value]  # _UNSEEN went above

    def _count(
        self, found: Sequence[Resolved | None], different: Sequence[tuple[str, ...]],
        indices: Indices, unmapped: Counter[str],
    ) -> None:
        rows = np.bincount(indices, minlength=len(found))
        for one, cells, count in zip(found, different, rows.tolist(), strict=True):
            if one is not None and not one.mapped and count:
                unmapped[cells[0]] += count

    def _stand_in(
        self, found: Sequence[Resolved | None], different: Sequence[tuple[str, ...]],
        indices: Indices, days: Indices, numbered: Indices, unmapped: Counter[str],
    ) -> None:
        """People give way to those for whom they stand on the day of each row."""
        is_person = np.array([one is not None and one.person is not None for one in found], bool)
        if not is_person.any():
            return
        rows = np.flatnonzero(is_person[indices])
        keys = (indices[rows].astype(np.int64) << 32) | (days[rows].astype(np.int64) & 0xFFFFFFFF)
        met, inverse, counts = np.unique(keys, return_inverse=True, return_counts=True)
        codes = np.empty(len(met), np.int32)
        for place, (key, count) in enumerate(zip(met.tolist(), counts.tolist(), strict=True)):
            one, name = found[key >> 32], different[key >> 32][0]
            day = int(np.uint32(key & 0xFFFFFFFF).astype(np.int32))
            party = self._party_of(one, day) if one is not None else None
            if party is None:
                party = as_it_stands(name, "name")
                unmapped[name] += count
            codes[place] = self._codes.code(party)
        numbered[rows] = codes[inverse]

    def _party_of(self, resolved: Resolved, day: int) -> str | None:
        person = resolved.person or ""
        if (person, day) not in self._stood:
            on = None if day == NO_DAY else day_of(day)
            found = self._world.allegiance(person, on)
            base = None if found is None else found.state or found.of
            self._stood[person, day] = (
                None if base is None or found is None else with_sector(base, found.sector)
            )
        fallback = resolved.party if resolved.party != resolved.person else None
        return self._stood[person, day] or fallback
