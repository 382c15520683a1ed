"""Doers far from their passive."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (("Algeria was condemned once more, in terms that shocked the hall, by Morocco."),
         ["ACCUSE MAR > DZA"]),
        (("Two Norwegian nurses were arrested by dusk, the hospital said, by Malian soldiers."),
         ["COERCE MLI:MIL > NOR:HLH"]),
        ("Chad, which had been accused of cheating by Niger, kept quiet.", ["ACCUSE NER > TCD"]),
        (("Sanctions on the sale of gold, long opposed in many places, were imposed on Mali by "
          "Canada."), ["SANCTION CAN > MLI"]),
        ("Algeria was accused of profiting by deceit.", ["ACCUSE > DZA"]),
        ("Having been refused a meeting by the Danish king, the Malian premier flew home.",
         ["REJECT DNK > MLI"]),
        ("Kenya was promised a loan by Japan.", ["AGREE JPN > KEN"]),
        ("With its embassy in Accra bombed by a Togolese unit, Peru had nowhere to go.",
         ["ASSAULT TGO > PER"]),
        (("Algeria was criticised, diplomats said, by Sunday evening."), ["ACCUSE > DZA"]),
    ],
)
def test_a_doer_is_found_behind_an_aside(told: Told, text: str, lines: list[str]) -> None:
    assert told(text) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("The Ukrainian village shelled by Russian guns is empty.", ["ASSAULT RUS > UKR:CVL"]),
        ("A missile launched by Iran hit Haifa.", ["ASSAULT IRN > ISR"]),
    ],
)
def test_a_thing_is_not_of_those_who_harm_it(told: Told, text: str, lines: list[str]) -> None:
    assert told(text) == lines
