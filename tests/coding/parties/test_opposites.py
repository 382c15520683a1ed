"""Whom an act concerns by what another clause or a sentence before tells."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Hamas agreed to lay down its arms, and Israel halted its offensive.",
         ["CONCEDE HAMAS:REB > ISR", "RETREAT ISR > HAMAS:REB"]),
        ("Modi telephoned the leaders of Kenya and Uganda. The border fighting has left 81 dead.",
         ["CONSULT IND & KEN & UGA", "ASSAULT KEN+UGA >"]),
        ("Kenyan troops shot at Somali traders. The White House appealed to both sides for calm.",
         ["ASSAULT KEN:MIL > SOM:BUS", "REQUEST USA > KEN:MIL+SOM:BUS"]),
    ],
)
def test_it_concerns_the_other_side(told: Told, text: str, lines: list[str]) -> None:
    assert told(text) == lines


def test_who_resigns_does_it_to_nobody_beside_him(told: Told) -> None:
    assert "RETREAT CHL >" in told("Peru freed a sailor, and a Chilean minister resigned.")
