"""Which concept a person means by what he writes."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

from multivector.arguments.arrows import Concept

_SMALL = frozenset("a an and by for from in of on the to towards with".split())
_STEM, _ENDING = 4, 4  # letters that "Iran" and "Iranian" share at least, and that one has more

class ConceptNames:
    """Finds concepts by id, label, or the words of a label in whatever order.

    An id wins over a label, the exact over another case, a whole label over a part of one.

    Args:
        concepts: Of one map.
    """

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self._labels: dict[str, str] = {}
        self._words: dict[str, frozenset[str]] = {}
        self._ids = set[str]()
        self._folded_ids: dict[str, list[str]] = {}
        self._folded_labels: dict[str, list[str]] = {}
        for concept in concepts:
            self._ids.add(concept.id)
            self._labels[concept.id] = concept.label
            self._words[concept.id] = _words(concept.label)
            self._folded_ids.setdefault(_folded(concept.id), []).append(concept.id)
            self._folded_labels.setdefault(_folded(concept.label), []).append(concept.id)

    def find(self, name: str) -> tuple[str, ...]:
        """The ids that a name may mean: one if it is clear, none if nobody is called so."""
        if name in self._ids:
            return (name,)
        key = _folded(name)
        named = self._folded_ids.get(key) or self._folded_labels.get(key)
        return tuple(named or self._told(_words(name)))

    def _told(self, asked: frozenset[str]) -> list[str]:
        """The concepts whose labels hold all these words, alone those that hold no other."""
        holding = [key for key, words in self._words.items() if asked and _hold(words, asked)]
        return [key for key in holding if _hold(asked, self._words[key])] or holding

    def near(self, name: str) -> tuple[str, ...]:
        """Labels of up to three concepts that are called almost so."""
        known = {**self._folded_ids, **self._folded_labels}
        matches = get_close_matches(_folded(name), known, n=3, cutoff=0.5)
        labels = (self._labels[key] for match in matches for key in known[match])
        return tuple(dict.fromkeys(labels))


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _words(label: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", label.casefold())) - _SMALL


def _hold(words: frozenset[str], asked: frozenset[str]) -> bool:
    return all(any(_is_same(one, other) for other in words) for one in asked)


def _is_same(one: str, other: str) -> bool:
    """Whether words are equal but for an ending: "Russia" and "Russian"."""
    short, long = sorted((one, other), key=len)
    if short == long:
        return True
    return len(short) >= _STEM and long.startswith(short) and len(long) - len(short) <= _ENDING
