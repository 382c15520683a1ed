"""The training of the judge in miniature: the same sentences give the same weights."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "train_judge.py"
EXAMPLES = [
    *[(["red", "round"], True)] * 6,
    *[(["red", "square"], True)] * 5,
    *[(["blue", "round"], False)] * 6,
    *[(["blue", "square"], False)] * 5,
    (["seen once", "red"], False),
]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("train_judge", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_training_twice_gives_the_same_weights(script: ModuleType) -> None:
    assert script.fit(EXAMPLES, 1.0) == script.fit(EXAMPLES, 1.0)


def test_the_order_of_features_does_not_matter(script: ModuleType) -> None:
    turned = [(features[::-1], answer) for features, answer in EXAMPLES]
    assert script.fit(turned, 1.0) == script.fit(EXAMPLES, 1.0)


def test_what_tells_the_answer_is_learnt(script: ModuleType) -> None:
    model = script.fit(EXAMPLES, 1.0)
    assert model.probability(["red", "round"]) > 0.7
    assert model.probability(["blue", "round"]) < 0.3
    assert abs(model.weights.get("round", 0.0)) < model.weights["red"]


def test_what_was_seen_once_is_chance(script: ModuleType) -> None:
    assert "seen once" not in script.fit(EXAMPLES, 1.0).weights


def test_a_heavier_ridge_gives_smaller_weights(script: ModuleType) -> None:
    assert script.fit(EXAMPLES, 8.0).weights["red"] < script.fit(EXAMPLES, 1.0).weights["red"]


def test_weights_are_rounded_so_that_a_file_can_hold_them(script: ModuleType) -> None:
    model = script.fit(EXAMPLES, 1.0)
    assert all(round(weight, 3) == weight for weight in [model.bias, *model.weights.values()])


def test_a_scaled_model_is_as_sure_as_it_is_right(script: ModuleType) -> None:
    model = script.fit(EXAMPLES, 1.0)
    fresh = [(["red"], number == 0) for number in range(4)]
    fresh += [(["blue"], number == 0) for number in range(8)]
    moved = script.scaled(model, fresh)
    sure = sum(moved.probability(features) for features, _ in fresh)
    assert abs(sure - 2) < 0.05
    assert moved.probability(["red"]) > moved.probability(["blue"])
