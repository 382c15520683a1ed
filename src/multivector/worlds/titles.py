"""A phrase with an office in it, taken apart: the office, its state, and who is left."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from multivector.worlds.actors import OfficeHeld
from multivector.worlds.naming import NameKind
from multivector.worlds.naming.variants import without_diacritics
from multivector.worlds.world import World

_LANGUAGES = ("en", "ru")
_OF_STATE = frozenset({
    NameKind.STATE, NameKind.ADJECTIVE, NameKind.CAPITAL, NameKind.ORGANISATION, NameKind.FORMER,
})
_FILLERS = re.compile(r"\b(?:of|the|for|to|former|current|then)\b|[.]$")
_CYRILLIC = re.compile("[а-я]")
_ENDING = re.compile("(?:[иыо]й|[аяоеиыьй])$")
_SHORTEST_STEM = 4
_POSSESSIVE = re.compile(r"['’]s\b")


@dataclass(frozen=True, slots=True)
class TitledPhrase:
    """A phrase taken apart.

    Attributes:
        offices: Ids of the offices that bear the title, each with the one state or organisation
            that calls it so, or None where all do.
        of: Ids of the states or organisations named in the phrase; empty where none is.
        rest: What is left, folded: a name, or nothing.
    """

    offices: tuple[tuple[str, str | None], ...]
    of: tuple[str, ...]
    rest: str

    def terms(self, world: World) -> Iterator[OfficeHeld]:
        """All terms of office that the phrase may speak of."""
        for person in world.people.values():
            for held in person.offices:
                if self.of and held.of not in self.of:
                    continue
                if any(
                    held.office == office and local in (None, held.of)
                    for office, local in self.offices
                ):
                    yield held


def split_title(world: World, phrase: str) -> TitledPhrase | None:
    """The parts of a phrase with a title of office, the longest title taken; None without one."""
    words = _spaced(phrase)
    titles = _titles(world)
    title = next((title for title in sorted(titles, key=len, reverse=True) if title in words), None)
    if title is None:
        return None
    rest = words.replace(title, " ", 1)
    of, rest = _split_state(world, rest)
    rest = re.sub(r"\s+", " ", _FILLERS.sub(" ", rest)).strip()
    return TitledPhrase(tuple(titles[title]), of, rest)


def _titles(world: World) -> dict[str, list[tuple[str, str | None]]]:
    """Each title between spaces, folded, to the offices that bear it."""
    found: dict[str, list[tuple[str, str | None]]] = {}
    for office in world.offices.values():
        for language in _LANGUAGES:
            for title in office.titles.get(language, ()):
                found.setdefault(_spaced(title), []).append((office.id, None))
            for of, local in office.local_titles.items():
                for title in local.get(language, ()):
                    found.setdefault(_spaced(title), []).append((office.id, of))
    return found


def _split_state(world: World, words: str) -> tuple[tuple[str, ...], str]:
    """The states that the words name by their longest name, and the words without it."""
    named: dict[str, list[str]] = {}
    for language in _LANGUAGES:
        for name in world.names(language):
            if name.kind not in _OF_STATE or name.target is None:
                continue
            form = _spaced(name.text)
            written = form if form in words else _inflected(form, words)
            if written is not None:
                named.setdefault(written, []).append(name.target)
    if not named:
        return (), words
    longest = max(named, key=len)
    return tuple(dict.fromkeys(named[longest])), words.replace(longest, " ", 1)


def _inflected(form: str, words: str) -> str | None:
    """The Russian name as the words write it in another case: Казахстана, казахстанского."""
    if not _CYRILLIC.search(form):
        return None
    stems = [_ENDING.sub("", word) for word in form.split()]
    if min(map(len, stems)) < _SHORTEST_STEM:
        return None
    pattern = " ".join(rf"{re.escape(stem)}\w{{0,3}}" for stem in stems)
    found = re.search(f" {pattern} ", words)
    return found.group() if found else None


def _spaced(text: str) -> str:
    """The text folded, with its possessives apart and a space on each side."""
    folded = _POSSESSIVE.sub(" ", without_diacritics(text).casefold())
    return f" {' '.join(folded.replace(',', ' ').split())} "
