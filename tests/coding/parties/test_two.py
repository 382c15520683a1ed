"""The former and the latter, both of them, the two who dealt with each other, and the five."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (("Ethiopia and Eritrea have long been rivals. In October the former accused the "
          "latter of theft."),
         ["ACCUSE ETH > ERI"]),
        (("Hungary and Slovakia share a pipeline. Ukraine sharply criticised the latter."),
         ["ACCUSE UKR > SVK"]),
        (("Sudan and Chad met in Jeddah. Saudi Arabia blamed both of them."),
         ["CONSULT SDN & TCD", "ACCUSE SAU > SDN+TCD"]),
        (("Saudi Arabia met Iran's envoys in Baghdad. Rain fell. The two signed a pact."),
         ["CONSULT IRN & SAU", "SUPPORT IRN & SAU"]),
        (("The Central Asian states met in Tashkent. Xi Jinping and the leaders of the "
          "five signed a treaty."),
         ["CONSULT @central-asian-states", "SUPPORT @central-asian-states & CHN"]),
    ],
)
def test_they_are_those_told_before(told: Told, text: str, lines: list[str]) -> None:
    assert told(text) == lines
