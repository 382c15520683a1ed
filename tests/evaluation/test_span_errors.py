"""Tagged spans against gold."""

import doctest

import pytest

from multivector.evaluation import span_errors
from multivector.evaluation.span_errors import count_errors, fair_scores


def test_its_doctest_holds() -> None:
    assert doctest.testmod(span_errors).failed == 0


@pytest.mark.parametrize(("gold", "coded", "counts"), [
    ([("C", 0, 2)], [("C", 0, 2)], {"right": 1}),
    ([("C", 0, 2)], [("E", 0, 2)], {"label": 1}),
    ([("C", 0, 2)], [("C", 0, 3)], {"boundary": 1}),
    ([("C", 0, 2)], [("E", 1, 3)], {"label and boundary": 1}),
    ([("C", 0, 2)], [("C", 5, 6)], {"missed": 1, "extra": 1}),
    ([("C", 0, 2), ("E", 3, 5)], [("C", 0, 2), ("E", 3, 4), ("S", 6, 7)],
     {"right": 1, "boundary": 1, "extra": 1}),
])
def test_each_error_is_counted_once(
    gold: list[tuple[str, int, int]], coded: list[tuple[str, int, int]], counts: dict[str, int]
) -> None:
    assert +count_errors(gold, coded) == counts


def test_fair_scores_are_those_of_the_paper_s_formula() -> None:
    counts = count_errors([("C", 0, 2), ("E", 3, 5), ("S", 8, 9)], [("C", 0, 2), ("E", 3, 4), ("S", 6, 7)])
    assert fair_scores(counts) == pytest.approx((1 / 3, 1 / 3, 1 / 3))
    assert fair_scores(count_errors([], [])) == (0, 0, 0)
