"""The halves of what was one state."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("South Korea returned five sailors to the North.", "RETREAT KOR > PRK"),
        ("The North apologised to South Korea for the raid.", "CONCEDE PRK > KOR"),
        ("Sudan said that the South had attacked a village.", "ASSAULT SSD > SDN:CVL"),
        ("The two Koreas signed a fishing treaty.", "SUPPORT KOR & PRK"),
    ],
)
def test_the_north_and_the_south_are_states_beside_one(
    told: Told, text: str, event: str
) -> None:
    assert event in told(text)


def test_a_part_of_a_state_is_no_half(told: Told) -> None:
    assert told("Farmers in the North of Ghana blocked a road.") == ["PROTEST GHA:AGR >"]


def test_a_region_within_africa_is_a_group_of_its_own(told: Told) -> None:
    assert told("West African leaders condemned Mali.") == ["ACCUSE @west-african-states > MLI"]
    assert told("The West African bloc suspended Mali.") == ["SANCTION ECOWAS > MLI"]
