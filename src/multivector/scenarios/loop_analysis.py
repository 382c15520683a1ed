r"""Loop analysis: what the signs alone tell about a lasting push (Puccia and Levins 1985).

The map is read as a *community matrix* A: A[i, j] is the sign of the arrow from concept j to
concept i, and every concept checks itself (-1 on the diagonal). A lasting push of concept j moves
concept i by the sign of adj(-A)[i, j], if the whole is stable. T[i, j], the permanent of the same
minor of |A|, counts the feedback terms of either sign; W = |adj(-A)| / T is the *weighted
prediction*: 1 where all terms agree, 0 where they cancel (Dambacher, Li and Rossignol 2002, 2003).

Kinds are not told apart here: every arrow but a moderating one counts alike.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from multivector.arguments import ArgumentMap, links_of
from multivector.domain import UsageError

Integers = NDArray[np.object_]
_MOST_CONCEPTS = 40
_MOST_SUBSETS = 20_000  # of columns that a permanent is summed over: some seconds for a table


@dataclass(frozen=True, slots=True)
class LoopAnalysis:
    """The tables of a map; row the concept that moves, column the one that is pushed.

    Attributes:
        ids: Of the concepts, in the order of rows and columns.
        effects: adj(-A): terms that raise less terms that lower.
        terms: T: terms of either sign.
        overall: Feedback of the whole, -det(-A): below 0 where the loops check each other more
            than they feed themselves; else the predictions do not hold.
        overall_terms: Terms of that feedback of either sign.
    """

    ids: tuple[str, ...]
    effects: Integers
    terms: Integers
    overall: int
    overall_terms: int

    @property
    def is_checked(self) -> bool:
        """Whether the feedback of the whole is below 0, without which nothing is stable."""
        return self.overall < 0

    def weight(self, effect: str, cause: str) -> float:
        """The weighted prediction, 0 to 1; 1 where no term at all leads from one to the other."""
        row, column = self.ids.index(effect), self.ids.index(cause)
        terms = self.terms[row, column]
        return 1.0 if terms == 0 else float(abs(self.effects[row, column]) / terms)

    def sign(self, effect: str, cause: str) -> int:
        """+1, -1, or 0 where the terms cancel or there are none."""
        return int(np.sign(self.effects[self.ids.index(effect), self.ids.index(cause)]))


def analyse_loops(drawn: ArgumentMap) -> LoopAnalysis:
    """The tables of a map.

    Raises:
        UsageError: If a link is contested, so that it has no sign, or the map is too large for
            its terms to be counted.
    """
    if len(drawn.concepts) > _MOST_CONCEPTS:
        raise _too_large()
    places = {key: place for place, key in enumerate(drawn.ids)}
    matrix = [[0] * len(places) for _ in places]
    for place in range(len(places)):
        matrix[place][place] = -1
    for link in links_of(drawn):
        if link.sign is None:
            raise UsageError(
                f"{drawn.label(link.cause)} is argued both to raise and to lower"
                f" {drawn.label(link.effect)}, so that loop analysis has no sign for it",
                hint="Run the arrows of one speaker (--said-by), or cut one of the two",
            )
        if link.cause != link.effect:
            matrix[places[link.effect]][places[link.cause]] = link.sign
        elif link.sign > 0:
            matrix[places[link.effect]][places[link.effect]] = 0  # it feeds what it checks
    terms, overall_terms = absolute_feedback(matrix)  # refuses what is too large, so it is first
    effects, overall = adjugate(matrix)
    return LoopAnalysis(drawn.ids, effects, terms, -overall, overall_terms)


def adjugate(matrix: Sequence[Sequence[int]]) -> tuple[Integers, int]:
    """adj(-A) and det(-A), exactly, whether or not A can be inverted.

    By the recursion of Faddeev and LeVerrier, in whole numbers.

    Args:
        matrix: A, square.
    """
    negative = -np.array(matrix, dtype=object).reshape(len(matrix), len(matrix))
    size = len(matrix)
    identity = np.array([[int(i == j) for j in range(size)] for i in range(size)], dtype=object)
    term, coefficient = identity.copy(), 1
    for number in range(1, size + 1):
        product = negative.dot(term)
        coefficient = -int(np.trace(product)) // number
        if number == size:
            break
        term = product + coefficient * identity
    sign = -1 if size % 2 == 0 else 1
    return sign * term, -sign * coefficient


def absolute_feedback(matrix: Sequence[Sequence[int]]) -> tuple[Integers, int]:
    """T and the permanent of |A|: each T[i, j] is the permanent of |A| without row j, column i.

    For each row left out, one sum over sets of columns gives the permanents for all columns.

    Raises:
        UsageError: If the sets are too many.
    """
    size = len(matrix)
    taken = [[1 << column for column in range(size) if row[column]] for row in matrix]
    full = (1 << size) - 1
    terms = np.zeros((size, size), dtype=object)
    for pushed in range(size):
        sums = _sum_over_sets([columns for row, columns in enumerate(taken) if row != pushed])
        for moved in range(size):
            terms[moved, pushed] = sums.get(full ^ (1 << moved), 0)
    return terms, _sum_over_sets(taken).get(full, 0)


def _sum_over_sets(rows: Sequence[Sequence[int]]) -> dict[int, int]:
    """How many ways lead to each set of columns, where each row takes one column of its own."""
    sums = {0: 1}
    for columns in rows:
        following: dict[int, int] = {}
        for chosen, ways in sums.items():
            for column in columns:
                if not chosen & column:
                    key = chosen | column
                    following[key] = following.get(key, 0) + ways
        if len(following) > _MOST_SUBSETS:
            raise _too_large()
        sums = following
    return sums


def _too_large() -> UsageError:
    return UsageError(
        "the map is too large for loop analysis: its feedback terms cannot be counted",
        hint="Ask for signs by draws instead, or run a part of the map",
    )
