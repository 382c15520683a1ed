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
         ["ASSAULT KEN:MIL > SOM:BUS", "REQUEST USA > KEN+SOM"]),
    ],
)
def test_it_concerns_the_other_side(told: Told, text: str, lines: list[str]) -> None:
    assert told(text) == lines


def test_who_resigns_does_it_to_nobody_beside_him(told: Told) -> None:
    assert "RETREAT CHL >" in told("Peru freed a sailor, and a Chilean minister resigned.")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (("Peru summoned Chile's ambassador on Tuesday and demanded the expulsion of Juan Fuentes, "
          "Brazil's envoy in Santiago."), "REQUEST PER > CHL"),
        (("Kenya, Uganda and Togo signed an agreement to lay a cable. The European Commission is "
          "ready to help pay for it, Ursula von der Leyen promised."), "AGREE EU > KEN+TGO+UGA"),
    ],
)
def test_whom_one_has_just_dealt_with_is_meant(told: Told, text: str, line: str) -> None:
    assert line in told(text)
