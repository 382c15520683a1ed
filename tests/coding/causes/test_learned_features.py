"""What the learned models see."""

from collections.abc import Callable

from multivector.coding.causes.learned_features import (
    bucket,
    end_features,
    sentence_blocks,
    signal_features,
)
from multivector.coding.parsing.parse import Token


def test_a_feature_has_one_bucket_for_ever() -> None:
    assert bucket("word because", 1 << 18) == bucket("word because", 1 << 18) == 155702
    assert 0 <= bucket("anything", 7) < 7


def test_blocks_hold_words_characters_arcs_and_tags(tokens: Callable[[str], list[Token]]) -> None:
    blocks = sentence_blocks(tokens("It rained because."))
    assert "it rained" in blocks["word"]
    assert "rain" in blocks["char"]
    assert any(one.startswith("nsubj<") for one in blocks["tree"])
    assert any(one.startswith("t ") for one in blocks["tags"])


def test_a_word_is_seen_from_the_signal(tokens: Callable[[str], list[Token]]) -> None:
    words = tokens("They left because it rained.")
    assert "side before because" in set(end_features(words, 0, [2]))
    assert "side after because" in set(end_features(words, 4, [2]))
    assert "nosignal" in set(end_features(words, 0, []))
    assert any("because" in one for one in signal_features(words, 2))
