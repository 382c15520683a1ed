"""All attributions of a Russian sentence, none told twice."""

from collections.abc import Iterator

from multivector.coding.claims.building import Sentence
from multivector.coding.claims.constructions import without_repeats
from multivector.coding.claims.found import Found
from multivector.coding.russian.claims.nouns import read_noun
from multivector.coding.russian.claims.others import iter_others
from multivector.coding.russian.claims.verbs import read_verb
from multivector.coding.russian.parties import PartyReader


def find_all(sentence: Sentence, parties: PartyReader) -> list[Found]:
    """The attributions of a sentence, in order of their cues."""
    return without_repeats(sorted(_iter_found(sentence, parties), key=lambda one: one.cue))


def _iter_found(sentence: Sentence, parties: PartyReader) -> Iterator[Found]:
    for token in sentence.parsed.tokens:
        one = None
        if token.lemma in sentence.cues.nouns and token.is_noun:
            one = read_noun(token, sentence)
        elif token.pos == "VERB" or token.lemma in sentence.cues.verbs:
            one = read_verb(token, sentence)
        if one is not None:
            yield one
    yield from iter_others(sentence, parties)
