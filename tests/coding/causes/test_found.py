"""What the rules share of a sentence."""

from collections.abc import Callable

import pytest

from multivector.coding.causes.ends import make_end
from multivector.coding.causes.found import Sentence
from multivector.coding.causes.lexicon import load_causes
from multivector.coding.parsing.parse import Token


@pytest.mark.parametrize(("text", "word", "acts"), [
    ("The minister raised it.", "minister", True), ("Brazil raised it.", "Brazil", True),
    ("The drought raised it.", "drought", False), ("Dependence raised it.", "Dependence", False),
])
def test_who_acts_is_told_from_things(
    tokens: Callable[[str], list[Token]], text: str, word: str, acts: bool
) -> None:
    sentence = Sentence(tokens(text), load_causes("en"))
    end = make_end(next(t for t in sentence.tokens if t.text == word), sentence.tokens)
    assert end is not None
    assert sentence.is_agent(end) is acts
