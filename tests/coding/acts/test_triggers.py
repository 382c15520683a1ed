"""Which words name an act: headings without a verb too, figures of speech never."""

from collections.abc import Callable

import pytest

from multivector.coding.coder import Coded
from multivector.domain import Event, quad_class

Told = Callable[..., list[str]]
Code = Callable[..., Coded]
Only = Callable[..., Event]

HEADLINES = [
    ("Kenya-Somalia talks in Nairobi", ["CONSULT KEN & SOM"]),
    ("Israeli air strikes on Syria", ["ASSAULT ISR > SYR"]),
    ("France, Germany condemn Belarus", ["ACCUSE DEU+FRA > BLR"]),
    ("US imposes tariffs on India", ["SANCTION USA > IND"]),
    ("Peru president resigns", ["RETREAT PER >"]),
    ("Iran seizes Greek tanker", ["COERCE IRN > GRC:BUS"]),
    ("Police arrest Kenyan senator", ["COERCE KEN:COP > KEN:LEG"]),
    ("Kenyan senator arrested", ["COERCE > KEN:LEG"]),
    ("Kenya invaded by Somalia", ["ASSAULT SOM > KEN"]),
    ("Brazil, Chile sign trade deal", ["SUPPORT BRA & CHL"]),
    ("UN chief condemns attack on Sudan", ["ACCUSE UN > SDN", "ASSAULT > SDN"]),
    ("Clashes between Sudanese army and rebels", ["ASSAULT SDN:MIL & SDN:REB"]),
    ("Three Kenyans killed in attack by Somali rebels", ["ASSAULT SOM:REB > KEN:CVL"]),
    ("Iran warns Israel", ["THREATEN IRN > ISR"]),
    ("Ten killed in Somalia bomb blast", ["ASSAULT > SOM:CVL"]),
    ("Kenyan police arrest 40 Somalis", ["COERCE KEN:COP > SOM:CVL"]),
    ("KENYA ATTACKS SOMALIA", ["ASSAULT KEN > SOM"]),
]

FIGURES = [
    "The United States and China are locked in a trade war.",
    "Brazil launched a diplomatic offensive in Africa.",
    "The Turkish government's battle against inflation goes on.",
    "Argentina fought inflation with high interest rates.",
    "Kenya declared war on plastic bags.",
    "Japan attacked the problem of falling births.",
    "Ghana beat Egypt 2-0 in Cairo.",
    "Morocco were beaten by Senegal in the final.",
    "India crushed Pakistan by six wickets.",
    "Argentina defeated France on penalties.",
    "Brazil and Argentina will clash in the semi-final.",
    "Spain striker shoots France out of the cup.",
    "The film bombed in Chinese cinemas.",
    "A price war broke out between German airlines.",
    "A heat wave killed 30 people in India.",
    "An earthquake struck Chile.",
    "A cyclone hit Mozambique.",
    "The Kenyan runner smashed the world record.",
    "Chinese firms invade European markets.",
    "Korean pop stars conquer America.",
    "The Nigerian team was robbed of victory.",
    "A war of words between Paris and Rome goes on.",
    "The virus attacked Peru.",
    "Indian shares took a beating.",
    "The minister shot down rumours in Lima.",
    "The Swiss bank slashed its rates, and the pound was battered.",
    "Peru exploded with joy.",
    "The Kenyan farmer fights drought.",
    "The Kenyan minister fired up the crowd.",
]

NO_ACT = [
    "Peru lies west of Brazil.",
    "Kenya has a population of 50 million.",
    "The Chilean president said the economy was strong.",
    "The treaty between Peru and Chile has ten articles.",
    "The alliance between Japan and the United States is strong.",
    "Relations between Kenya and Uganda have been tense for years.",
    "Norway is a founding member of NATO.",
    "Brazil depends on Russian fertiliser.",
    "Talks are a good thing, the Kenyan minister said.",
    "The Kenyan ambassador to Somalia is a lawyer.",
    "Kenya is bigger than Uganda.",
    "The Peruvian army has 90,000 soldiers.",
    "Oil prices rose in Norway.",
]


@pytest.mark.parametrize(("text", "events"), HEADLINES)
def test_a_headline_tells_an_act(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize("text", FIGURES)
def test_a_figure_of_speech_is_no_conflict(code: Code, text: str) -> None:
    conflict = [
        (event.type, event.trigger.cut(text)) for event in code(text).events
        if quad_class(event.type) in (3, 4) and event.status.is_real
    ]
    assert conflict == []


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Kenya attacked Somalia.", ["ASSAULT KEN > SOM"]),
        ("Somalia was attacked by Kenya.", ["ASSAULT KEN > SOM"]),
        ("Kenyan troops attacked Somalia.", ["ASSAULT KEN:MIL > SOM"]),
        ("Israel struck Iran.", ["ASSAULT ISR > IRN"]),
        ("Israel struck targets in Iran.", ["ASSAULT ISR > IRN"]),
        ("US forces struck a boat off Venezuela.", ["ASSAULT USA:MIL > VEN:BUS"]),
        ("Israel hit Iran with missiles.", ["ASSAULT ISR > IRN"]),
        ("Kenya killed two Somali rebels.", ["ASSAULT KEN > SOM:REB"]),
        ("Somali rebels attacked Kenya.", ["ASSAULT SOM:REB > KEN"]),
        ("Protests erupted in Tunis.", ["PROTEST TUN:CVL >"]),
        ("A ceasefire between Israel and Hamas took effect.", ["RETREAT HAMAS:REB & ISR"]),
        ("Israel fired missiles at Iran.", ["ASSAULT ISR > IRN"]),
    ],
)
def test_the_plainest_words_of_war_are_read_plainly(
    told: Told, text: str, events: list[str]
) -> None:
    assert told(text) == events


@pytest.mark.parametrize("text", NO_ACT)
def test_a_mere_statement_is_no_event(told: Told, text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Soldiers opened fire on a crowd in Conakry.", "opened fire"),
        ("Egypt held talks with Sudan.", "held talks"),
        ("Trump called off a meeting with Italy.", "called off"),
        ("Denmark was forced to apologise to Greenland.", "apologise"),
        ("Serbia refused to meet Kosovo.", "refused"),
        ("Hungary threatened to invade Austria.", "threatened"),
        ("Kenya laid down its arms.", "laid down"),
    ],
)
def test_the_trigger_is_the_words_that_name_the_act(
    only: Only, text: str, trigger: str
) -> None:
    assert only(text).trigger.cut(text).startswith(trigger)


def test_a_month_is_no_march(told: Told) -> None:
    assert told("On March 24 Kenya returned a painting to Peru.") == ["RETREAT KEN > PER"]


def test_riot_police_are_no_riot(told: Callable[..., list[str]]) -> None:
    assert told("Thai riot police in riot gear arrested two men.") == ["COERCE THA:COP > THA:CVL"]
