"""How far an expression of a stance reaches around the word that heads it.

A logistic regression says of each word nearby whether it belongs; the stretch that gains most is
taken: an annotator marks words in a row.
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from multivector.coding.parsing.parse import ParsedSentence, Token
from multivector.coding.russian.stance_features import Knowledge, is_name

REACH = 7
"""Words to each side that are looked at; 19 of 20 expressions reach no further."""
_EVEN = 0.45  # half and half; a little less, since a word too many costs less than one too few


def extent(
    head: Token, target: frozenset[int], sentence: ParsedSentence, known: Knowledge,
    weights: Mapping[str, float],
) -> list[Token]:
    """The words of an expression, in order.

    Args:
        head: The word that heads it.
        target: Indices of the words of whom it bears on.
        sentence: Its sentence.
        known: What is known of words.
        weights: Feature to a score.
    """
    tokens = sentence.tokens
    gains = {}
    for word in neighbours(head, tokens):
        told = extent_features(head, word, target, tokens, known)
        score = sum(weights.get(feature, 0.0) for feature in set(told))
        gains[word.index] = 1 / (1 + np.exp(-score)) - _EVEN
    first = _furthest(gains, range(head.index - 1, head.index - REACH - 1, -1), head.index)
    last = _furthest(gains, range(head.index + 1, head.index + REACH + 1), head.index)
    inside = tokens[first : last + 1]
    return [word for word in inside if word.pos != "PUNCT" and word.index not in target]


def _furthest(gains: Mapping[int, float], way: range, start: int) -> int:
    total, most, found = 0.0, 0.0, start
    for index in way:
        total += gains.get(index, 0.0)
        if total > most:
            most, found = total, index
    return found


def neighbours(head: Token, tokens: Sequence[Token]) -> list[Token]:
    """Words near a head."""
    near = tokens[max(0, head.index - REACH) : head.index + REACH + 1]
    return [word for word in near if word is not head and word.pos != "PUNCT"]


def extent_features(
    head: Token, word: Token, target: frozenset[int], tokens: Sequence[Token], known: Knowledge
) -> Iterator[str]:
    """Features of a word near the head of an expression."""
    way, pos = _way(head, word), f"{head.pos}{word.pos}"
    sign, own = known.polarity.get(word.lemma, 0), known.polarity.get(head.lemma, 0)
    step = word.index - head.index
    far, steps = max(-4, min(4, step)), way.count("^") + way.count("v")
    yield from ("bias", f"way={way}", f"p+way={head.pos}{way}", f"pos+way={word.pos}{way}")
    yield from (f"far={max(-6, min(6, step))}", f"steps={steps}", f"pos={pos}", f"wp={word.pos}")
    yield from (f"hp={head.pos}", f"sign={sign}", f"own={own}", f"signs={sign}{own}")
    yield from (f"steps+far={steps}{far}", f"p+far={head.pos}{far}", f"w={word.lemma}")
    yield from (f"l={head.lemma}", f"own+way={own}{way}", f"sign+way={sign}{way}")
    yield from (f"d+way={head.dep}{way}", f"name={is_name(word)}")
    yield from (f"capital={word.text[:1].isupper()}", f"target={word.index in target}")
    low, high = sorted((word.index, head.index))
    between = tokens[low + 1 : high]
    yield f"stop={any(one.pos == 'PUNCT' for one in between)}"
    yield f"names={any(is_name(one) for one in between)}"
    yield f"across={any(one.index in target for one in between)}"
    yield f"verbs={any(one.pos in ('VERB', 'AUX') for one in between)}{min(3, len(between))}"
    yield f"below={min(6, sum(1 for _ in word.subtree()))}"


def _way(one: Token, other: Token) -> str:
    first, last = [one, *one.ancestors()], [other, *other.ancestors()]
    places = {token.index: at for at, token in enumerate(last)}
    for at, token in enumerate(first):
        if token.index in places:
            up = "^".join(step.dep for step in first[:at])
            down = "v".join(step.dep for step in reversed(last[: places[token.index]]))
            return f"{up}v{down}"
    return "none"
