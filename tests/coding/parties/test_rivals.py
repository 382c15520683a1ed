"""Partners, rivals and rebels that are only called so."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (("Ethiopia and Eritrea signed a pact. Ethiopia now accuses its former partner "
          "of theft."),
         ["SUPPORT ERI & ETH", "ACCUSE ETH > ERI"]),
        (("Saudi Arabia met Iran. Last week Riyadh accused its rival of lying."),
         ["CONSULT IRN & SAU", "ACCUSE SAU > IRN"]),
        (("The Rapid Support Forces took a town. Kenya stayed calm. Egypt condemned the "
          "paramilitaries."),
         ["COERCE RSF-SUDAN:REB >", "ACCUSE EGY > RSF-SUDAN:REB"]),
        (("Indian and Filipino warships patrolled together. The president himself then "
          "flew to New Delhi."),
         ["COOPERATE IND:MIL & PHL:MIL", "CONSULT PHL > IND"]),
        (("Thailand's arrest of a Cambodian singer was condemned in Phnom Penh by the "
          "prime minister."),
         ["COERCE THA > KHM:CVL", "ACCUSE KHM > THA"]),
    ],
)
def test_they_are_the_other_side(told: Told, text: str, lines: list[str]) -> None:
    assert told(text) == lines
