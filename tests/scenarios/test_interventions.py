from collections.abc import Callable

import numpy as np
import pytest

from multivector.arguments import ArgumentMap, Arrow
from multivector.domain import UsageError
from multivector.scenarios import Add, Clamp, Cut, Push, make_model
from multivector.scenarios.interventions import settings_of, with_added

MapOf = Callable[..., ArgumentMap]


def test_settings_follow_the_steps(map_of: MapOf) -> None:
    added = Add(Arrow("b", "a", 1), at=2)
    changes = (Push("a", 0.5), Push("a", 0.5, at=2), Clamp("b", 0.3, at=5), Cut("a", "b", at=9), added)
    drawn = with_added(map_of("a -> b = +", "{arrow: a -> b = +, said_by: X}"), changes)
    model = make_model(drawn)
    settings = settings_of(model, drawn, changes)
    assert [one.first for one in settings] == [0, 2, 5, 9]
    half = float(np.arctanh(0.5))
    assert [one.press[0, 0] for one in settings] == pytest.approx([half, 2 * half, 2 * half, 2 * half])
    assert [one.held for one in settings] == [{}, {}, {1: 0.3}, {1: 0.3}]
    assert [one.silent for one in settings] == [(1,), (), (), (0,)]


def test_the_present_comes_first(map_of: MapOf) -> None:
    drawn = map_of("a -> b = +")
    settings = settings_of(make_model(drawn), drawn, [Push("a", 0.5, at=3)])
    assert [(one.first, float(one.press.sum())) for one in settings] == [
        (0, 0.0), (3, pytest.approx(np.arctanh(0.5)))
    ]


def test_an_arrow_that_is_there_is_not_added(map_of: MapOf) -> None:
    with pytest.raises(UsageError, match="a -> b stands twice"):
        with_added(map_of("a -> b = +"), [Add(Arrow("a", "b", 1))])


def test_what_another_argues_may_be_added(map_of: MapOf) -> None:
    """Until it is added, what the other argues bears alone."""
    changes = [Add(Arrow("a", "b", 1), at=4)]
    drawn = with_added(map_of("{arrow: a -> b = +, said_by: X}"), changes)
    model = make_model(drawn)
    assert [one.silent for one in settings_of(model, drawn, changes)] == [(), ()]
