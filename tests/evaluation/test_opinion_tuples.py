"""The rules of the RuOpinionNE task, on opinions of our own."""

from typing import Any

import pytest

from multivector.evaluation.opinion_tuples import (
    AUTHOR,
    NOBODY,
    Opinion,
    compare,
    read_opinions,
    word_offsets,
)

TEXT = "Мэр Иванов похвалил футболиста Петрова за честную игру."
ROW: dict[str, Any] = {
    "text": TEXT,
    "opinions": [
        {
            "Source": [["Иванов"], ["4:10"]], "Target": [["Петрова"], ["31:38"]],
            "Polar_expression": [["похвалил"], ["11:19"]], "Polarity": "POS",
        },
        {
            "Source": [["AUTHOR"], ["NULL"]], "Target": [["Петрова"], ["31:38"]],
            "Polar_expression": [["честную игру"], ["42:54"]], "Polarity": "POS",
        },
        {
            "Source": [["NULL"], ["0:0"]], "Target": [["Мэр"], ["0:3"]],
            "Polar_expression": [["похвалил"], ["11:19"]], "Polarity": "NEG",
        },
    ],
}  # fmt: skip


def opinion(holder: set[int], target: set[int], expression: set[int], polarity: str) -> Opinion:
    return Opinion(frozenset(holder), frozenset(target), frozenset(expression), polarity)


def test_words_are_what_stands_between_white_space() -> None:
    assert [TEXT[start:end] for start, end in word_offsets(TEXT)] == TEXT.split()


def test_gold_is_read_in_words() -> None:
    first, second, third = read_opinions(ROW)
    assert first == opinion({1}, {4}, {2}, "POS")
    assert second.holder == AUTHOR
    assert second.expression == frozenset({6, 7})
    assert third.holder == NOBODY


def test_the_same_opinions_agree_wholly() -> None:
    gold = read_opinions(ROW)
    found = compare([(gold, gold)])
    assert found.exact_f1 == found.soft_f1 == 1.0


def test_a_part_counts_by_what_it_covers() -> None:
    gold = [opinion({1}, {3, 4}, {2, 6}, "POS")]
    found = compare([(gold, [opinion({1}, {4}, {2}, "POS")])])
    assert found.exact_f1 == 0.0
    assert found.covered_predicted == 1.0
    assert found.covered_gold == pytest.approx(2 / 3)


def test_another_polarity_or_span_counts_nothing() -> None:
    gold = [opinion({1}, {4}, {2}, "POS")]
    for wrong in (
        opinion({1}, {4}, {2}, "NEG"), opinion({1}, {4}, {5}, "POS"), opinion({0}, {4}, {2}, "POS"),
    ):  # fmt: skip
        assert compare([(gold, [wrong])]).soft_f1 == 0.0


def test_doubles_count_once_and_silence_costs_recall() -> None:
    gold = [opinion({1}, {4}, {2}, "POS")]
    twice = compare([(gold, gold * 2), (gold, [])])
    assert (twice.predicted, twice.gold) == (1, 2)
    assert twice.soft_f1 == pytest.approx(2 / 3)
