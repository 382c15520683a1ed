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
        ("Kenya thanked Uganda and Chad criticised it.",
         ["SUPPORT KEN > UGA", "ACCUSE TCD > UGA"]),
    ],
)
def test_a_list_is_one(told: Told, text: str, lines: list[str]) -> None:
    assert told(text) == lines
