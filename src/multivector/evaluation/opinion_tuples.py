"""Holder, target, expression and polarity: how far two lists of opinions agree.

The rules are those of the RuOpinionNE-2024 shared task (Loukachevitch et al. 2025, arXiv
2504.06947): spans are sets of words between white space; a tuple counts where all three spans share
a word with one of the other side and the polarity is the same; what it counts is the mean share of
its three spans that the best partner covers.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

AUTHOR = frozenset({"AUTHOR"})
"""The holder where the text's author is meant."""

NOBODY = frozenset({"_"})
"""The holder where none is told."""

_SPANS = 3


@dataclass(frozen=True, slots=True)
class Opinion:
    """One opinion tuple.

    Attributes:
        holder: Indices of words, `AUTHOR` or `NOBODY`.
        target: Indices of words.
        expression: Indices of words.
        polarity: `POS` or `NEG`.
    """

    holder: frozenset[int | str]
    target: frozenset[int | str]
    expression: frozenset[int | str]
    polarity: str

    @property
    def spans(self) -> tuple[frozenset[int | str], ...]:
        """Its three spans."""
        return self.holder, self.target, self.expression


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two lists of opinions share, summed over sentences.

    Attributes:
        exact: Tuples that are the same.
        covered_predicted: What the predicted tuples count.
        covered_gold: What the gold tuples count.
        predicted: How many were predicted.
        gold: How many there are.
    """

    exact: int
    covered_predicted: float
    covered_gold: float
    predicted: int
    gold: int

    @property
    def soft_f1(self) -> float:
        """The shared task's F1."""
        precision = self.covered_predicted / self.predicted if self.predicted else 0.0
        recall = self.covered_gold / self.gold if self.gold else 0.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    @property
    def exact_f1(self) -> float:
        """F1 of tuples that are the same."""
        return 2 * self.exact / (self.predicted + self.gold) if self.exact else 0.0


def compare(
    pairs: Iterable[tuple[Sequence[Opinion], Sequence[Opinion]]],
) -> Agreement:
    """Compare gold and predicted opinions, sentence by sentence; doubles count once."""
    exact = predicted = gold = 0
    covered_predicted = covered_gold = 0.0
    for expected, found in pairs:
        wanted, given = list(dict.fromkeys(expected)), list(dict.fromkeys(found))
        exact += len(set(wanted) & set(given))
        predicted, gold = predicted + len(given), gold + len(wanted)
        covered_predicted += sum(covered(one, wanted) for one in given)
        covered_gold += sum(covered(one, given) for one in wanted)
    return Agreement(exact, covered_predicted, covered_gold, predicted, gold)


def read_opinions(row: Mapping[str, Any]) -> list[Opinion]:
    """The opinions of a sentence in the published format (offsets as `start:end`)."""
    words = word_offsets(row["text"])
    return [
        Opinion(
            AUTHOR if one["Source"][1][0] == "NULL" else words_in(words, one["Source"][1], NOBODY),
            words_in(words, one["Target"][1], NOBODY),
            words_in(words, one["Polar_expression"][1], frozenset()),
            one["Polarity"],
        )
        for one in row["opinions"]
    ]


def word_offsets(text: str) -> list[tuple[int, int]]:
    """Where each word between white space begins and ends."""
    found: list[tuple[int, int]] = []
    at = 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        found.append((start, at))
    return found


def words_in(
    words: Sequence[tuple[int, int]], offsets: Sequence[str], empty: frozenset[int | str]
) -> frozenset[int | str]:
    """Indices of the words that share a character with one of the stretches."""
    found: set[int | str] = set()
    for written in offsets:
        start, end = (int(part) for part in written.split(":"))
        found.update(n for n, (first, last) in enumerate(words) if first < end and start < last)
    return frozenset(found) or empty


def covered(opinion: Opinion, others: Sequence[Opinion]) -> float:
    """The mean share of its spans that its best partner covers; 0 where none agrees."""
    sharing = [
        other for other in others
        if all(one & two for one, two in zip(opinion.spans, other.spans, strict=True))
    ]
    if not any(other.polarity == opinion.polarity for other in sharing):
        return 0.0
    return max(
        sum(len(one & two) / len(one) for one, two in zip(opinion.spans, other.spans, strict=True))
        / _SPANS
        for other in sharing
    )
