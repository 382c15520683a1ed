"""What a linear model sees of a whole sentence: whether anybody in it is judged ill, or well.

Words far from an expression tell of it too: one who is arrested in a sentence about a court is
seldom praised in it.
"""

from collections.abc import Iterator

import numpy as np

from multivector.coding.parse import ParsedSentence, Token
from multivector.coding.russian.stance_features import Knowledge, is_name
from multivector.coding.russian.stance_model import Floats, WordVectors

_EMPTY = ("PUNCT", "ADP", "CCONJ", "SCONJ", "PART", "SYM")
_MEAN_WEIGHT = 4.0  # a mean of vectors is shorter than they are
SENSE = 600
"""Numbers of a sentence's sense: the mean of its words' vectors, and their largest values."""


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


def sense_of(sentence: ParsedSentence, vectors: WordVectors) -> Floats:
    """The sense of a sentence, of shape (`SENSE`,); zeros where no word tells anything."""
    rows = [vectors[token.lemma] for token in _telling(sentence)]
    if not rows:
        return np.zeros(SENSE)
    stacked = np.array(rows)
    return np.concatenate([stacked.mean(0) * _MEAN_WEIGHT, stacked.max(0)])


def _telling(sentence: ParsedSentence) -> list[Token]:
    return [t for t in sentence.tokens if t.pos not in _EMPTY and not is_name(t)]
