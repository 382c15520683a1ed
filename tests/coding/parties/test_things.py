"""Whose a thing is."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The Kenyan parliament passed a law that bans Somali charities.",
         "COERCE KEN:LEG > SOM:NGO"),
        ("Two Polish lawmakers introduced a bill that would sanction Belarusian officials.",
         "SANCTION POL:LEG > BLR possible"),
        ("The Chilean senate approved a resolution that condemns Bolivia.", "ACCUSE CHL:LEG > BOL"),
    ],
)
def test_who_makes_a_law_does_what_it_does(told: Told, text: str, event: str) -> None:
    assert event in told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("A Somali rebel killed twelve Kenyan Army trainees.", "ASSAULT SOM:REB > KEN:MIL"),
        ("Armenia's military top brass demanded that Georgia resign its seat.",
         "REQUEST ARM:MIL > GEO"),
    ],
)
def test_those_who_learn_and_lead_in_an_army_are_of_it(told: Told, text: str, event: str) -> None:
    assert event in told(text)


def test_the_ends_of_a_route_are_no_owners(told: Told) -> None:
    assert told("Peru's president endorsed a pipeline from Chile to Brazil.") == ["SUPPORT PER >"]


def test_troops_at_the_border_stand_before_the_state_beyond_it(told: Told) -> None:
    text = "Norway praised Chad. Mali has massed soldiers on the frontier."
    assert "MOBILIZE MLI > NOR" in told(text)


def test_who_proposed_a_thing_is_whom_its_rejection_concerns(told: Told) -> None:
    assert "REJECT PER > CHL" in told("Peru rejected a plan that Chile's president had proposed.")


def test_a_thing_with_an_owner_is_not_of_what_it_is_about(told: Told) -> None:
    assert told("Kenya ended Washington's lease of the Manda air base.") == ["SANCTION KEN > USA"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Kenyan soldiers seized trucks belonging to a Ugandan firm.",
         "COERCE KEN:MIL > UGA:BUS"),
        ("Chad condemned the French missile strike on a Chadian cement factory.",
         "ACCUSE TCD > FRA"),
        ("Peru scrapped a plan to expel Chilean workers.", "COERCE PER > CHL:LAB negated"),
        ("Chilean soldiers pulled forty Peruvian villagers from the rubble.",
         "AID CHL:MIL > PER:CVL"),
    ],
)
def test_whose_a_thing_is_may_stand_further_off(told: Told, text: str, event: str) -> None:
    assert event in told(text)


def test_the_city_of_a_meeting_is_no_party(told: Told) -> None:
    events = told("The Paris summit of Chad and Niger broke down on Sunday.")
    assert events
    assert not any("FRA" in event for event in events)
