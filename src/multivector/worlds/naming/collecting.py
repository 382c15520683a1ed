"""All names of a world in one language, kind by kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from multivector.worlds.naming.knowledge import naming_rules
from multivector.worlds.naming.name import Name, NameKind
from multivector.worlds.naming.people import person_names
from multivector.worlds.naming.states import state_names
from multivector.worlds.naming.variants import without_diacritics

if TYPE_CHECKING:
    from multivector.worlds.actors import FormerName, Person
    from multivector.worlds.terms import Names
    from multivector.worlds.world import World

_SHORT = 6
"""Forms in capitals up to this length are abbreviations, which lower case would make words."""


_OWN_NAMES = frozenset({
    NameKind.ORGANISATION, NameKind.BODY, NameKind.GROUP, NameKind.OUTLET, NameKind.PLACE,
    NameKind.PERSON,
})


def collect_names(world: World, language: str) -> tuple[Name, ...]:
    """Every form of every actor in the language, each form once per target and kind.

    What a text of the world gives stands before what a rule makes of it.
    """
    found: dict[tuple[str, str | None, NameKind, tuple[str, ...]], Name] = {}
    given = _without_void_lookalikes(list(_all_names(world, language)))
    for name in (*given, *_plain(given)):
        key = (name.text, name.target, name.kind, name.near)
        found.setdefault(key, replace(name, exact_case=is_exact(name.text)))
    return tuple(found.values())


def is_exact(text: str) -> bool:
    """Whether a form is an abbreviation that counts only in capitals.

    >>> [is_exact(text) for text in ("US", "U.S.", "OTS", "C5+1", "Oman", "МИД")]
    [True, True, True, True, False, True]
    """
    letters = [sign for sign in text if sign.isalpha()]
    return 0 < len(letters) <= _SHORT and " " not in text and all(map(str.isupper, letters))


def _all_names(world: World, language: str) -> Iterator[Name]:
    for state in world.states.values():
        yield from state_names(state, language)
    yield from _organised(world, language)
    for outlet in world.outlets.values():
        yield from _forms(outlet.names, language, outlet.id, NameKind.OUTLET)
    for place in world.places.values():
        yield from _forms(place.names, language, place.id, NameKind.PLACE)
        yield from former_forms(place.former_names, language, place.id)
    for person in world.people.values():
        yield from person_names(person, language, _is_transliterated(world, person))
    # Those that depend on the sentence come first, and later worlds before earlier.
    last_first = tuple(reversed(world.lookalikes))
    for lookalike in sorted(last_first, key=lambda one: not one.near):
        for text in lookalike.phrases.get(language, ()):
            yield Name(text, lookalike.means, NameKind.LOOKALIKE, near=lookalike.near)


def _organised(world: World, language: str) -> Iterator[Name]:
    """Names of organisations, of bodies and of groups."""
    for organisation in world.organisations.values():
        first, last = organisation.term.first, organisation.term.last
        for text in organisation.names.get(language, ()):
            yield Name(text, organisation.id, NameKind.ORGANISATION, first, last)
        yield from _forms(
            organisation.adjectives, language, organisation.id, NameKind.ADJECTIVE
        )
        yield from former_forms(organisation.former_names, language, organisation.id)
    for body in world.bodies.values():
        for text in body.names.get(language, ()):
            yield Name(text, body.id, NameKind.BODY, body.term.first, body.term.last)
    for group in world.groups.values():
        yield from _forms(group.names, language, group.id, NameKind.GROUP)
        yield from _forms(group.adjectives, language, group.id, NameKind.GROUP_ADJECTIVE)


def former_forms(former: Iterable[FormerName], language: str, target: str) -> Iterator[Name]:
    """Names of other days."""
    for one in former:
        for text in one.names.get(language, ()):
            yield Name(text, target, NameKind.FORMER, one.term.first, one.term.last)


def _without_void_lookalikes(names: list[Name]) -> list[Name]:
    """The names without lookalikes that mean nobody where somebody bears the very words.

    The base world cannot know that a later one registers a paper of the name Washington Post.
    """
    borne = {name.text for name in names if name.kind in _OWN_NAMES}
    return [
        name for name in names
        if name.kind is not NameKind.LOOKALIKE or name.target or name.near
        or name.text not in borne
    ]


def _forms(names: Names, language: str, target: str, kind: NameKind) -> Iterator[Name]:
    for text in names.get(language, ()):
        yield Name(text, target, kind)


def _plain(given: Iterable[Name]) -> Iterator[Name]:
    """The same names without diacritics, where that leaves no common word."""
    never = naming_rules().never
    for name in given:
        plain = without_diacritics(name.text)
        if plain != name.text and plain not in never and name.kind is not NameKind.LOOKALIKE:
            yield replace(name, text=plain, derived=True)


def _is_transliterated(world: World, person: Person) -> bool:
    tied = {held.of for held in person.offices} | {one.state for one in person.affiliations}
    states = {world.state_of(of, None) if of in world.bodies else of for of in tied if of}
    return bool(states & naming_rules().transliterated)
