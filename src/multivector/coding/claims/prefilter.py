"""Which sentences can hold a claim, told from their words before anything is parsed."""

import re

from multivector.coding.claims.cues import CueLexicon
from multivector.coding.claims.stances import StanceLexicon
from multivector.coding.english.forms import word_forms

_MARKS = re.compile(r"[“”\"«»„:]|''")
_WORD = re.compile(r"[^\W\d_]+")


class ClaimPrefilter:
    """Passes a sentence with a form of a cue, a word that judges, a quotation mark or a colon."""

    def __init__(self, cues: CueLexicon, stances: StanceLexicon) -> None:
        forms = {form for lemma in cues.lemmas for form in word_forms(lemma.split()[0])}
        # The text's own voice needs no cue: a word that judges alone.
        judging = (name for name, word in stances.predicates.items() if abs(word.value) >= 1)
        forms |= {form for name in judging for form in word_forms(name.split()[-1])}
        self._forms = forms | {"according", *cues.words["adverbs"]}

    def passes(self, sentence: str) -> bool:
        """Whether the sentence must be parsed for its claims."""
        if _MARKS.search(sentence):
            return True
        return not self._forms.isdisjoint(_WORD.findall(sentence.lower()))
