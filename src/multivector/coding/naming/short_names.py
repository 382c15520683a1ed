"""Of which organisations a single word is the short name: "the Alliance", "the agency"."""

from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType

from multivector.worlds import World

_SHORTEST = 4  # letters


def member_words(world: World, language: str) -> Mapping[str, frozenset[str]]:
    """What a member of a group is called to those who may be meant: "kingdom" to all kingdoms."""
    found: dict[str, frozenset[str]] = {}
    for group in world.groups.values():
        for word in group.member_words.get(language, ()):
            states = frozenset(world.members(group.id, None))
            found[word] = found.get(word, frozenset()) | states
    return MappingProxyType(found)


def words_of_names(world: World, language: str) -> Mapping[str, frozenset[str]]:
    """Each word of a name of several words, in lower case, to the organisations that it names."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in world.names(language):
        if name.target is None or not name.text.count(" "):
            continue
        if name.target in world.organisations or name.target in world.bodies:
            for word in name.text.split():
                if len(word) >= _SHORTEST and word[0].isupper() and word.isalpha():
                    found[word.lower()].add(name.target)
    return MappingProxyType({word: frozenset(ids) for word, ids in found.items()})
