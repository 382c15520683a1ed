import doctest
from datetime import date

import pytest

from multivector.domain import UsageError
from multivector.measures import Options, poles
from multivector.measures.poles import capitals, distance, pole_distance, poles_of
from multivector.worlds import World


def test_a_pole_that_is_an_organisation_is_its_members_too_while_they_are(world: World) -> None:
    bodies = {one.body: one for one in poles_of(Options(world=world), ("EU", "RUS"))}
    assert {"EU", "RUS", "HUN", "DEU"} <= set(bodies)
    assert bodies["HUN"].pole == "EU"
    assert bodies["HUN"].since == date(2004, 5, 1)
    assert bodies["EU"].since is None


def test_poles_are_those_of_the_world_unless_named(world: World) -> None:
    assert {one.pole for one in poles_of(Options(world=world))} == set(world.poles)
    assert [one.body for one in poles_of(Options(), ("RUS", "USA"))] == ["RUS", "USA"]


@pytest.mark.parametrize("named", [(), ("RUS",), ("RUS", "RUS")])
def test_balance_needs_two_poles(named: tuple[str, ...]) -> None:
    with pytest.raises(UsageError, match="two poles"):
        poles_of(Options(), named)


def test_distances_are_known_between_all_capitals_that_are_listed() -> None:
    for one in capitals():
        assert distance(one, one) == 100  # never nearer
        assert 100 <= (distance(one, "KAZ") or 0) < 20_100
    assert distance("KAZ", "RUS") == distance("RUS", "KAZ")
    assert distance("KAZ", "XXX") is None


def test_every_state_that_stands_has_a_capital_or_is_told(world: World) -> None:
    """Those without one, and only those, have no distance."""
    missing = {
        one for one, state in world.states.items()
        if state.term.covers(date(2025, 1, 1)) and len(one) == 3
        and one not in capitals() and state.part_of is None
    }
    assert missing <= {"PLW", "PSX"}, missing


def test_a_pole_of_many_is_as_far_as_its_nearest_other_capital() -> None:
    near = pole_distance("HUN", ["EU", "HUN", "AUT", "PRT"])
    assert near == distance("HUN", "AUT")
    assert pole_distance("HUN", ["EU"]) is None


def test_its_doctests_hold() -> None:
    assert doctest.testmod(poles).failed == 0
