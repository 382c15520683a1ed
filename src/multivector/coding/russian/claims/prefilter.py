"""Which Russian sentences can hold a claim, told from their words before anything is parsed."""

import re
from typing import TYPE_CHECKING

from multivector.coding.claims.cues import CueLexicon
from multivector.coding.claims.stances import StanceLexicon
from multivector.coding.russian.prefilter import LemmaFilter

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer

_MARKS = re.compile(r"[“”\"«»„:]|\s[—–-]\s")


class RussianClaimPrefilter:
    """Passes a sentence with a form of a cue or a word that judges, a quotation mark or a dash."""

    def __init__(
        self, cues: CueLexicon, stances: StanceLexicon, analyzer: "MorphAnalyzer"
    ) -> None:
        words = cues.words
        lemmas = {lemma.split()[0] for lemma in cues.lemmas}
        lemmas |= words["adverbs"] | words["views"] | words["impersonal"] | {"согласно"}
        # The text's own voice needs no cue: a word that judges alone.
        judging = (name for name, word in stances.predicates.items() if abs(word.value) >= 1)
        self._words = LemmaFilter(lemmas | {name.split()[-1] for name in judging}, analyzer)

    def passes(self, sentence: str) -> bool:
        """Whether the sentence must be parsed for its claims."""
        return bool(_MARKS.search(sentence)) or self._words.passes(sentence)
