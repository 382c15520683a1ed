"""Published and textbook loop models give their published tables."""

from collections.abc import Callable

import numpy as np
import pytest

from multivector.arguments import ArgumentMap
from multivector.domain import UsageError
from multivector.scenarios import analyse_loops
from multivector.scenarios.loop_analysis import absolute_feedback, adjugate

MapOf = Callable[..., ArgumentMap]

# The five variables of Dambacher, Li and Rossignol (2002), with the tables that a tutorial gives:
# https://github.com/nadiahpk/qualitative-modelling
# (tutorials/Tutorial-1.1-Weighted_predictions_matrix_approach.ipynb).
FIVE = [
    [-1, -1, 0, 0, 0], [-1, -1, -1, 0, 0], [0, 1, -1, 1, 1], [0, 0, -1, -1, -1], [0, 0, 0, 1, -1],
]
FIVE_EFFECTS = [
    [6, -4, 2, 2, 0], [-4, 4, -2, -2, 0], [-2, 2, 0, 0, 0], [1, -1, 0, 1, -1], [1, -1, 0, 1, 1],
]
FIVE_TERMS = [
    [6, 4, 2, 2, 2], [4, 4, 2, 2, 2], [2, 2, 4, 4, 4], [1, 1, 2, 3, 5], [1, 1, 2, 3, 5],
]


def _five(map_of: MapOf) -> ArgumentMap:
    return map_of(*(
        f"s{cause + 1} -> s{effect + 1} = {sign:+d}"
        for effect, row in enumerate(FIVE) for cause, sign in enumerate(row)
        if sign and cause != effect
    ))


def test_the_published_tables_of_five_variables(map_of: MapOf) -> None:
    tables = analyse_loops(_five(map_of))
    order = [tables.ids.index(f"s{one}") for one in range(1, 6)]
    assert tables.effects[np.ix_(order, order)].tolist() == FIVE_EFFECTS
    assert tables.terms[np.ix_(order, order)].tolist() == FIVE_TERMS
    assert tables.is_checked
    assert tables.weight("s4", "s4") == pytest.approx(1 / 3)
    assert tables.weight("s5", "s5") == pytest.approx(1 / 5)
    assert tables.weight("s1", "s5") == 0.0


def test_a_predator_and_its_prey(map_of: MapOf) -> None:
    """More for the prey raises both; more for the predator raises it and lowers the prey."""
    tables = analyse_loops(map_of("prey -> predator = +", "predator -> prey = -"))
    assert {(moved, pushed): tables.sign(moved, pushed) for moved in tables.ids for pushed in tables.ids} == {
        ("prey", "prey"): 1, ("predator", "prey"): 1, ("prey", "predator"): -1, ("predator", "predator"): 1,
    }
    assert (tables.overall, tables.overall_terms) == (-2, 2)


def test_two_competitors_cancel(map_of: MapOf) -> None:
    """As strong as each one's check on itself, their competition leaves no feedback at all."""
    tables = analyse_loops(map_of("a -> b = -", "b -> a = -"))
    assert (tables.overall, tables.overall_terms) == (0, 2)
    assert not tables.is_checked


def test_what_is_not_joined_is_certain_not_to_move(map_of: MapOf) -> None:
    tables = analyse_loops(map_of("a -> b = +"))
    assert (tables.sign("a", "b"), tables.weight("a", "b")) == (0, 1.0)


@pytest.mark.parametrize("seed", range(5))
def test_the_tables_agree_with_determinants(seed: int) -> None:
    chance = np.random.default_rng(seed)
    matrix = chance.integers(-1, 2, (6, 6))
    effects, determinant = adjugate(matrix.tolist())
    assert determinant == round(np.linalg.det(-matrix))
    assert np.array_equal(
        effects.dot(-matrix.astype(object)), determinant * np.eye(6, dtype=int).astype(object)
    )
    terms, permanent = absolute_feedback(matrix.tolist())
    size = abs(matrix)
    assert permanent == sum(
        size[0, column] * terms[column, 0] for column in range(6)
    )
    assert (abs(effects) <= terms).all()


def test_a_contested_link_has_no_sign(map_of: MapOf) -> None:
    with pytest.raises(UsageError, match="a is argued both to raise and to lower b"):
        analyse_loops(map_of("a -> b = +", "{arrow: a -> b = -, said_by: X}"))


def test_a_map_may_be_too_large(map_of: MapOf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("multivector.scenarios.loop_analysis._MOST_SUBSETS", 3)
    with pytest.raises(UsageError, match="too large for loop analysis"):
        analyse_loops(_five(map_of))
