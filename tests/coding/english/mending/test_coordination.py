"""Lists that the parser gives to their verb one by one."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Kenya as well as Uganda has condemned Rwanda.", ["ACCUSE KEN+UGA > RWA"]),
        ("Chad, Niger and, with some delay, Mali imposed sanctions on Togo.",
         ["SANCTION MLI+NER+TCD > TGO"]),
        ("Peru arrested Chilean as well as Bolivian smugglers.",
         ["COERCE PER > BOL:CRM+CHL:CRM"]),
        ("India banned Chinese phones, Turkish apples and Malaysian oil.",
         ["SANCTION IND > CHN+MYS+TUR"]),
        ("Germany gave $2 billion to Egypt and $1 billion to Jordan.", ["AID DEU > EGY+JOR"]),
        ("Turkey sold forty drones to Chad and twelve to Mali.", ["COOPERATE TUR > MLI+TCD"]),
        ("Kenya expelled the Chadian envoy, along with two Malian diplomats.",
         ["SANCTION KEN > MLI+TCD"]),
        ("Kenya thanked Uganda and Chad criticised it.",
         ["SUPPORT KEN > UGA", "ACCUSE TCD > UGA"]),
    ],
)
def test_a_list_is_one(told: Told, text: str, lines: list[str]) -> None:
    assert told(text) == lines
