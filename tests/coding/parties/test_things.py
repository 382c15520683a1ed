"""Whose a thing is by the words beside it."""

from collections.abc import Callable

Told = Callable[..., list[str]]


def test_the_ends_of_a_route_are_no_owners(told: Told) -> None:
    assert told("Peru's president endorsed a pipeline from Chile to Brazil.") == ["SUPPORT PER >"]


def test_troops_at_the_border_stand_before_the_state_beyond_it(told: Told) -> None:
    text = "Norway praised Chad. Mali has massed soldiers on the frontier."
    assert "MOBILIZE MLI > NOR" in told(text)


def test_who_proposed_a_thing_is_whom_its_rejection_concerns(told: Told) -> None:
    assert "REJECT PER > CHL" in told("Peru rejected a plan that Chile's president had proposed.")


def test_a_thing_with_an_owner_is_not_of_what_it_is_about(told: Told) -> None:
    assert told("Kenya ended Washington's lease of the Manda air base.") == ["SANCTION KEN > USA"]
