"""Where a causal verb's effect stands."""

from collections.abc import Callable

from multivector.coding.causes.effects import effect_of, is_completed
from multivector.coding.causes.found import Sentence
from multivector.coding.causes.lexicon import load_causes
from multivector.coding.parsing.parse import Token

Tokens = Callable[[str], list[Token]]


def _effect(tokens: Tokens, text: str, verb: str) -> str:
    sentence = Sentence(tokens(text), load_causes("en"))
    token = next(t for t in sentence.tokens if t.text == verb)
    word = sentence.lexicon.verbs[token.lemma][0]
    end = effect_of(token, word, sentence)
    assert end is not None
    return text[end.start : end.end]


def test_an_object_keeps_what_it_becomes(tokens: Tokens) -> None:
    assert _effect(tokens, "Debt forced the isles to sell their port.", "forced") == (
        "the isles to sell their port"
    )


def test_an_adverb_of_time_is_no_part_of_it(tokens: Tokens) -> None:
    assert _effect(tokens, "Debt eroded trust on Monday.", "eroded").startswith("trust")


def test_some_verbs_ask_for_more_than_an_object(tokens: Tokens) -> None:
    lexicon = load_causes("en")
    for text, asked in (("Debt left the isles exposed.", True), ("A guest left the room.", False)):
        sentence = Sentence(tokens(text), lexicon)
        verb = next(t for t in sentence.tokens if t.text == "left")
        end = effect_of(verb, lexicon.verbs["leave"][0], sentence)
        assert end is not None
        assert is_completed(verb, end) is asked
