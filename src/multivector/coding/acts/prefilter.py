"""Which sentences can hold an event at all, told from their words before anything is parsed."""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from multivector.coding.acts.echoes import may_echo
from multivector.coding.acts.lexicon import Entry, Lexicon
from multivector.coding.english.forms import word_forms
from multivector.coding.english.irregular import irregular_forms
from multivector.coding.naming.gazetteer import fold

# Places around a trigger that no preposition marks.
_NO_WORDS = frozenset({
    "subject", "object", "indirect", "complement", "involving", "possessor", "modifier", "by",
    "doer",
})  # fmt: skip
# These stand in every other sentence: what makes an act of them must follow soon.
_COPULAS, _SHORT = frozenset({"be", "is", "been"}), frozenset({"in", "on", "at", "for", "under"})
_SOON = 7
# "Has to" is marked as one word: "has" alone stands anywhere.
_MUST = frozenset({"must", "ought", "should", "need", "needs", "needed", "has to"})
_HAS_TO = re.compile(r"\bha(?:s|ve)\s+(?:\w+\s+)?to\b")
_POINTING = re.compile(
    r"\b(?:s?he|they|it|her|his|its|their|him|them|both|the (?:two|three|pair|former|latter))\b",
    re.IGNORECASE,
)
_THINGS = re.compile(r"\b(?:it|them|they)\b")
# Endings that no form of such a word has.
_STRANGE_ENDINGS = {
    "verb": ("er", "ers"),
    "noun": ("ed", "d", "ing", "ings", "er", "ers"),
    "adjective": (),
}
_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class _Demand:
    """Words of which some must stand in a sentence beside a trigger: one of each group.

    Attributes:
        groups: Those that may stand anywhere.
        next: One that must follow soon: "in" after "was" in "was last in Rome".
    """

    groups: tuple[frozenset[str], ...]
    next: str | None = None

    def is_met(self, words: AbstractSet[str], following: Sequence[str]) -> bool:
        """Whether one of each group stands there, and soon after it what must follow."""
        if self.next is not None and self.next not in following:
            return False
        return not any(group.isdisjoint(words) for group in self.groups)


class Prefilter:
    """Passes a sentence that holds some form of a trigger with the words that its sense demands.

    Nothing that the coder could code is lost but forms that only the parser would lemmatise, and
    what stands far from a mere "was": "was, as the ministry had said all along, in Rome".
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._demands: dict[str, tuple[_Demand, ...]] = {}
        gathered: dict[str, set[_Demand]] = {}
        for entry in lexicon.all_entries():
            if entry.type is not None:
                for form in _forms_as(entry.pos, entry.lemma):
                    gathered.setdefault(form, set()).add(_demand_of(entry))
        free = _Demand(())
        for form, demands in gathered.items():
            self._demands[form] = (free,) if free in demands else tuple(demands)

    def passes(self, sentence: str, before: str = "") -> bool:
        """Whether the sentence must be parsed.

        Args:
            sentence: Its text.
            before: The sentence before it, which may tell what its "it" or "them" means.
        """
        folded = fold(sentence)
        if may_echo(sentence):
            return True
        written = list(_words(folded))
        words = set(written)
        if "$" in folded:
            words.add("$")
        if _HAS_TO.search(folded):
            words.add("has to")
        told = words.union(_words(fold(before))) if _THINGS.search(folded) else words
        return any(
            demand.is_met(told, written[at + 1 : at + _SOON])
            for at, word in enumerate((*written, *words.difference(written)))
            for demand in self._demands.get(word, ())
        )


def points_back(sentence: str) -> bool:
    """Whether a word of a sentence may stand for somebody or something told in the one before."""
    return _POINTING.search(sentence) is not None or may_echo(sentence)


def _words(folded: str) -> Iterable[str]:
    for word in _WORD.findall(folded):
        yield word
        # "ceasefire-monitoring", "Russia's": the parser sees the parts.
        if "-" in word or "'" in word:
            yield from re.split("[-']", word)
            yield word.replace("-", "")  # "cease-fire" as the lexicon lists it


def _forms_as(pos: str, lemma: str) -> frozenset[str]:
    """The forms of a word that the parser leads back to it: "supporter" is no form of a verb."""
    stems = {lemma, lemma + lemma[-1], lemma.removesuffix("e")}
    strange = {stem + ending for stem in stems for ending in _STRANGE_ENDINGS[pos]}
    return word_forms(lemma) - strange.difference(irregular_forms(lemma), {lemma})


def _demand_of(entry: Entry) -> _Demand:
    groups = [_forms_of(asked) for asked in (entry.object, entry.modifier, entry.subject)]
    follows = entry.particle if entry.lemma in _COPULAS and entry.particle in _SHORT else None
    if entry.particle and follows is None:
        groups.append(word_forms(entry.particle))
    groups += [frozenset({place}) for place in entry.needs if place not in _NO_WORDS]
    if entry.complement in ("must", "else"):
        groups.append(_MUST)
    if entry.complement == "to":
        groups.append(frozenset({"to"}))
    return _Demand(tuple(group for group in groups if group), follows)


@cache
def _forms_of(lemmas: frozenset[str]) -> frozenset[str]:
    """All forms of the words that an object may be; none where any sentence may hold one."""
    if any(lemma.startswith("@") or lemma.isupper() for lemma in lemmas):
        return frozenset()  # a kind of party or a sector: any sentence may hold one
    forms: set[str] = set()
    for lemma in lemmas:
        forms |= word_forms(lemma.lower())
        forms.update(_WORD.findall(lemma.lower()))
    return frozenset(forms)
