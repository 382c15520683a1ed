"""Who does what a noun names, where he stands away from it."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Malian rebels claimed responsibility for the raid on Niger.", "ASSAULT MLI:REB > NER"),
        ("Peru condemned the attack on Chile by Bolivia.", "ASSAULT BOL > CHL"),
        ("Chile was under attack by Peru.", "ASSAULT PER > CHL"),
        ("Latvia ordered the expulsion of a Belarusian consul.", "SANCTION LVA > BLR"),
        ("Cuba condemned the jailing of a Cuban sailor in Peru.", "COERCE PER > CUB:MIL"),
        ("France handed Chad an ultimatum.", "THREATEN FRA > TCD"),
    ],
)
def test_a_deed_finds_its_doer(told: Callable[[str], list[str]], text: str, line: str) -> None:
    assert line in told(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Malian rebels praised those responsible for the raid on Niger.", "ASSAULT MLI:REB > NER"),
        ("On Monday, Niger condemned Mali.", "ACCUSE MON+NER > MLI"),
    ],
)
def test_who_only_stands_beside_is_none(
    told: Callable[[str], list[str]], text: str, line: str
) -> None:
    assert line not in told(text)


def test_those_are_held_by_the_state_in_which_they_are_held(told: Told) -> None:
    assert "COERCE IRN > USA:CVL" in told("Oman paid for two American hikers held in Iran.")


@pytest.mark.parametrize(
    "text",
    [
        "Rockets fired by the Malian army killed nine villagers.",
        "Shells fired by the Malian army destroyed the huts of nine villagers.",
    ],
)
def test_arms_do_what_those_do_who_fire_them(told: Told, text: str) -> None:
    assert told(text) == ["ASSAULT MLI:MIL > MLI:CVL"]
