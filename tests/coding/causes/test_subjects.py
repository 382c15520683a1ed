"""What a causal verb's cause is."""

from collections.abc import Callable

import pytest

from multivector.coding.causes.found import Sentence
from multivector.coding.causes.lexicon import load_causes
from multivector.coding.causes.subjects import find_cause, is_denied
from multivector.coding.parsing.parse import Token

Tokens = Callable[[str], list[Token]]


@pytest.mark.parametrize(("text", "verb", "cause"), [
    ("The flood weakened the wall.", "weakened", "The flood"),
    ("The wall was weakened by the flood.", "weakened", "the flood"),
    ("By cutting trees, the settlers weakened the bank.", "weakened", "cutting trees"),
    ("It is the lack of rain that weakens the herds.", "weakens", "the lack of rain"),
    ("The lake rose, weakening the wall.", "weakening", "The lake rose"),
    ("The levy has fuelled unrest.", "fuelled", "The levy"),
])
def test_the_cause_is_found(tokens: Tokens, text: str, verb: str, cause: str) -> None:
    sentence = Sentence(tokens(text), load_causes("en"))
    token = next(t for t in sentence.tokens if t.text == verb)
    found = find_cause(token, sentence).end
    assert found is not None
    assert text[found.start : found.end] == cause


@pytest.mark.parametrize(("text", "verb", "denied"), [
    ("The flood did not weaken the wall.", "weaken", True),
    ("They tried to weaken the wall.", "weaken", True),
    ("The flood weakened the wall.", "weakened", False),
])
def test_denials_are_told(tokens: Tokens, text: str, verb: str, denied: bool) -> None:
    token = next(t for t in tokens(text) if t.text == verb)
    assert is_denied(token, load_causes("en")) is denied
