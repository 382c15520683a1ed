"""Things that are hit and weapons that hit."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Tanks shelled a school in Aleppo.", "ASSAULT > SYR:EDU"),
        ("Rebels blew up a pipeline in Nigeria.", "ASSAULT NGA:REB > NGA"),
    ],
)
def test_what_is_hit_is_its_peoples_and_no_weapon_is_a_party(
    told: Told, text: str, event: str
) -> None:
    squeezed = [" ".join(line.split()) for line in told(text)]
    assert any(line.startswith(event) for line in squeezed), squeezed


def test_a_weapon_whose_owner_is_told_is_his(told: Told) -> None:
    lines = told("Israeli tanks shelled a school in Gaza.")
    assert any(line.startswith("ASSAULT ISR") for line in lines), lines


def test_who_carries_a_bomb_is_a_party(told: Told) -> None:
    lines = told("A suicide bomber attacked the Iraqi parliament in Baghdad.")
    assert any(line.startswith("ASSAULT IRQ") for line in lines), lines


def test_whom_an_attack_is_on_is_not_who_kills(told: Told) -> None:
    lines = told("A raid on Chadian mosques killed forty people.")
    assert not any(line.startswith("ASSAULT TCD") for line in lines), lines
