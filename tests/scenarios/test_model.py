from collections.abc import Callable

import numpy as np

from multivector.arguments import ArgumentMap
from multivector.scenarios.model import draw, draws_from, make_model

MapOf = Callable[..., ArgumentMap]


def test_weights_keep_sign_and_range(map_of: MapOf) -> None:
    model = make_model(map_of("a -> b = -strong", "b -> c = weak", "c -> a = 0.3"))
    weights = draw(model, 500, 1).weights
    assert -1 <= weights[0].min() < weights[0].max() <= -0.6
    assert 0.1 <= weights[1].min() < weights[1].max() <= 0.4
    assert set(weights[2]) == {0.3}


def test_a_conditional_arrow_may_not_hold(map_of: MapOf) -> None:
    model = make_model(map_of("{arrow: a -> b = strong, conditional: true}"))
    assert (model.bearings[0].low, model.bearings[0].high) == (0.0, 1.0)


def test_what_two_argue_alike_counts_once(map_of: MapOf) -> None:
    model = make_model(map_of("a -> b = weak", "{arrow: a -> b = strong, said_by: X}"))
    assert [(one.low, one.high) for one in model.bearings] == [(0.1, 1.0)]


def test_a_draw_holds_one_of_two_rivals_for_true(map_of: MapOf) -> None:
    model = make_model(map_of("a -> b = +", "{arrow: a -> b = -, said_by: X}"))
    assert model.rivals == ((0, 1),)
    up, down = draw(model, 1_000, 3).weights
    assert ((up == 0) != (down == 0)).all()
    assert 0.4 < np.mean(up > 0) < 0.6


def test_levels_stand_in_the_order_of_the_unknowns(map_of: MapOf) -> None:
    model = make_model(map_of(
        "{arrow: a -> b = 0.5, kind: enabling}", "{arrow: c -> d = 0.5, kind: necessary condition}",
    ))
    draws = draws_from(model, np.array([[0.0], [0.0], [0.2], [0.7]]))
    assert (draws.standing[0, 0], draws.slack[0, 0]) == (0.2, 0.7)


def test_the_same_seed_gives_the_same_draws(map_of: MapOf) -> None:
    model = make_model(map_of("a -> b = +", "b -> a = -"))
    assert (draw(model, 50, 7).weights == draw(model, 50, 7).weights).all()
    assert (draw(model, 50, 7).weights != draw(model, 50, 8).weights).any()
