"""Which Russian sentences can hold an event at all, told from their words before any parsing."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from multivector.coding.acts.lexicon import Lexicon

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer

_WORD = re.compile(r"[а-яё]+(?:-[а-яё]+)*", re.IGNORECASE)


class LemmaFilter:
    """Passes a sentence some word of which may be a form of one of some words.

    Args:
        lemmas: Dictionary forms, with е for ё.
        analyzer: What knows the dictionary forms that a word may have.
    """

    def __init__(self, lemmas: Iterable[str], analyzer: "MorphAnalyzer") -> None:
        self._lemmas = frozenset(lemmas)
        self._analyzer = analyzer
        self._known: dict[str, bool] = {}

    def passes(self, sentence: str) -> bool:
        """Whether the sentence must be parsed."""
        return any(self._may_be_one(word) for word in _WORD.findall(sentence.lower()))

    def _may_be_one(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            forms = {str(p.normal_form).replace("ё", "е") for p in self._analyzer.parse(word)}
            known = self._known[word] = not forms.isdisjoint(self._lemmas)
        return known


class RussianPrefilter(LemmaFilter):
    """Passes a sentence some word of which may be a form of a trigger.

    Args:
        lexicon: The senses.
        analyzer: What knows the dictionary forms that a word may have.
    """

    def __init__(self, lexicon: Lexicon, analyzer: "MorphAnalyzer") -> None:
        triggers = (e.lemma for e in lexicon.all_entries() if e.type is not None)
        super().__init__(triggers, analyzer)
