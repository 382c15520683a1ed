"""Who speaks, as the tree tells."""

from collections import defaultdict

from multivector.coding.parsing.parse import ParsedSentence, Token
from multivector.coding.parsing.sentences import SentenceSpan
from multivector.coding.russian.claims.sources import find_source


def test_a_joined_verb_without_a_verb_above_has_no_source() -> None:
    """The parser closes a circle now and then; its words become roots and keep their labels."""
    verb = Token(0, "Заявило", "заявить", "VERB", "Number=Sing|VerbForm=Fin", "conj", 0)
    sentence = ParsedSentence("text", SentenceSpan(0, 8, 0), "Заявило.", [verb])
    assert find_source(verb, sentence, defaultdict(frozenset)) is None
