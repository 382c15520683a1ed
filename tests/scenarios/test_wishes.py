from collections.abc import Callable

import pytest

from multivector.arguments import ArgumentMap, Strength, UnknownConceptError, read_map
from multivector.domain import UsageError
from multivector.scenarios import Clamp, Cut, Push, parse_add, parse_clamp, parse_cut, parse_push

MapOf = Callable[..., ArgumentMap]


@pytest.fixture
def drawn() -> ArgumentMap:
    return read_map("concepts: [Trade by sea, debt=2, trust]\narrows: [trust -> Trade by sea = +]", "m")


def test_what_a_person_writes(drawn: ArgumentMap) -> None:
    assert parse_push("trade by sea=-0.5", drawn) == Push("trade-by-sea", -0.5, 0)
    assert parse_push("trust = 0.25@3", drawn, at=7) == Push("trust", 0.25, 3)
    assert parse_push("debt=2=0.1", drawn, at=7) == Push("debt-2", 0.1, 7)
    assert parse_clamp("trust=1", drawn) == Clamp("trust", 1.0, 0)
    assert parse_cut("trust -> trade by sea", drawn, at=2) == Cut("trust", "trade-by-sea", 2)
    assert parse_cut("trust -> trade by sea@5", drawn).at == 5
    added = parse_add("trust -> debt-2 = -weak@4", drawn)
    assert (added.arrow.sign, added.arrow.strength, added.at) == (-1, Strength.WEAK, 4)
    assert parse_add("trust -> debt-2", drawn).arrow.sign == 1


@pytest.mark.parametrize(("written", "problem"), [
    ("trust", "a concept and a number are wanted"),
    ("=0.5", "a concept and a number are wanted"),
    ("trust=much", "a concept and a number are wanted"),
    ("trust=nan", "a concept and a number are wanted"),
    ("trust=0.5@soon", "a concept and a number are wanted"),
    ("trust=1", "above -1 and below 1"),
    ("trust=inf", "above -1 and below 1"),
    ("truss=0.5", "Is one of these meant: trust"),
])
def test_what_is_no_push(drawn: ArgumentMap, written: str, problem: str) -> None:
    with pytest.raises(UsageError, match=problem):
        parse_push(written, drawn)


def test_what_is_no_clamp(drawn: ArgumentMap) -> None:
    with pytest.raises(UsageError, match="between -1 and 1"):
        parse_clamp("trust=1.5", drawn)


def test_only_an_arrow_that_is_there_is_cut(drawn: ArgumentMap) -> None:
    with pytest.raises(UnknownConceptError, match="Arrows into trust come from: nowhere"):
        parse_cut("debt-2 -> trust", drawn)
    with pytest.raises(UsageError, match="CAUSE -> EFFECT"):
        parse_cut("trust", drawn)
    with pytest.raises(UsageError, match="weak, moderate or strong"):
        parse_add("trust -> debt-2 = much", drawn)
