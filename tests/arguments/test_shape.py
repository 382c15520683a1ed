import pytest

from multivector.arguments import ArgumentMap, Concept, measure_shape


def test_the_figures_of_a_map(neighbours: ArgumentMap) -> None:
    shape = measure_shape(neighbours)
    assert (shape.concepts, shape.arrows, shape.links) == (5, 7, 7)
    assert shape.density == pytest.approx(7 / 20)
    assert (shape.positive, shape.negative, shape.contested) == (5, 2, 0)
    assert [(one.concept, one.causes, one.effects, one.role) for one in shape.standings] == [
        ("distance", 3, 2, "between"), ("ruritanian-coercion", 2, 2, "between"),
        ("alternatives", 1, 1, "between"), ("cohesion", 1, 1, "between"), ("war-fatigue", 0, 1, "driver"),
    ]
    # On the way from one to another: coercion for three pairs from fatigue and two to cohesion.
    assert shape.standings[1].betweenness == pytest.approx(5 / 12)


def test_one_concept_has_no_density() -> None:
    shape = measure_shape(ArgumentMap("m", (Concept("a", "a"),), ()))
    assert shape.density is None
    assert shape.standings[0].role == "apart"
