"""Which sentences can hold an event at all, told from their letters before anything is parsed."""

import ahocorasick_rs

from multivector.coding.gazetteer import fold
from multivector.coding.lexicon import Lexicon

_VOWELS = "aeiou"
_SHORT = 3  # a shorter stem would let everything pass


class Prefilter:
    """Passes a sentence that holds the stem of some trigger.

    A stem is what all forms of a word share: irregular forms are listed with the model's own
    lemma table, regular ones lose their ending. Nothing that the coder could code is lost but
    forms that the parser alone would lemmatise.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        lemmas = {entry.lemma for entry in lexicon.all_entries() if entry.type is not None}
        stems = {stem for lemma in lemmas for stem in _stems(lemma)}
        self._automaton = ahocorasick_rs.AhoCorasick(sorted(stems))

    def passes(self, sentence: str) -> bool:
        """Whether the sentence must be parsed."""
        folded = fold(sentence)
        return any(
            start == 0 or not folded[start - 1].isalnum()
            for _, start, _ in self._automaton.find_matches_as_indexes(folded, overlapping=True)
        )


def _stems(lemma: str) -> set[str]:
    from multivector.coding.english.irregular import irregular_forms  # noqa: PLC0415 -- data of one language

    forms = {lemma, *irregular_forms(lemma)}
    return {_stem(form) for form in forms}


def _stem(word: str) -> str:
    if len(word) > _SHORT + 1 and word.endswith("e"):
        return word[:-1]
    if len(word) > _SHORT + 1 and word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1]
    return word
