"""A linear model: named features in, one probability out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from multivector.coding.judge.linear import LinearModel

MODEL = LinearModel(0.0, {"for": 2.0, "against": -2.0})
NAMES = st.lists(st.sampled_from(["for", "against", "unknown"]))


@pytest.mark.parametrize(
    ("features", "probability"),
    [
        ([], 0.5),
        (["unknown"], 0.5),
        (["for", "against"], 0.5),
        (["for"], 0.8808),
        (["against"], 0.1192),
    ],
)
def test_features_add_up_and_unknown_ones_add_nothing(
    features: list[str], probability: float
) -> None:
    assert MODEL.probability(features) == pytest.approx(probability, abs=1e-4)


def test_the_bias_speaks_where_no_feature_does() -> None:
    assert LinearModel(3.0, {}).probability([]) > 0.9
    assert LinearModel(-3.0, {}).probability([]) < 0.1


@given(NAMES)
def test_a_feature_for_the_answer_never_makes_it_less_likely(features: list[str]) -> None:
    assert MODEL.probability([*features, "for"]) >= MODEL.probability(features)


@given(st.floats(-1e6, 1e6))
def test_it_stays_a_probability_however_large_the_score(bias: float) -> None:
    assert 0.0 < LinearModel(bias, {}).probability([]) < 1.0
