"""Links of sentences whose verb the parser took for a noun."""

from collections.abc import Callable

from multivector.coding.causes.repairs import find_repairs
from multivector.coding.parsing.parse import Token

Finds = Callable[..., list[tuple[str, int, str, str]]]


def test_the_only_possible_verb_is_read(finds: Finds, tokens: Callable[[str], list[Token]]) -> None:
    text = "Common enemies cement alliances."
    cement = next(t for t in tokens(text) if t.text == "cement")
    assert not cement.is_verb  # else this tests nothing
    assert finds(find_repairs, text) == [("Common enemies", 1, "alliances", "cause")]


def test_a_sentence_with_a_clause_of_its_own_is_left_alone(finds: Finds) -> None:
    assert finds(find_repairs, "The cement is dry.") == []
