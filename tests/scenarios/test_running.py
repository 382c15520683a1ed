from collections.abc import Callable, Sequence

import numpy as np
import pytest

from multivector.arguments import ArgumentMap
from multivector.scenarios.classic import Rule, Threshold, run_classic
from multivector.scenarios.interventions import (
    Add,
    Clamp,
    Cut,
    Intervention,
    Push,
    settings_of,
    with_added,
)
from multivector.scenarios.model import draw, make_model
from multivector.scenarios.running import Outcome, run
from multivector.scenarios.wishes import parse_add

MapOf = Callable[..., ArgumentMap]


def _run(drawn: ArgumentMap, interventions: Sequence[Intervention], draws: int = 1, **options: int) -> Outcome:
    whole = with_added(drawn, interventions)
    model = make_model(whole)
    settings = settings_of(model, whole, interventions)
    return run(model, draw(model, draws, 1), settings, range(len(model.ids)), **options)


def test_a_push_moves_to_where_it_points(map_of: MapOf) -> None:
    outcome = _run(map_of("a -> b = 0.5"), [Push("a", 0.5)])
    assert outcome.last[:, 0] == pytest.approx([0.5, np.tanh(0.25)], abs=1e-4)
    assert outcome.settled[0] > 0
    assert outcome.periods[0] == 0


def test_nothing_moves_by_itself(map_of: MapOf) -> None:
    outcome = _run(map_of("a -> b = 0.9", "b -> a = 0.9"), [Push("a", 0.5, at=4)])
    assert (outcome.paths[:5] == 0).all()
    assert outcome.paths[5, 0, 0] > 0


def test_a_clamp_holds_whatever_bears(map_of: MapOf) -> None:
    outcome = _run(map_of("a -> b = 1.0", "b -> c = 1.0"), [Push("a", 0.9), Clamp("b", -0.25)])
    assert outcome.last[:, 0] == pytest.approx([0.9, -0.25, np.tanh(-0.25)], abs=1e-4)


def test_a_later_clamp_wins(map_of: MapOf) -> None:
    outcome = _run(map_of("a -> b = 1.0"), [Clamp("a", 1.0), Clamp("a", -1.0, at=30)])
    assert outcome.paths[30, 0, 0] == 1.0
    assert outcome.last[:, 0] == pytest.approx([-1.0, np.tanh(-1.0)], abs=1e-4)


def test_a_cut_arrow_no_longer_bears(map_of: MapOf) -> None:
    drawn = map_of("a -> b = 1.0")
    outcome = _run(drawn, [Push("a", 0.5), Cut("a", "b", at=40)])
    assert outcome.paths[40, 1, 0] == pytest.approx(np.tanh(0.5), abs=1e-3)
    assert outcome.last[1, 0] == pytest.approx(0.0, abs=1e-4)


def test_an_added_arrow_bears_from_its_step_on(map_of: MapOf) -> None:
    drawn = map_of("a -> b = 1.0", "c -> b = 1.0")
    outcome = _run(drawn, [Push("a", 0.5), parse_add("a -> c = -1", drawn, at=40)])
    assert outcome.paths[40, 2, 0] == 0.0
    assert outcome.last[2, 0] == pytest.approx(-np.tanh(0.5), abs=1e-4)
    assert isinstance(parse_add("a -> c = -1", drawn), Add)


def test_what_settles_is_where_it_heads(map_of: MapOf) -> None:
    drawn = map_of("a -> b = strong", "b -> c = -", "c -> a = weak", "c -> b = +")
    outcome = _run(drawn, [Push("a", -0.4)], draws=40)
    assert (outcome.settled > 0).all()
    model = make_model(drawn)
    weights = draw(model, 40, 1).weights
    a, b, c = outcome.last
    np.testing.assert_allclose(b, np.tanh(weights[0] * a + weights[3] * c), atol=2e-4)
    np.testing.assert_allclose(c, np.tanh(weights[1] * b), atol=2e-4)


def test_batches_do_not_show(map_of: MapOf, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = map_of("a -> b = +", "b -> c = -", "c -> a = +", "b -> a = +")
    whole = _run(drawn, [Push("a", 0.5)], draws=50)
    monkeypatch.setattr("multivector.scenarios.running._BATCH", 7)
    parts = _run(drawn, [Push("a", 0.5)], draws=50)
    np.testing.assert_allclose(parts.last, whole.last, atol=1e-4)
    np.testing.assert_allclose(parts.paths, whole.paths[:len(parts.paths)], atol=1e-4)
    assert (parts.settled == whole.settled).all()


def test_a_ring_that_checks_itself_swings(map_of: MapOf) -> None:
    """Three strong arrows to each of three concepts, in a ring with one minus: no rest."""
    ring = [("a", "b", ""), ("b", "c", ""), ("c", "a", "-")]
    helpers = [
        f"{cause} -> {helper} = 1.0\n  - {helper} -> {effect} = {sign}1.0"
        for cause, effect, sign in ring for helper in (f"{cause}1", f"{cause}2", f"{cause}3")
    ]
    drawn = map_of(*(line for pair in helpers for line in pair.split("\n  - ")))
    outcome = _run(drawn, [Push("a", 0.5)])
    assert outcome.settled[0] == -1
    way = outcome.paths[-200:, 0, 0]
    tops = [at for at in range(1, 199) if way[at - 1] < way[at] > way[at + 1]]
    assert outcome.periods[0] == pytest.approx(np.diff(tops).mean(), abs=1)
    assert np.ptp(way) > 1.5
    assert outcome.last[0, 0] == pytest.approx(way.mean(), abs=0.1)


def test_what_creeps_has_settled(map_of: MapOf) -> None:
    """A loop that feeds itself with all it has comes to rest more and more slowly."""
    outcome = _run(map_of("a -> b = 1.0", "b -> a = 1.0", "x -> a = 1.0"), [Push("x", 0.5), Cut("x", "a", at=4)])
    assert outcome.settled[0] > 300
    assert outcome.periods[0] == 0


def test_the_kept_steps_are_bounded(map_of: MapOf) -> None:
    outcome = _run(map_of("a -> b = 0.9", "b -> a = 0.9"), [Push("a", 0.5)], kept=10)
    assert len(outcome.paths) == 11


@pytest.mark.parametrize("seed", range(4))
def test_what_settles_is_a_state_of_the_classic_map(map_of: MapOf, seed: int) -> None:
    """Inertia changes the way, not the end: the published rule stays where a run has settled."""
    chance = np.random.default_rng(seed)
    arrows = {
        f"{cause} -> {effect}": f"{chance.choice(['', '-'])}{chance.uniform(0.1, 0.9):.3f}"
        for cause, effect in zip("aabbccdde", chance.permutation(list("bcdebcdea")), strict=True)
        if cause != effect
    }
    drawn = map_of(*(f"{ends} = {weight}" for ends, weight in arrows.items()))
    size = len(drawn.ids)
    weights = np.zeros((size, size))
    for arrow in drawn.arrows:
        assert arrow.weight
        weights[drawn.ids.index(arrow.cause), drawn.ids.index(arrow.effect)] = arrow.sign * arrow.weight[0]
    press = np.zeros(size)
    press[0] = np.arctanh(0.5)
    outcome = _run(drawn, [Push(drawn.ids[0], 0.5)])
    assert outcome.settled[0] > 0
    ending = run_classic(
        weights, outcome.last[:, 0], Rule.KOSKO, Threshold.TANH, press=press, most_steps=1
    )
    np.testing.assert_allclose(ending.states[1], outcome.last[:, 0], atol=1e-4)
