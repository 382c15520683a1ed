"""Peoples and believers are parties by the names that they bear."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Thousands of Catalans marched in Barcelona.", "PROTEST ESP:CVL >"),
        ("China jailed two Uighurs.", "COERCE CHN > CHN:CVL"),
        ("Myanmar soldiers killed ten Rohingya.", "ASSAULT MMR:MIL > MMR:CVL"),
        ("Turkish police shot two Kurds.", "ASSAULT TUR:COP > TUR:CVL"),
        ("Pakistani Christians protested in Lahore.", "PROTEST PAK:REL >"),
        ("Shi'ite Muslims rallied in Bahrain against the king.", "PROTEST BHR:REL > BHR"),
        ("Nepalese Maoists torched two buses.", "ASSAULT NPL:REB > NPL:CVL"),
    ],
)
def test_a_people_acts_and_suffers(told: Told, text: str, line: str) -> None:
    assert line in told(text)


def test_a_first_name_is_no_people(told: Told) -> None:
    assert told("Karen Smith visited Chad.") == ["CONSULT Karen Smith > TCD"]
