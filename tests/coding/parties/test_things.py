"""Whose a thing is by the words beside it."""

from collections.abc import Callable

Told = Callable[..., list[str]]


def test_the_ends_of_a_route_are_no_owners(told: Told) -> None:
    assert told("Peru's president endorsed a pipeline from Chile to Brazil.") == ["SUPPORT PER >"]


def test_troops_at_the_border_stand_before_the_state_beyond_it(told: Told) -> None:
    text = "Norway praised Chad. Mali has massed soldiers on the frontier."
    assert "MOBILIZE MLI > NOR" in told(text)
