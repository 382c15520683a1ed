"""Demands, reproaches, refusals, threats and sanctions in words that agencies tell them with."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]

REQUESTS = [
    ("Sri Lanka went to India for a bridging loan.", "REQUEST LKA > IND"),
    ("Lebanon knocked on the door of the IMF for a rescue package.", "REQUEST LBN > IMF"),
    ("Moldova applied to the European Union for gas credits.", "REQUEST MDA > EU"),
    ("Thailand leaned on Cambodia to pull its soldiers back.", "REQUEST THA > KHM"),
    ("Saudi Arabia handed Qatar a list of demands.", "REQUEST SAU > QAT"),
    ("The students gave the Serbian government a list of demands.", "REQUEST SRB:EDU > SRB"),
    ("The Chinese navy radioed the American destroyer to change course.",
     "REQUEST CHN:MIL > USA:MIL"),
    ("\"Stop the killing,\" the UN chief told Russia.", "REQUEST UN > RUS"),
    ("The IMF wants Kenya to raise taxes.", "REQUEST IMF > KEN"),
    ("Moscow insisted that Kyiv give up four regions.", "REQUEST RUS > UKR"),
    ("The African Union called on the Sudanese generals to hand over power.",
     "REQUEST AU > SDN:MIL"),
]
REPROACHES = [
    ("Brussels reprimanded Greece over phone tapping.", "ACCUSE EU > GRC"),
    ("The EU took a dim view of the Georgian law.", "ACCUSE EU > GEO"),
    ("The Philippines fired off a protest to Beijing over the water cannon.", "ACCUSE PHL > CHN"),
    ("Ukraine went to court against Russia over the Black Sea.", "ACCUSE UKR > RUS"),
    ("The EU referred Hungary to the court.", "ACCUSE EU > HUN"),
    ("Uganda drew fire from Washington over its anti-gay law.", "ACCUSE USA > UGA"),
    ("Maduro called the Argentine president a Nazi.", "ACCUSE VEN > ARG"),
    ("Islanders launched a legal challenge against Australia over climate.",
     "ACCUSE AUS:CVL > AUS"),
    ("Poland said the Hungarian veto was a disgrace.", "ACCUSE POL > HUN"),
    ("Beijing labelled the American bill a provocation.", "ACCUSE CHN > USA"),
]
REFUSALS = [
    ("Greece barred the way of North Macedonia to the EU.", "REJECT GRC > MKD"),
    ("Paris put the brakes on Albania's accession.", "REJECT FRA > ALB"),
    ("Israel turned back UN trucks at the crossing.", "REJECT ISR > UN"),
    ("Spain denied American bombers the use of its bases.", "REJECT ESP > USA:MIL"),
    ("Turkey denied its airspace to the Israeli president.", "REJECT TUR > ISR"),
    ("Algeria closed its ears to French appeals.", "REJECT DZA > FRA"),
    ("The rebels pulled out of peace talks with Manila.", "REJECT PHL:REB > PHL"),
    ("Pakistan suspended dialogue with India.", "SANCTION PAK > IND"),
    ("India shunned a summit in Pakistan.", "REJECT IND > PAK"),
    ("The United States barred entry to Hungarian officials.", "REJECT USA > HUN"),
]
THREATS = [
    ("Iran promised a painful answer to Israel.", "THREATEN IRN > ISR"),
    ("Russia placed the Estonian premier on a wanted list.", "THREATEN RUS > EST"),
    ("Russia brandished its nuclear arsenal at Europe.", "THREATEN RUS > @european-states"),
    ("Hezbollah swore to avenge its commander.", "THREATEN HEZBOLLAH:REB >"),
]
SANCTIONS = [
    ("The EU placed ten Belarusian judges on its blacklist.", "SANCTION EU > BLR:JUD"),
    ("Washington tightened the screws on Iran's oil trade.", "SANCTION USA > IRN"),
    ("The UN stripped Russia of its seat on the Human Rights Council.", "SANCTION UN > RUS"),
    ("South Africa pulled its diplomats out of Tel Aviv.", "SANCTION ZAF > ISR"),
    ("Washington removed Ethiopia from a trade pact.", "SANCTION USA > ETH"),
    ("Washington stripped Cambodia of trade benefits.", "SANCTION USA > KHM"),
    ("Canada imposed a surtax on Chinese cars.", "SANCTION CAN > CHN"),
    ("The Czech government dropped the Chinese firm from a tender.", "SANCTION CZE > CHN:BUS"),
    ("The freezing of Afghan assets by Washington went on.", "SANCTION USA > AFG"),
    ("Canada declared the Indian gang a terrorist entity.", "SANCTION CAN > IND:CRM"),
]
NOTHING = [
    "Scientists in India are investigating how elephants sleep.",
    "A cyclone threatened Madagascar.",
    "The Chilean team dropped out of the cup.",
    "Lava slammed into a village in Iceland.",
    "The boxing council sanctioned the fight in Manila.",
]


@pytest.mark.parametrize(
    ("text", "event"), [*REQUESTS, *REPROACHES, *REFUSALS, *THREATS, *SANCTIONS]
)
def test_acts_of_words_are_found(told: Told, text: str, event: str) -> None:
    assert event in told(text)


@pytest.mark.parametrize("text", NOTHING)
def test_the_same_words_of_other_things_are_no_acts(told: Told, text: str) -> None:
    assert told(text) == []
