"""Clauses that stand beside their noun, and sentences turned about."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("It was France that expelled the Algerian consul.", ["SANCTION FRA > DZA"]),
        ("It was to Lima that the Chilean president sent two envoys.", ["CONSULT CHL > PER"]),
        ("It was left to the Turkish opposition to denounce Israel.", ["ACCUSE TUR:OPP > ISR"]),
        ("It was not Jordan but Iraq that condemned Syria.", ["ACCUSE IRQ > SYR"]),
        ("“We condemn Rwanda,” declared the Belgian foreign minister.", ["ACCUSE BEL > RWA"]),
        (("A Danish tanker was attacked and seized off the Nigerian coast."),
         ["ASSAULT > DNK:BUS", "COERCE > DNK:BUS"]),
        ("The release by Syria of a Czech soldier came late.", ["RETREAT SYR > CZE:MIL"]),
        ("Fighting between Kyrgyz and Tajik troops spread on Thursday.", ["ASSAULT KGZ & TJK:MIL"]),
        ("Half the Syrian pilots whom Jordan detained are free again.", ["COERCE JOR > SYR:MIL"]),
        (("The Chadian minister was criticised and apologised to Niger on Friday."),
         ["ACCUSE > TCD", "CONCEDE TCD > NER"]),
        ("“We condemn Rwanda,” its foreign ministry said.", ["ACCUSE > RWA"]),
        ("What the Kenyan premier condemned was Uganda's silence.", ["ACCUSE KEN > UGA"]),
        ("The one who condemned Bolivia was the Peruvian president.", ["ACCUSE PER > BOL"]),
        ("Hardest hit by the Saudi raids was the Yemeni port.", ["ASSAULT SAU > YEM:BUS"]),
        ("Libya has had the Tunisian consul arrested.", ["COERCE LBY > TUN"]),
        ("Zambia arrested, and Malawi later freed, two Danish priests.",
         ["COERCE ZMB > DNK:REL", "RETREAT MWI > DNK:REL"]),
    ],
)
def test_who_does_it_is_found(told: Told, text: str, lines: list[str]) -> None:
    assert told(text) == lines
