from collections.abc import Callable

import pytest

from multivector.arguments import ArgumentMap
from multivector.domain import UsageError
from multivector.scenarios import (
    DISCLAIMER,
    Clamp,
    Cut,
    Ground,
    Push,
    Question,
    ask,
    parse_add,
)
from multivector.scenarios.asking import judged_map, moved_by

MapOf = Callable[..., ArgumentMap]


def test_an_answer_tells_where_the_draws_go(map_of: MapOf) -> None:
    drawn = map_of("a -> b = strong", "b -> c = -strong")
    answer = ask(drawn, Question((Push("a", -0.5),), ("c", "b"), draws=300))
    c, b = answer.outcomes
    assert (c.spread.risen, c.spread.fallen) == (1.0, 0.0)
    assert (b.spread.risen, b.spread.fallen) == (0.0, 1.0)
    assert 0.1 < c.spread.row.low < c.spread.row.median < c.spread.row.high < 0.5
    assert c.moved[0].verdict.ground is Ground.PROVED
    assert [route.sign for route in c.moved[0].routes.found] == [-1]
    assert c.before_change is None
    assert c.fan[0].median == 0.0
    assert c.fan[-1].median == pytest.approx(c.spread.row.median, abs=0.01)
    assert (answer.settled, answer.wandering) == (1.0, 0.0)
    assert answer.disclaimer == DISCLAIMER


def test_the_loops_are_those_that_remain(map_of: MapOf) -> None:
    drawn = map_of("a -> b = +", "b -> a = +", "b -> c = +", "c -> b = -")
    answer = ask(drawn, Question((Push("a", 0.5), Cut("b", "a")), ("b",), draws=20))
    assert [loop.concepts for loop in answer.loops.found] == [("b", "c")]


def test_the_same_seed_gives_the_same_answer(map_of: MapOf) -> None:
    drawn = map_of("a -> b = +", "b -> a = -", "{arrow: b -> c = +, kind: enabling}")
    question = Question((Push("a", 0.5),), ("c",), draws=200, seed=3)
    assert ask(drawn, question) == ask(drawn, question)


def test_what_is_cut_or_added_is_told_apart(map_of: MapOf) -> None:
    drawn = map_of("a -> b = 0.5", "a -> c = 0.5")
    added = parse_add("c -> b = -1", drawn)
    answer = ask(drawn, Question((Push("a", 0.5), Cut("a", "b"), added), ("b",), draws=50))
    outcome, = answer.outcomes
    assert outcome.before_change is not None
    assert outcome.before_change.row.median == pytest.approx(0.2449, abs=1e-3)  # tanh(0.25)
    assert outcome.spread.row.median == pytest.approx(-0.2401, abs=1e-3)  # tanh(-tanh(0.25))
    assert outcome.moved[0].verdict.sign == -1


def test_an_outcome_that_is_held_is_not_moved(map_of: MapOf) -> None:
    drawn = map_of("a -> b = strong", "b -> c = strong")
    answer = ask(drawn, Question((Push("a", 0.5), Clamp("b", 0.0)), ("c",), draws=50))
    assert answer.outcomes[0].moved[0].verdict.ground is Ground.NO_WAY
    assert answer.outcomes[0].spread.row.high == 0.0


def test_later_changes_come_later(map_of: MapOf) -> None:
    answer = ask(map_of("a -> b = strong"), Question((Push("a", 0.5, at=10),), ("b",), draws=50))
    medians = {row.step: row.median for row in answer.outcomes[0].fan}
    assert medians[10] == medians[0] == 0.0
    assert medians[13] > 0.0


def test_what_moves() -> None:
    changes = (Push("a", 0.5), Push("b", 0.3), Push("b", -0.3), Clamp("c", 0.0), Clamp("d", -1.0))
    assert moved_by(changes) == {"a": 1, "d": -1}


def test_the_map_that_is_judged(map_of: MapOf) -> None:
    drawn = map_of("a -> b = +", "b -> c = +", "c -> a = +")
    judged = judged_map(drawn, [Cut("a", "b"), Clamp("a", 1.0)])
    assert [(one.cause, one.effect) for one in judged.arrows] == [("b", "c")]


@pytest.mark.parametrize(("question", "problem"), [
    (Question((), ("b",)), "nothing moves"),
    (Question((Cut("a", "b"),), ("b",)), "shows only when something moves"),
    (Question((Clamp("a", 0.0),), ("b",)), "nothing moves"),
    (Question((Push("a", 0.5),), ()), "no outcome"),
])
def test_an_idle_question_is_refused(map_of: MapOf, question: Question, problem: str) -> None:
    with pytest.raises(UsageError, match=problem):
        ask(map_of("a -> b = +"), question)


def test_a_map_without_arrows_is_run(map_of: MapOf) -> None:
    lone = judged_map(map_of("a -> b = +"), [Cut("a", "b")])
    answer = ask(lone, Question((Push("a", 0.5),), ("b", "a"), draws=10))
    b, a = answer.outcomes
    assert (b.spread.row.high, b.moved[0].verdict.ground) == (0.0, Ground.NO_WAY)
    assert a.spread.row.median == pytest.approx(0.5, abs=1e-3)


def test_a_map_of_enabling_alone_is_run(map_of: MapOf) -> None:
    drawn = map_of("{arrow: a -> b = strong, kind: enabling}")
    answer = ask(drawn, Question((Push("a", 0.5),), ("b",), draws=200))
    assert answer.outcomes[0].spread.risen > 0.9  # by the standing push that it scales
    assert {held.unknown.what for held in answer.outcomes[0].hangs_on} == {"weight", "standing"}
