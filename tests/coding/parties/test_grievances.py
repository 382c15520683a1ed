"""A protest is against the one whom its aim or its cause tells."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (("Thousands of Georgians took to the streets of Tbilisi to denounce the ruling party's "
          "decision to shelve talks."), "PROTEST GEO:CVL > GEO:PTY"),
        (("Bolivian coca growers blocked the highway linking Cochabamba with Santa Cruz to press "
          "the government into scrapping a tax."), "PROTEST BOL:AGR > BOL"),
        (("Residents of the Algerian town marched to demand a halt to drilling by the state energy "
          "firm."), "PROTEST DZA:CVL > DZA:BUS"),
        ("Students chanted slogans against the Iranian president at a funeral.",
         "PROTEST IRN:EDU > IRN"),
    ],
)
def test_whom_the_aim_names_is_the_recipient(
    told: Callable[[str], list[str]], text: str, line: str
) -> None:
    assert line in told(text)


def test_pilots_who_strike_are_no_soldiers(told: Callable[[str], list[str]]) -> None:
    assert told("Kenya Airways pilots went on strike.") == ["PROTEST KEN:LAB >"]
