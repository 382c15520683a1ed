"""Which sentences can hold a claim, told from their words before anything is parsed."""

import re

from multivector.coding.claims.cues import CueLexicon
from multivector.coding.english.forms import word_forms

_MARKS = re.compile(r"[“”\"«»„:]|''")
_WORD = re.compile(r"[^\W\d_]+")


class ClaimPrefilter:
    """Passes a sentence with a form of a cue, a quotation mark or a colon."""

    def __init__(self, cues: CueLexicon) -> None:
        forms = {form for lemma in cues.lemmas for form in word_forms(lemma)}
        self._forms = forms | {"according", *cues.words["adverbs"]}

    def passes(self, sentence: str) -> bool:
        """Whether the sentence must be parsed for its claims."""
        if _MARKS.search(sentence):
            return True
        return not self._forms.isdisjoint(_WORD.findall(sentence.lower()))
