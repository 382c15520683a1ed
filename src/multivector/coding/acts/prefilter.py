"""Which sentences can hold an event at all, told from their words before anything is parsed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from multivector.coding.acts.lexicon import Entry, Lexicon
from multivector.coding.english.forms import word_forms
from multivector.coding.naming.gazetteer import fold

# Places around a trigger that no preposition marks.
_NO_WORDS = frozenset({
    "subject", "object", "indirect", "complement", "involving", "possessor", "modifier", "by",
    "doer",
})  # fmt: skip
_MUST = frozenset({"must", "ought", "should", "has", "have", "need", "needs", "needed"})
_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class _Demand:
    """Words of which some must stand in a sentence beside a trigger: one of each group."""

    groups: tuple[frozenset[str], ...]

    def is_met(self, words: set[str]) -> bool:
        """Whether one of each group stands there."""
        return not any(group.isdisjoint(words) for group in self.groups)


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
        free = _Demand(())
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
            yield word.replace("-", "")  # "cease-fire" as the lexicon lists it


def _demand_of(entry: Entry) -> _Demand:
    groups = [_forms_of(entry.object), _forms_of(entry.modifier)]
    if entry.particle:
        groups.append(word_forms(entry.particle))
    groups += [frozenset({place}) for place in entry.needs if place not in _NO_WORDS]
    if entry.complement == "must":
        groups.append(_MUST)
    return _Demand(tuple(group for group in groups if group))


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
