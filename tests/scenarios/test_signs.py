from collections.abc import Callable

import numpy as np
import pytest

from multivector.arguments import ArgumentMap
from multivector.scenarios import Ground, judge_sign, sample_sign, say_verdict

MapOf = Callable[..., ArgumentMap]


def test_paths_that_agree_prove_a_sign(map_of: MapOf) -> None:
    drawn = map_of("a -> b = +", "b -> d = -", "a -> c = -", "c -> d = +")
    verdict = judge_sign(drawn, "a", "d")
    assert (verdict.ground, verdict.sign) == (Ground.PROVED, -1)
    assert say_verdict(verdict, drawn).startswith("more a lowers d for every choice of weights")
    assert say_verdict(judge_sign(drawn, "a", "d", -1), drawn).startswith("less a raises d")


def test_reinforcing_loops_leave_the_proof(map_of: MapOf) -> None:
    drawn = map_of("a -> b = +", "b -> c = +", "c -> b = +")
    assert judge_sign(drawn, "a", "c").sign == 1


@pytest.mark.parametrize("drawn", [
    ("a -> b = strong", "b -> d = strong", "a -> d = -weak"),  # paths disagree
    ("a -> b = +", "b -> c = +", "c -> b = -"),  # a balancing loop
    ("a -> b = +", "{arrow: a -> b = -, said_by: X}"),  # contested
    ("a -> b = +", "a -> m = +", "{arrow: m -> b = -, kind: moderating}"),  # moderated by what moves
])
def test_else_choices_are_drawn(map_of: MapOf, drawn: tuple[str, ...]) -> None:
    one = map_of(*drawn)
    verdict = judge_sign(one, "a", one.ids[-1] if "d" in one.ids else "b", draws=200)
    assert (verdict.ground, verdict.draws) == (Ground.SAMPLED, 200)


def test_a_moderator_that_rests_leaves_the_proof(map_of: MapOf) -> None:
    drawn = map_of("a -> b = +", "{arrow: m -> b = -, kind: moderating}")
    assert judge_sign(drawn, "a", "b").ground is Ground.PROVED
    assert judge_sign(drawn, "m", "b").ground is Ground.NO_WAY


def test_where_nothing_leads_nothing_moves(map_of: MapOf) -> None:
    drawn = map_of("a -> b = +")
    verdict = judge_sign(drawn, "b", "a")
    assert (verdict.ground, verdict.sign) == (Ground.NO_WAY, 0)
    assert "nothing leads there" in say_verdict(verdict, drawn)


def test_a_necessary_condition_only_makes_room(map_of: MapOf) -> None:
    drawn = map_of("{arrow: need -> b = strong, kind: necessary condition}")
    verdict = judge_sign(drawn, "need", "b")
    assert (verdict.ground, verdict.sign) == (Ground.ROOM_ONLY, 1)
    assert "where something else pushes" in say_verdict(verdict, drawn)
    assert "where no room is left" in say_verdict(judge_sign(drawn, "need", "b", -1), drawn)


def test_proofs_hold_in_every_draw(map_of: MapOf) -> None:
    drawn = map_of(
        "a -> b = +", "b -> c = -", "c -> b = -", "a -> d = -", "{arrow: d -> c = +, kind: enabling}",
        "c -> e = +", "{arrow: d -> e = +, kind: necessary condition}", "x -> c = -",
    )
    assert judge_sign(drawn, "a", "e").sign == -1
    sampled = sample_sign(drawn, "a", "e", draws=500, seed=4)
    assert (sampled.raised, sampled.lowered) == (0.0, 1.0)


@pytest.mark.parametrize("seed", range(12))
def test_no_draw_speaks_against_a_proof(map_of: MapOf, seed: int) -> None:
    chance = np.random.default_rng(seed)
    kinds = ["cause", "cause", "enabling", "necessary condition"]
    arrows = {
        f"{{arrow: {cause} -> {effect} = {'+-'[chance.integers(2)]}, kind: {kinds[chance.integers(4)]}}}"
        for cause, effect in zip("abcdeafbd", chance.permutation(list("bcdefdefa")), strict=True)
        if cause != effect
    }
    drawn = map_of(*sorted(arrows))
    for effect in drawn.ids:
        for direction in (1, -1):
            verdict = judge_sign(drawn, drawn.ids[0], effect, direction, draws=1)
            if verdict.sign is None:
                continue
            drawn_signs = sample_sign(drawn, drawn.ids[0], effect, direction, draws=100, seed=seed)
            moved = verdict.sign * direction
            assert (drawn_signs.lowered if moved >= 0 else drawn_signs.raised) == 0.0
            assert moved or drawn_signs.raised == 0.0


def test_shares_tell_most(map_of: MapOf) -> None:
    drawn = map_of("a -> b = strong", "b -> d = strong", "a -> d = -weak")
    verdict = judge_sign(drawn, "a", "d", draws=1000, seed=2)
    assert verdict.raised is not None
    assert 0.9 < verdict.raised < 1.0
    assert "in most of 1,000 sampled choices" in say_verdict(verdict, drawn)
    assert (verdict.raised or 0) + (verdict.lowered or 0) == pytest.approx(1.0, abs=0.01)
