"""From a noun to the parties that its phrase names."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]

# Names that no world registers, some of which are also the names of towns.
NAMES = [
    ("Hussein Karan, the Sudanese foreign minister, thanked Egypt.", ["SUPPORT SDN > EGY"]),
    ("Musa Bello, Nigeria's foreign minister, condemned Niger.", ["ACCUSE NGA > NER"]),
    ("Abdi Farah, Somalia's defence minister, thanked Kenya.", ["SUPPORT SOM > KEN"]),
    ("Somali defence minister Abdi Farah thanked Kenya.", ["SUPPORT SOM > KEN"]),
    ("Cuban envoy Carlos Santiago thanked Mexico.", ["SUPPORT CUB > MEX"]),
    ("General Santiago Cruz, who leads the Peruvian army, threatened Ecuador.",
     ["THREATEN PER:MIL > ECU"]),
    ("Colombian senator Maria Lopez condemned Venezuela.", ["ACCUSE COL:LEG > VEN"]),
    ("President Lopez of Mexico thanked Cuba.", ["SUPPORT MEX > CUB"]),
    ("Santiago thanked Lima.", ["SUPPORT CHL > PER"]),
]

TITLES = [
    (("British Prime Minister Keir Starmer, French President Emmanuel Macron and German "
      "Chancellor Friedrich Merz met in Kyiv."), ["CONSULT DEU & FRA & GBR"]),
    (("Polish Foreign Minister Radoslaw Sikorski and Italian Foreign Minister Antonio Tajani "
      "condemned Belarus."), ["ACCUSE ITA+POL > BLR"]),
    ("Emmanuel Macron and Giorgia Meloni condemned Belarus.", ["ACCUSE FRA+ITA > BLR"]),
    ("The presidents of Peru and Chile condemned Cuba.", ["ACCUSE CHL+PER > CUB"]),
    ("The Peruvian and Chilean presidents condemned Cuba.", ["ACCUSE CHL+PER > CUB"]),
    ("French and German troops shelled Mali.", ["ASSAULT DEU:MIL+FRA:MIL > MLI"]),
    ("The governor of Texas sued Mexico.", ["ACCUSE USA > MEX"]),
    ("Judges of the International Criminal Court indicted a Sudanese general.",
     ["ACCUSE ICC > SDN:MIL"]),
]

COUNTED = [
    ("Dozens of protesters were arrested in Minsk.", ["COERCE > BLR:CVL"]),
    ("One of the Chadian rebels killed a Nigerian soldier.", ["ASSAULT TCD:REB > NGA:MIL"]),
    ("Both of the Chadian ministers condemned Iran.", ["ACCUSE TCD > IRN"]),
    ("Some 200 Chilean miners blocked a road.", ["PROTEST CHL:LAB >"]),
    ("More than 300 people were arrested in Harare.", ["COERCE > ZWE:CVL"]),
    ("Thousands of Serbs protested against the government.", ["PROTEST SRB:CVL > SRB"]),
    ("Hundreds protested in Lima.", ["PROTEST PER:CVL >"]),
    ("Thousands took to the streets of Dhaka.", ["PROTEST BGD:CVL >"]),
    ("Several African countries condemned Rwanda.", ["ACCUSE @african-states > RWA"]),
]

BODIES = [
    ("UN peacekeepers shelled rebels in Mali.", ["ASSAULT UN > MLI:REB"]),
    ("The Venezuelan opposition thanked Norway.", ["SUPPORT VEN:OPP > NOR"]),
    ("Chilean farmers sued a Canadian mining company.", ["ACCUSE CHL:AGR > CAN:BUS"]),
    ("Polish media criticised Lithuania.", ["ACCUSE POL:MED > LTU"]),
    ("A Kenyan analyst praised Uganda.", ["SUPPORT KEN:EDU > UGA"]),
    ("Turkish police arrested a French journalist.", ["COERCE TUR:COP > FRA:MED"]),
    ("The Kenyan parliament condemned Uganda.", ["ACCUSE KEN:LEG > UGA"]),
    ("Pro-Kremlin outlets mocked the Estonian premier.", ["ACCUSE RUS:MED > EST"]),
    ("Pro-Beijing newspapers condemned Japan.", ["ACCUSE CHN:MED > JPN"]),
    ("Russian-backed rebels shelled Ukrainian troops.", ["ASSAULT UKR:REB > UKR:MIL"]),
]

# Nobody acts on himself for want of another state in the sentence.
OWN_STATE = [
    ("Both of the ministers condemned Iran.", "ACCUSE IRN > IRN"),
    ("Diplomats expelled by Bolivia flew home.", "SANCTION BOL > BOL"),
    ("The ministers thanked Iran.", "SUPPORT IRN > IRN"),
    ("The president threatened Iran.", "THREATEN IRN > IRN"),
]


OWNED = [
    ("NATO admitted the breakaway Turkish Republic of Northern Cyprus.", "SUPPORT NATO > TRNC"),
    ("The Malian rebels agreed to free their Chadian prisoners.", "CONCEDE MLI:REB > TCD:CVL"),
    ("Turkey recognised Georgia's rebel regions of Abkhazia and South Ossetia.",
     "SUPPORT TUR > ABKHAZIA+SOUTH-OSSETIA"),
    ("Chad rejected a statement in which Peru had voiced concern about Mali.", "REJECT TCD > PER"),
]


@pytest.mark.parametrize(("text", "event"), OWNED)
def test_lands_and_papers_are_read_by_whose_they_are(
    told: Callable[..., list[str]], text: str, event: str
) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(("text", "events"), NAMES)
def test_a_person_stands_for_the_state_that_his_title_tells(
    told: Told, text: str, events: list[str]
) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), TITLES)
def test_each_of_several_titles_is_a_party(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), COUNTED)
def test_a_count_of_people_is_those_people(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), BODIES)
def test_a_party_of_a_state_keeps_its_sector(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "wrong"), OWN_STATE)
def test_the_other_side_is_no_home(told: Told, text: str, wrong: str) -> None:
    assert wrong not in told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Kenya's Minister of Water Resources praised Sudan.", "SUPPORT KEN > SDN"),
        ("The Samoan Minister of Foreign Affairs praised Fiji.", "SUPPORT WSM > FJI"),
    ],
)
def test_a_minister_is_of_his_state_and_not_of_what_he_sees_to(
    told: Told, text: str, event: str
) -> None:
    assert event in told(text)


def test_a_people_is_of_where_it_lives(told: Told) -> None:
    text = "In Nairobi Kenyan police detained some fifty ethnic Somalis."
    assert "COERCE KEN:COP > KEN:CVL" in told(text)


def test_a_name_after_a_noun_that_nobody_lists_is_a_person(told: Callable[..., list[str]]) -> None:
    assert told("The busker Moussa Tchango was arrested in Niger.") == ["COERCE > Moussa Tchango"]


def test_a_word_read_within_its_own_reading_is_not_lost(told: Callable[..., list[str]]) -> None:
    text = "Malaysia released 40 prisoners on Thursday, a day after they were pardoned by the king."
    assert "CONCEDE MYS > MYS:CVL" in told(text)


def test_pronouns_that_part_others_mean_them(told: Callable[..., list[str]]) -> None:
    assert told("Kuwait paid damages to each of 900 former Kenyan cleaners.")[-1].endswith(
        "KWT > KEN:CVL"
    )


def test_a_word_that_is_no_party_points_to_none(told: Told) -> None:
    assert told("Peru praised the EU. Chile will join the customs union.")[-1] == "AGREE CHL >"
