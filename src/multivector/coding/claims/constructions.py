"""All attributions of a sentence, none told twice."""

from collections.abc import Iterator

from multivector.coding.claims.building import Sentence
from multivector.coding.claims.extents import joined
from multivector.coding.claims.found import Found, Stretch
from multivector.coding.claims.nouns import read_noun
from multivector.coding.claims.others import iter_others
from multivector.coding.claims.verbs import read_verb
from multivector.coding.parties.phrases import PhraseReader


def find_all(sentence: Sentence, phrases: PhraseReader) -> list[Found]:
    """The attributions of a sentence, in order of their cues."""
    found = list(_iter_found(sentence, phrases))
    found.sort(key=lambda one: one.cue)
    return without_repeats(found)


def _iter_found(sentence: Sentence, phrases: PhraseReader) -> Iterator[Found]:
    for token in sentence.parsed.tokens:
        one = None
        if token.is_verb and token.pos != "NOUN":
            one = read_verb(token, sentence)
        elif token.is_noun:
            one = read_noun(token, sentence)
        if one is not None:
            yield one
    yield from iter_others(sentence, phrases)


def without_repeats(found: list[Found]) -> list[Found]:
    """Leave out what only says again what another cue beside it says: "voiced concern over".

    Args:
        found: Attributions in order of their cues.
    """
    kept: list[Found] = []
    for one in found:
        if kept and _overlap(one.cue, kept[-1].cue):
            # The longer cue tells more: "raised concern over", not "raised".
            if one.cue[1] - one.cue[0] > kept[-1].cue[1] - kept[-1].cue[0]:
                kept[-1] = one
            continue
        kept.append(one)
    for one in kept:
        one.parts = joined(one.parts)
    return kept


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]
