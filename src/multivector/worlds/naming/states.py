"""All forms of one state's name."""

from collections.abc import Iterator

from multivector.worlds.actors import State
from multivector.worlds.naming.name import Name, NameKind
from multivector.worlds.naming.plurals import plural
from multivector.worlds.naming.territories import territory_name, territory_variants


def state_names(state: State, language: str) -> Iterator[Name]:
    """A state's names, capital, adjectives, demonyms and metonyms in the language.

    A state that left another bore its name while it was still a part of it: "Kazakhstan's leader"
    in 1990. Its capital and its house of government were then no more than places.
    """
    last = state.term.last
    own = None if state.succeeds else state.term.first

    def name(text: str, kind: NameKind, *, derived: bool = False) -> Name:
        seat = kind in (NameKind.CAPITAL, NameKind.METONYM)
        first = state.term.first if seat else own
        return Name(text, state.id, kind, first, last, derived=derived)

    for text in state.names.get(language, ()):
        yield name(text, NameKind.STATE)
    known = territory_name(state.iso2, language) if state.iso2 else None
    if known:
        yield name(known, NameKind.STATE)
        for text in territory_variants(known):
            yield name(text, NameKind.STATE, derived=True)
    for kind, forms in (
        (NameKind.CAPITAL, state.capital),
        (NameKind.METONYM, state.metonyms),
        (NameKind.ADJECTIVE, state.adjectives),
        (NameKind.DEMONYM, state.demonyms),
    ):
        for text in forms.get(language, ()):
            yield name(text, kind)
            if kind is NameKind.DEMONYM and language == "en":
                yield name(plural(text), kind, derived=True)
    for former in state.former_names:
        for text in former.names.get(language, ()):
            yield Name(text, state.id, NameKind.FORMER, former.term.first, former.term.last)
