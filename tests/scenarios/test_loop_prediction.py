from collections.abc import Callable

import pytest

from multivector.arguments import ArgumentMap
from multivector.domain import UsageError
from multivector.scenarios import Prediction, analyse_loops, predict

MapOf = Callable[..., ArgumentMap]


def test_only_what_lies_between_is_asked(map_of: MapOf) -> None:
    beside = ["a -> b = +", "b -> c = -", "b -> x = +", "x -> y = -", "y -> x = -", "z -> c = +"]
    assert predict(map_of(*beside), "a", "c") == Prediction(-1, 1.0, 1, is_checked=True)


def test_a_part_predicts_as_the_whole(map_of: MapOf) -> None:
    drawn = map_of(
        "a -> b = +", "b -> a = -", "b -> c = +", "c -> b = -", "a -> c = -", "c -> d = +", "d -> x = +",
    )
    whole, part = analyse_loops(drawn), predict(drawn, "a", "d")
    assert (part.sign, part.weight) == (whole.sign("d", "a"), whole.weight("d", "a"))
    assert part.weight < 1


def test_a_contested_link_has_no_prediction(map_of: MapOf) -> None:
    drawn = map_of("a -> b = +", "{arrow: a -> b = -, said_by: X}")
    with pytest.raises(UsageError, match="raise and to lower"):
        predict(drawn, "a", "b")
