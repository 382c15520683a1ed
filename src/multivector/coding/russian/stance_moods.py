"""What a linear model sees of a whole sentence: whether anybody in it is judged ill, or well.

Words far from an expression tell of it too: one who is arrested in a sentence about a court is
seldom praised in it.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

import numpy as np

from multivector.coding.parsing.parse import ParsedSentence, Token
from multivector.coding.russian.models import load_russian
from multivector.coding.russian.stance_features import Knowledge, is_name
from multivector.coding.russian.stance_model import Floats, WordVectors
from multivector.coding.vectors import DIMENSIONS, SentenceVectors, load_vectors

_EMPTY = ("PUNCT", "ADP", "CCONJ", "SCONJ", "PART", "SYM")
_MEAN_WEIGHT = 4.0  # a mean of vectors is shorter than they are
_WHOLE_WEIGHT = 4.0  # and sentence vectors lie near each other
_KEPT = 4096  # sentences whose vectors are kept: training reads each many times
_WORDS = 600
SENSE = _WORDS + DIMENSIONS
"""Numbers of a sentence's sense: the mean of its words' vectors, their largest values, its own."""


def mood_features(sentence: ParsedSentence, known: Knowledge) -> Iterator[str]:
    """Features of a sentence: its words without names, their polarity, its length."""
    tokens = sentence.tokens
    yield "bias"
    for token in _telling(sentence):
        yield from (f"l={token.lemma}", f"b={token.lemma[:5]}")
        yield f"k={known.polarity.get(token.lemma, 0)}"
        yield from (f"t={name}" for name in known.types.get(token.lemma, ()))
        if token.lemma in known.say:
            yield "say"
    names = sum(is_name(token) for token in tokens)
    signs = [known.polarity.get(token.lemma, 0) for token in tokens]
    yield from (f"names={min(names, 6)}", f"len={min(len(tokens) // 5, 8)}")
    yield f"pos={min(3, sum(sign > 0 for sign in signs))}"
    yield f"neg={min(3, sum(sign < 0 for sign in signs))}"
    if names:
        yield "name"
    if any(token.text in '«"' for token in tokens):
        yield "quote"


class Senses:
    """What sentences mean as a whole."""

    def __init__(self, words: WordVectors, sentences: SentenceVectors) -> None:
        self._words = words
        self._whole = lru_cache(_KEPT)(lambda text: sentences.encode([text])[0])

    def of(self, sentence: ParsedSentence) -> Floats:
        """The sense of a sentence, of shape (`SENSE`,); zeros where no word tells anything."""
        rows = [self._words[token.lemma] for token in _telling(sentence)]
        if not rows:
            return np.zeros(SENSE)
        stacked, whole = np.array(rows), self._whole(sentence.text).astype(np.float64)
        mean, most = stacked.mean(0) * _MEAN_WEIGHT, stacked.max(0)
        return np.concatenate([mean, most, whole * _WHOLE_WEIGHT])


@cache
def load_senses() -> Senses:
    """The vectors of the package.

    Raises:
        ModelError: If the extras `russian` and `vectors` are not installed.
    """
    return Senses(WordVectors(load_russian().vectors), load_vectors())


def _telling(sentence: ParsedSentence) -> list[Token]:
    return [t for t in sentence.tokens if t.pos not in _EMPTY and not is_name(t)]
