"""Which sentences can hold an event at all, told from their words before anything is parsed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from multivector.coding.english.forms import word_forms
from multivector.coding.gazetteer import fold
from multivector.coding.lexicon import Entry, Lexicon

_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class _Demand:
    """Words that must stand in a sentence beside a trigger; an empty set demands nothing."""

    objects: frozenset[str]
    particle: frozenset[str]

    def is_met(self, words: set[str]) -> bool:
        """Whether one of each kind stands there."""
        return (not self.objects or not self.objects.isdisjoint(words)) and (
            not self.particle or not self.particle.isdisjoint(words)
        )


class Prefilter:
    """Passes a sentence that holds some form of a trigger with the words that its sense demands.

    Nothing that the coder could code is lost but forms that only the parser would lemmatise.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._demands: dict[str, tuple[_Demand, ...]] = {}
        gathered: dict[str, set[_Demand]] = {}
        for entry in lexicon.all_entries():
            if entry.type is not None:
                for form in word_forms(entry.lemma):
                    gathered.setdefault(form, set()).add(_demand_of(entry))
        free = _Demand(frozenset(), frozenset())
        for form, demands in gathered.items():
            self._demands[form] = (free,) if free in demands else tuple(demands)

    def passes(self, sentence: str) -> bool:
        """Whether the sentence must be parsed."""
        words = set(_words(fold(sentence)))
        return any(demand.is_met(words) for word in words for demand in self._demands.get(word, ()))


def _words(folded: str) -> Iterable[str]:
    for word in _WORD.findall(folded):
        yield word
        # "ceasefire-monitoring", "Russia's": the parser sees the parts.
        if "-" in word or "'" in word:
            yield from re.split("[-']", word)


def _demand_of(entry: Entry) -> _Demand:
    if entry.pos != "verb":
        return _Demand(frozenset(), frozenset())
    objects = _forms_of(entry.object)
    return _Demand(objects, word_forms(entry.particle) if entry.particle else frozenset())


@cache
def _forms_of(lemmas: frozenset[str]) -> frozenset[str]:
    """All forms of the words that an object may be; none where any sentence may hold one."""
    if any(lemma == "$" or lemma.startswith("@") or lemma.isupper() for lemma in lemmas):
        return frozenset()  # an amount, a kind of party or a sector: any sentence may hold one
    forms: set[str] = set()
    for lemma in lemmas:
        forms |= word_forms(lemma.lower())
        forms.update(_WORD.findall(lemma.lower()))
    return frozenset(forms)
