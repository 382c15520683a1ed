"""What comes after a deed, and what a vote itself does."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Malian rebels shot two soldiers before withdrawing to the hills.",
         "RETREAT MLI:REB >"),
        ("Peru's congress voted to open an inquiry into two ministers.", "ACCUSE PER:LEG > PER"),
        ("Chad's army needed one day to crush the Libyan rebels.",
         "ASSAULT TCD:MIL > LBY:REB"),
        ("It was left to Chad to denounce Sudan.", "ACCUSE TCD > SDN"),
        ("Some in the Duma would like to see it expel a Polish consul.",
         "SANCTION RUS:LEG > POL possible"),
        ("Chad refused to disarm before Sudan withdraws its troops.",
         "RETREAT SDN > possible"),
        ("Mali suspended the treaty until Chad withdrew its troops.", "RETREAT TCD > possible"),
        ("Peruvian students hid in a church until the police left Lima.", "RETREAT PER:COP > PER"),
        ("A Malian paper spread a false report that Niger had invaded Chad.",
         "ASSAULT NER > TCD negated"),
    ],
)
def test_what_has_been_and_what_has_not(told: Told, text: str, event: str) -> None:
    assert event in told(text)
