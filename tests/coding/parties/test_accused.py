"""Who does what somebody is accused of, and to whom."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Peru accused the Chilean army of mass killings of Peruvians.",
         "ASSAULT CHL:MIL > PER:CVL"),
        ("Chad accused Sudan of mounting an economic blockade.", "COERCE SDN > TCD"),
        ("Kenya accused Somalia of a cyber attack.", "COERCE SOM > KEN"),
        ("Canada criticised Peru over the jailing of a Chilean sailor.", "COERCE PER > CHL:MIL"),
        ("The White House voiced its disappointment to Peru over the pardon of a Chilean rebel.",
         "CONCEDE PER > CHL:REB"),
    ],
)
def test_who_is_accused_of_a_deed_has_done_it(
    told: Callable[[str], list[str]], text: str, line: str
) -> None:
    assert line in told(text)


def test_who_is_told_to_have_done_it_goes_before(told: Callable[[str], list[str]]) -> None:
    lines = told("Peru accused Chile of attacks on Ecuador by Bolivia.")
    assert not any(line.startswith("ASSAULT CHL") for line in lines)
