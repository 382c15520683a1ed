"""Parties by name: `Uzbekistan`, `Police (Uzbekistan)`, `Shavkat Mirziyoyev`."""

import re
from collections.abc import Iterator, Sequence

from multivector.records.importing.books import book
from multivector.records.importing.parties.resolved import Resolved, as_it_stands, with_sector
from multivector.worlds import Actor, Body, Group, Organisation, Outlet, Person, Place, State, World
from multivector.worlds.naming.variants import without_diacritics

_BRACKETS = re.compile(r"(?P<head>[^()]+?) \((?P<of>.+)\)")
_OF = re.compile(r" of (?:the )?")
_YEARS = re.compile(r"\s*\(\d{4}-(?:\d{4})?\)")
_STATE_KINDS = frozenset({"state", "former"})
_KINDS = frozenset({"state", "former", "metonym", "person", "organisation", "group", "body",
                    "outlet"})


class NamedParties:
    """Reads names, with the sectors and the country that a set may tell beside them.

    Args:
        world: Whose states, organisations and people are found by name.
        languages: Of the names.
    """

    def __init__(self, world: World, languages: Sequence[str] = ("en",)) -> None:
        self._world = world
        # The first actor of a form wins.
        self._names = dict(reversed(list(_index(world, _KINDS, languages))))
        self._countries = dict(reversed(list(_index(world, _STATE_KINDS, languages))))
        raw = book("names")
        for person, names in raw["people"].items():
            if person in world.people:
                self._names.update({_folded(name): person for name in names})
        for state, names in raw["countries"].items():
            self._countries.update({_folded(name): state for name in names})
        self._parts = {_folded(name): state for state, some in raw["parts"].items()
                       for name in some}
        self._parties = {_folded(name): party for name, party in raw["parties"].items()}
        self._heads = [(sector, re.compile(form, re.IGNORECASE)) for sector, form in raw["heads"]]
        self._sectors = [(sector, frozenset(words)) for sector, words in raw["sectors"]]

    def resolve(self, cells: tuple[str, ...]) -> Resolved | None:
        """The party of a name, or of a name, its sectors and its country; None for no name."""
        name = _YEARS.sub("", cells[0]).strip()
        sectors, country = (cells[1], cells[2]) if len(cells) > 2 else ("", "")
        state = self.country(country) if country.strip() else None
        if not name:
            return None if state is None else Resolved(with_sector(state, self._sector(sectors)))
        found = self._plain(name)
        if found is not None and (found.person is None or state is None):
            return found
        told = self._sector(sectors)
        if found is not None and state is not None:  # a person: the world says on which days
            return Resolved(with_sector(state, told or "UNK"), found.person)
        bracketed = _BRACKETS.fullmatch(name)
        head = bracketed["head"] if bracketed else name
        if state is not None:
            return Resolved(with_sector(state, told or self.sector_of(head) or "UNK"))
        within = self._within(head, bracketed["of"]) if bracketed else self._of_country(name)
        return within or Resolved(as_it_stands(name, "name"), mapped=False)

    def country(self, name: str) -> str | None:
        """The state of a name, or of an ISO code; None where it names none."""
        plain = name.strip()
        if plain in self._world.states:
            return plain
        return self._countries.get(_folded(plain))

    def sector_of(self, head: str) -> str | None:
        """The sector that the words before a country tell; None where they tell none."""
        return next((sector for sector, form in self._heads if form.search(head)), None)

    def _plain(self, name: str) -> Resolved | None:
        folded = _folded(name)
        if folded in self._parties:
            return Resolved(self._parties[folded])
        state = self._countries.get(folded)
        if state is not None:
            return Resolved(state)
        if folded in self._parts:
            return Resolved(f"{self._parts[folded]}:UNK")
        target = self._names.get(folded)
        if target is None and " " in folded:
            target = self._person(folded.split())
        actor = None if target is None else self._world.get(target)
        return None if actor is None else self._actor(actor)

    def _person(self, words: list[str]) -> str | None:
        """A person whose middle names, or whose second surname, the worlds leave out."""
        shorter = [f"{words[0]} {word}" for word in words[:0:-1]] if len(words) > 2 else []
        found = (self._names.get(form) for form in shorter)
        return next((target for target in found if target in self._world.people), None)

    def _within(self, head: str, of: str) -> Resolved | None:
        state = self.country(of)
        if state is not None:
            return Resolved(with_sector(state, self.sector_of(head) or "UNK"))
        found = self._plain(of)
        return found if found is not None and found.person is None else None

    def _of_country(self, name: str) -> Resolved | None:
        """`Military Forces of Azerbaijan`, `Constitutional Court of the Republic of Armenia`."""
        for found in _OF.finditer(name):  # the longest name of a country comes first
            state = self.country(name[found.end():])
            if state is not None:
                head = name[: found.start()]
                return Resolved(with_sector(state, self.sector_of(head) or "UNK"))
        return None

    def _actor(self, actor: Actor) -> Resolved | None:
        match actor:
            case State() | Organisation() | Group():
                return Resolved(actor.id)
            case Person():
                return Resolved(actor.id, actor.id)
            case Body():
                return Resolved(with_sector(actor.of, actor.sector))
            case Outlet():
                return Resolved(f"{actor.country}:MED") if actor.country else None
            case Place():
                return None

    def _sector(self, written: str) -> str | None:
        words = {word.strip() for word in written.split(",")}
        return next((sector for sector, some in self._sectors if words & some), None)


def _index(
    world: World, kinds: frozenset[str], languages: Sequence[str]
) -> Iterator[tuple[str, str]]:
    for name in (name for language in languages for name in world.names(language)):
        if name.kind in kinds and name.target is not None and not name.near:
            yield _folded(name.text), name.target


def _folded(name: str) -> str:
    return " ".join(without_diacritics(name.replace("\xa0", " ")).split()).casefold()
