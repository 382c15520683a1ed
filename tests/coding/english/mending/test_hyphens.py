"""Hyphened words of the lexicon as one word."""

from collections.abc import Callable

import pytest

from multivector.coding.english.mending.hyphens import join_hyphened
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader

Phrases = Callable[[str], PhraseReader]
Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("Chad announced a cease-fire.", "cease-fire", "ceasefire"),
        ("Two sit-ins were cleared.", "sit-ins", "sit-in"),
        ("The army launched counter-attacks.", "counter-attacks", "counterattack"),
    ],
)
def test_a_word_of_the_lexicon_stays_whole(
    phrases: Phrases, text: str, word: str, lemma: str
) -> None:
    sentence = phrases(text).sentence
    token = next(t for t in sentence.tokens if t.text == word)
    assert (token.lemma, token.pos) == (lemma, "NOUN")
    assert [t.index for t in sentence.tokens] == list(range(len(sentence.tokens)))
    assert text[token.start : token.end] == word
    assert all(child.head is one for one in sentence.tokens for child in one.children)


def test_other_hyphens_stay_as_they_were(phrases: Phrases) -> None:
    assert "-" in [t.text for t in phrases("Chad sent a blue-eyed envoy.").sentence.tokens]


def test_it_is_coded_as_its_solid_form(told: Told) -> None:
    assert told("Chad announced a cease-fire with Sudan.") == ["CONCEDE TCD > SDN"]


def test_a_word_whose_parts_stand_above_and_below_another_governs_it() -> None:
    """The parser may hang "arrests" on "man", and "man" on "re"."""
    rows = [("re", "ROOT", 0), ("-", "punct", 0), ("arrests", "amod", 3), ("man", "nsubj", 0)]
    tokens, start = [], 0
    for number, (text, dep, _) in enumerate(rows):
        tokens.append(Token(number, text, text.removesuffix("s"), "NOUN", "NN", dep, start))
        start += len(text) + (number == 2)
    for token, (_, _, head) in zip(tokens, rows, strict=True):
        if token.index != head:
            token.head = tokens[head]
            token.head.children.append(token)
    joined = join_hyphened(tokens)
    assert [(t.text, t.head.text) for t in joined] == [
        ("re-arrests", "re-arrests"), ("man", "re-arrests")]
    assert [t.text for t in joined[0].subtree()] == ["re-arrests", "man"]
