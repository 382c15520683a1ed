"""Of which state a party is whose words do not say it."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]

HOMES = [
    ("Police arrested 40 students in Nairobi.", ["COERCE KEN:COP > KEN:EDU"]),
    ("Masked policemen beat the customers of a Nairobi bar.", ["ASSAULT KEN:COP > KEN:CVL"]),
    ("Farmers blocked a road near Goma.", ["PROTEST COD:AGR >"]),
    ("Soldiers shot a protester in Yangon.", ["ASSAULT MMR:MIL > MMR:CVL"]),
    ("Police arrested a Ghanaian student.", ["COERCE GHA:COP > GHA:EDU"]),
    ("The court convicted the Thai opposition leader.", ["SANCTION THA:JUD > THA:OPP"]),
    ("LIMA, May 3 (Andina) - Police arrested five miners.", ["COERCE PER:COP > PER:LAB"]),
    ("Chilean police arrested five miners.", ["COERCE CHL:COP > CHL:LAB"]),
    ("Chilean police arrested five Peruvian miners.", ["COERCE CHL:COP > PER:LAB"]),
]

# The words around these do not tell where they are at home.
ABROAD = [
    ("The three presidents met in Geneva and condemned Peru.", ["CONSULT ?", "ACCUSE ? > PER"]),
    ("Arsonists attacked the embassy in Lima.", ["ASSAULT PER:UAF > ?"]),
    ("Militants freed a Swedish engineer.", ["RETREAT ?:REB > SWE:LAB"]),
    ("Kenyan police arrested foreign journalists.", ["COERCE KEN:COP > ?:MED"]),
    ("The president threatened Iran.", ["THREATEN ? > IRN"]),
]

# Parts of a state tell which it is.
PARTS = [
    ("Rebels in Mali's south attacked Niger.", ["ASSAULT MLI:REB > NER"]),
    ("Police in the Haitian capital arrested a gang leader.", ["COERCE HTI:COP > HTI:CRM"]),
    ("Farmers in the Peruvian highlands blocked a road.", ["PROTEST PER:AGR >"]),
]

HOMELESS = [
    ("Police arrested three students.", ["COERCE ?:COP > ?:EDU"]),
    ("Gunmen killed a farmer.", ["ASSAULT ?:UAF > ?:AGR"]),
    ("The rebels attacked Kenya and Uganda.", ["ASSAULT ?:REB > KEN+UGA"]),
    ("Rebels attacked Kenya and Uganda.", ["ASSAULT ?:REB > KEN+UGA"]),
    ("Protesters attacked Kenyan and Ugandan police.",
     ["ASSAULT ?:CVL > KEN:COP+UGA:COP"]),
]


@pytest.mark.parametrize(("text", "events"), HOMES)
def test_the_words_around_a_party_tell_its_state(
    told: Told, text: str, events: list[str]
) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), HOMELESS)
def test_where_nothing_tells_it_it_stays_unknown(
    told: Told, text: str, events: list[str]
) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), ABROAD)
def test_who_is_not_at_home_is_not_of_the_place(
    told: Told, text: str, events: list[str]
) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), PARTS)
def test_a_part_of_a_state_tells_the_state(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events
