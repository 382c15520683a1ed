"""Readings of one stance are gathered and seen beside the others of their sentence."""

from collections.abc import Callable, Sequence

import numpy as np

from multivector.coding.parsing.parse import ParsedSentence, Token
from multivector.coding.russian.stance_ranking import (
    ILL,
    WELL,
    Reading,
    gather,
    ranking_features,
)

TEXT = "Лавров осудил Турцию и раскритиковал Иран."


def _reading(
    sentence: ParsedSentence, head: str, target: str, borne: float, side: int = ILL,
    holder: str | None = "Лавров",
) -> Reading:
    word = {token.text: token for token in sentence.tokens}
    held = None if holder is None else word[holder]
    return Reading(
        word[head], word[target], held, False, side, 0.5, borne, 0.5, 0.64, "own:obj"
    )


def _alone(reading: Reading) -> Sequence[Token]:
    return [reading.head]


def test_expressions_of_one_stance_are_one(parse: Callable[[str], ParsedSentence]) -> None:
    sentence = parse(TEXT)
    readings = [
        _reading(sentence, "раскритиковал", "Турцию", 0.2),
        _reading(sentence, "осудил", "Турцию", 0.8),
        _reading(sentence, "осудил", "Турцию", 0.1, WELL),
        _reading(sentence, "осудил", "Турцию", 0.1, holder=None),
    ]
    first, *rest = gather(readings, _alone)
    assert len(rest) == 2
    assert first.best.head.text == "осудил"
    assert [word.text for word in first.core] == ["осудил"]
    assert len(first.words) == first.heads == 2
    assert first.probability > first.best.probability


def test_what_is_far_less_likely_adds_no_words(parse: Callable[[str], ParsedSentence]) -> None:
    sentence = parse(TEXT)
    readings = [
        _reading(sentence, "осудил", "Турцию", 0.9),
        _reading(sentence, "раскритиковал", "Турцию", 0.001),
    ]
    (one,) = gather(readings, _alone)
    assert (len(one.words), one.heads, one.told) == (1, 2, 1)


def test_order_does_not_matter(parse: Callable[[str], ParsedSentence]) -> None:
    sentence = parse(TEXT)
    readings = [
        _reading(sentence, "осудил", "Турцию", 0.8),
        _reading(sentence, "раскритиковал", "Иран", 0.6),
    ]
    ahead = ranking_features(gather(readings, _alone), sentence)
    back = ranking_features(gather(readings[::-1], _alone), sentence)
    assert ahead.shape[0] == 2
    assert np.allclose(ahead, back[::-1])
    assert np.isfinite(ahead).all()
