"""Updates worked out by hand, to 1e-9."""

from collections.abc import Callable
from math import tanh

import numpy as np
import pytest

from multivector.arguments import ArgumentMap
from multivector.scenarios.model import Draws, draws_from, make_model
from multivector.scenarios.stepping import Stepper, wire

MapOf = Callable[..., ArgumentMap]


def _head(drawn: ArgumentMap, state: dict[str, float], levels: float = 0.5, **press: float) -> dict[str, float]:
    model = make_model(drawn)
    draws = draws_from(model, np.full((model.unknowns, 1), levels))
    pressed = np.array([[press.get(key, 0.0)] for key in model.ids])
    now = np.array([[state.get(key, 0.0)] for key in model.ids])
    heads = Stepper(model, wire(model), draws, pressed).head_for(now)
    return dict(zip(model.ids, heads[:, 0], strict=True))


def test_causes_add_up(map_of: MapOf) -> None:
    drawn = map_of("a -> c = 0.5", "b -> c = -0.8")
    heads = _head(drawn, {"a": 0.4, "b": 0.1, "c": 0.9}, c=0.05)
    assert heads["c"] == pytest.approx(tanh(0.5 * 0.4 - 0.8 * 0.1 + 0.05), abs=1e-9)
    assert heads["a"] == 0.0


def test_a_step_goes_half_of_the_way(map_of: MapOf) -> None:
    model = make_model(map_of("a -> b = 0.5"))
    draws = draws_from(model, np.zeros((model.unknowns, 1)))
    now = np.array([[0.6], [-0.2]])
    following = Stepper(model, wire(model), draws, np.array([[0.1], [0.0]])).step(now)
    assert following[:, 0] == pytest.approx(
        [(0.6 + tanh(0.1)) / 2, (-0.2 + tanh(0.3)) / 2], abs=1e-9
    )


def test_enabling_scales_what_pushes(map_of: MapOf) -> None:
    drawn = map_of("push -> b = 0.5", "{arrow: way -> b = 0.8, kind: enabling}")
    pushed = 0.5 * 0.6
    standing = 0.5  # the middle of what it may be
    opened = 0.8 * 0.25
    heads = _head(drawn, {"push": 0.6, "way": 0.25})
    assert heads["b"] == pytest.approx(tanh(pushed + opened * (standing + pushed)), abs=1e-9)


def test_enabling_scales_nothing_where_nothing_pushes(map_of: MapOf) -> None:
    drawn = map_of("push -> b = 1.0", "{arrow: way -> b = 1.0, kind: enabling}")
    heads = _head(drawn, {"push": -0.9, "way": 1.0})
    assert heads["b"] == pytest.approx(tanh(-0.9), abs=1e-9)


def test_a_necessary_condition_does_not_push(map_of: MapOf) -> None:
    drawn = map_of("{arrow: need -> b = 0.8, kind: necessary condition}")
    assert _head(drawn, {"need": 1.0})["b"] == 0.0


def test_a_necessary_condition_caps(map_of: MapOf) -> None:
    drawn = map_of("push -> b = 1.0", "{arrow: need -> b = 0.8, kind: necessary condition}")
    room = 0.5
    assert _head(drawn, {"push": 1.0, "need": -0.5})["b"] == pytest.approx(room - 0.8 * 0.5, abs=1e-9)
    assert _head(drawn, {"push": 0.1, "need": -0.5})["b"] == pytest.approx(tanh(0.1), abs=1e-9)
    assert _head(drawn, {"need": -1.0})["b"] == pytest.approx(room - 0.8, abs=1e-9)  # drags down


def test_a_moderator_multiplies_one_arrow(map_of: MapOf) -> None:
    drawn = map_of(
        "a -> c = 0.5", "b -> c = 0.4", "{arrow: m -> c = 0.6, kind: moderating, moderates: a}"
    )
    heads = _head(drawn, {"a": 0.5, "b": 0.5, "m": 0.5})
    assert heads["c"] == pytest.approx(tanh(0.5 * 0.5 * (1 + 0.6 * 0.5) + 0.4 * 0.5), abs=1e-9)
    assert _head(drawn, {"m": 1.0})["c"] == 0.0


def test_a_moderator_without_a_target_multiplies_all(map_of: MapOf) -> None:
    drawn = map_of("a -> c = 0.5", "b -> c = 0.4", "{arrow: m -> c = -1.0, kind: moderating}")
    assert _head(drawn, {"a": 0.5, "b": 0.5, "m": 1.0})["c"] == 0.0


def test_many_draws_step_as_each_alone(map_of: MapOf) -> None:
    drawn = map_of(
        "a -> b = +", "b -> c = -", "c -> a = +", "a -> c = +", "{arrow: d -> c = +, kind: enabling}",
        "{arrow: a -> d = -, kind: necessary condition}", "{arrow: b -> a = +, kind: moderating}",
        "b -> d = +", "d -> b = -",
    )
    model = make_model(drawn)
    chance = np.random.default_rng(1)
    draws = draws_from(model, chance.random((model.unknowns, 7)))
    now = chance.uniform(-1, 1, (4, 7))
    press = np.array([[0.2], [0.0], [-0.1], [0.0]])
    together = Stepper(model, wire(model), draws, press).step(now)
    for column in range(7):
        one = Draws(*(part[:, [column]] for part in (draws.weights, draws.standing, draws.slack)))
        alone = Stepper(model, wire(model), one, press).step(now[:, [column]])
        np.testing.assert_allclose(together[:, [column]], alone, atol=1e-12)
