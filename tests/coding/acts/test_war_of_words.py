"""Who says what of whom in full sentences of agencies: demands, comments, conditions, pronouns."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]

SPEAKERS = [
    ("Tanzania's opposition said police were holding its chairman and insisted on his release.",
     "REQUEST TZA:OPP >"),
    ("Gabon's opposition candidate said the vote had been rigged and asked the court to annul it.",
     "REQUEST GAB:OPP > GAB:JUD"),
    ("Sudan said Chad had attacked its border posts and warned that it would strike back.",
     "THREATEN SDN > TCD"),
    ("China demanded that Washington scrap an arms sale, calling it a gross violation of the pact.",
     "ACCUSE CHN > USA"),
    ("A rebel statement accused the Sudanese army of shelling a village.",
     "ACCUSE SDN:REB > SDN:MIL"),
    ("Peru said that Bolivia bore full responsibility for the fire.", "ACCUSE PER > BOL"),
]
PARTIES = [
    ("The miners' federation urged La Paz to reconsider.", "REQUEST BOL:LAB > BOL"),
    ("An alliance of Chadian rebel groups accused Niger of lying.", "ACCUSE TCD:REB > NER"),
    ("The Zimbabwe Congress of Trade Unions condemned the police.", "ACCUSE ZWE:LAB > ZWE:COP"),
    ("The rebels demanded that Malian government troops evacuate Kidal.",
     "REQUEST MLI:REB > MLI:MIL"),
    ("Central American bishops urged Nicaragua to free a priest.", "REQUEST @central-american-states:REL > NIC"),
    ("The rebels said in a statement issued in Paris that the army had bombed a clinic in Sudan.",
     "ASSAULT SDN:MIL > SDN:HLH"),
    ("The police chief in Lima said his men shot two robbers.", "ASSAULT PER:COP > PER:CRM"),
    ("Mozambique's Renamo accused the police of ransacking its offices and jailing 12 men.",
     "COERCE MOZ:COP > MOZ:CVL"),
]
JUDGED = [
    ("Chad complained to Libya about its raids on Niger.", "ASSAULT LBY > NER"),
    ("Chad condemned Libya for its invasion of Mali.", "ASSAULT LBY > MLI"),
    ("Ankara criticised Macron for his visit to Athens.", "CONSULT FRA > GRC"),
]
THREATS = [
    ("The French unions told the minister that they would paralyse the railways unless he yielded.",
     "THREATEN FRA:LAB > FRA"),
    ("Colombia's president told the guerrillas to free the governor or he would end the talks.",
     "THREATEN COL > COL:REB"),
    ("The rebels of Nigeria said they would kill the engineers if the army tried to free them.",
     "THREATEN NGA:REB > NGA:LAB"),
    ("Romania's miners' leader Miron Sandu warned that his men would descend on Bucharest.",
     "THREATEN ROU:LAB > ROU:LAB"),
]
ANSWERS = [
    ("Georgian opposition parties said they did not recognise the results of the election.",
     "REJECT GEO:OPP >"),
    ("The Somali parliament voted down the Kenyan president's request for an extension.",
     "REJECT SOM:LEG > KEN"),
    ("Kenya appealed for Sudanese troops to be withdrawn.", "REQUEST KEN > SDN:MIL"),
]


@pytest.mark.parametrize(("text", "line"), [*SPEAKERS, *PARTIES, *JUDGED, *THREATS, *ANSWERS])
def test_what_is_said_of_whom_is_told(told: Told, text: str, line: str) -> None:
    assert line in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Chadian president told a party rally that he would stay.",
        "Burundi's opposition alliance said that the poll was near.",
    ],
)
def test_what_is_only_a_body_or_an_audience_is_no_act(told: Told, text: str) -> None:
    assert not told(text)


def test_what_one_rarely_does_is_negated(told: Told) -> None:
    line = "ACCUSE KEN:REL > KEN negated"
    assert told("The Kenyan bishop rarely criticises the government.") == [line]
