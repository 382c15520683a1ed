"""RuOpinionNE: opinions of Russian news sentences, exact and soft."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from multivector.coding.parsing.parse import Token
from multivector.coding.russian.stance import StanceReader
from multivector.coding.russian.stance_model import Stance
from multivector.evaluation.gold import read_json_lines
from multivector.evaluation.opinion_tuples import (
    AUTHOR,
    NOBODY,
    Opinion,
    compare,
    read_opinions,
    word_offsets,
    words_in,
)
from multivector.evaluation.scores import Mean, Scores

SOFT = "soft F1 of tuples"
"""The figure that decides."""

Row = Mapping[str, Any]


def score_ruopinionne(path: Path) -> Scores:
    """Score the stance reader on a file of the shared task's format.

    The weights that ship have learned from the published training file: only on other files, or by
    cross-validation (`scripts/train_stance.py --cross-validate`), does the figure say anything.

    Raises:
        UsageError: If the file cannot be read.
        ModelError: If the Russian parts are not installed.
    """
    rows = [row for _, row in read_json_lines(path)]
    reader = StanceReader()
    return score_rows(rows, reader.read_texts)


def score_rows(
    rows: Sequence[Row], read: Callable[[Sequence[str]], Sequence[Sequence[Stance]]]
) -> Scores:
    """Score any reader of stances on sentences with gold opinions."""
    found = read([row["text"] for row in rows])
    pairs = [
        (read_opinions(row), [opinion_of(row["text"], one) for one in stances])
        for row, stances in zip(rows, found, strict=True)
    ]
    agreement = compare(pairs)
    figures = (
        Mean(SOFT, agreement.soft_f1, agreement.gold),
        Mean("exact F1 of tuples", agreement.exact_f1, agreement.gold),
        Mean(
            "soft precision",
            agreement.covered_predicted / max(1, agreement.predicted), agreement.predicted,
        ),
        Mean("soft recall", agreement.covered_gold / max(1, agreement.gold), agreement.gold),
    )
    return Scores(f"RuOpinionNE, {len(rows)} sentences", figures)


def opinion_of(text: str, stance: Stance) -> Opinion:
    """A stance in the words of the shared task."""
    words = word_offsets(text)

    def inside(tokens: Sequence[Token], empty: frozenset[int | str]) -> frozenset[int | str]:
        return words_in(words, [f"{token.start}:{token.end}" for token in tokens], empty)

    holder = AUTHOR if stance.by_author else inside(stance.holder, NOBODY)
    return Opinion(
        holder, inside(stance.target, NOBODY), inside(stance.expression, frozenset()),
        "POS" if stance.polarity > 0 else "NEG",
    )
