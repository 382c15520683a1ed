from collections.abc import Callable

import pytest

from multivector.arguments import ArgumentMap
from multivector.scenarios import Push, make_model, say_unknown
from multivector.scenarios.hanging import what_it_hangs_on

MapOf = Callable[..., ArgumentMap]


def test_the_answer_hangs_on_the_arrow_that_is_least_known(map_of: MapOf) -> None:
    drawn = map_of(
        "{arrow: a -> b = +, weight: [0.5, 0.6]}", "{arrow: b -> c = +, weight: [0.1, 0.9]}", "x -> y = +"
    )
    held = what_it_hangs_on(make_model(drawn), drawn, [Push("a", 0.5)], ["a"], "c", seed=0)
    assert [say_unknown(one.unknown, drawn) for one in held] == ["b -> c", "a -> b"]
    assert held[0].share.total > 0.95
    assert sum(one.share.alone for one in held) == pytest.approx(1.0, abs=0.05)


def test_an_answer_without_doubt_hangs_on_nothing(map_of: MapOf) -> None:
    drawn = map_of("a -> b = 0.5")
    assert what_it_hangs_on(make_model(drawn), drawn, [Push("a", 0.5)], ["a"], "b", seed=0) == ()
