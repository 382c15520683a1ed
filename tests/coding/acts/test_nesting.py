"""What is promised, demanded or refused is no deed of its own; what is condemned is."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]

SETTINGS = [
    ("Modi demanded an apology from Pakistan on a visit to Kenya.",
     ["REQUEST IND > PAK", "CONSULT IND > KEN"]),
    ("Modi demanded talks with Pakistan.", ["REQUEST IND > PAK"]),
]
HELD = [
    ("Ghana urged Togo to release the prisoners.", ["REQUEST GHA > TGO"]),
    ("Egypt demanded that Israel withdraw its troops.", ["REQUEST EGY > ISR"]),
    ("Kenya rejected Somali demands to close the camps.", ["REJECT KEN > SOM", "REQUEST SOM > KEN"]),
    ("Hungary threatened to leave the EU.", ["THREATEN HUN > EU"]),
    ("Chile called for talks between Peru and Bolivia.", ["REQUEST CHL > BOL+PER"]),
    ("The UN appealed for an end to attacks on Sudan.", ["REQUEST UN > SDN"]),
    ("Brazil promised to help Haiti.", ["AGREE BRA > HTI"]),
    ("Belgium refused to send troops to Mali.", ["REJECT BEL > MLI"]),
    ("Uganda asked the World Bank to resume lending to Kampala.", ["REQUEST UGA > WORLD-BANK"]),
    ("Mexico rejected a US request to extradite a banker.", ["REJECT MEX > USA", "REQUEST USA > MEX"]),
]

BARRED = [
    ("Norway extended its ban on arms sales to Myanmar.", ["SANCTION NOR > MMR"]),
    ("Norway lifted restrictions on cooperation with Myanmar.", ["CONCEDE NOR > MMR"]),
]

BESIDE = [
    ("Peru refused to renew a treaty that Chile and Bolivia had signed.",
     ["REJECT PER >", "SUPPORT BOL & CHL"]),
    ("Peru asked Chile to send soldiers to the town of Arica, where rebels had bombed a market.",
     ["REQUEST PER > CHL", "ASSAULT ?:REB > ?:CVL"]),
    ("France pledged to respect the borders of Chad and Niger, two states that promised to disarm.",
     ["AGREE FRA > NER+TCD", "CONCEDE NER+TCD >"]),
    ("Mali asked the UN to take up Chad's arrest of Malian miners.",
     ["REQUEST MLI > UN", "COERCE TCD > MLI:LAB"]),
    ("Mali complained about talks between Chad and Barack Obama, a candidate in next month's race.",
     ["ACCUSE MLI > TCD+USA:ELI", "CONSULT TCD & USA:ELI"]),
    ("Peru and Chile promised peace in a declaration that their presidents signed in Lima.",
     ["AGREE CHL+PER >", "SUPPORT CHL & PER"]),
    ("Canada condemned Iran for invading Iraq.", ["ACCUSE CAN > IRN", "ASSAULT IRN > IRQ"]),
    ("Canada condemned Iran's attack on Iraq.", ["ACCUSE CAN > IRN", "ASSAULT IRN > IRQ"]),
    ("Canada condemned the attack on Iraq by Iran.",
     ["ACCUSE CAN > IRN", "ASSAULT IRN > IRQ"]),
    ("Nigeria praised Ghana after talks with Togo.",
     ["SUPPORT NGA > GHA", "CONSULT NGA & TGO"]),
    ("Kenya demanded an apology from Uganda over the attack on Rwanda.",
     ["REQUEST KEN > UGA", "ASSAULT > RWA"]),
    ("Chile urged calm after Peru invaded Bolivia.", ["REQUEST CHL >", "ASSAULT PER > BOL"]),
    ("Spain condemned the raid and demanded talks with Morocco.",
     ["ACCUSE ESP >", "REQUEST ESP > MAR"]),
]


@pytest.mark.parametrize(("text", "events"), HELD)
def test_the_content_of_a_speech_act_is_part_of_it(
    told: Told, text: str, events: list[str]
) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), BARRED)
def test_what_a_ban_is_on_has_not_been_done(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), BESIDE)
def test_what_somebody_is_blamed_for_is_told_beside_the_blame(
    told: Told, text: str, events: list[str]
) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), SETTINGS)
def test_where_one_was_when_one_demanded_is_told_too(
    told: Told, text: str, events: list[str]
) -> None:
    assert told(text) == events


def test_what_those_have_done_who_are_to_be_punished_is_done(
    told: Callable[..., list[str]],
) -> None:
    text = "Kenya demands that Somalia punish those who attacked Kenyan guards with stones."
    assert "ASSAULT > KEN:COP" in told(text)


def test_what_somebody_is_willing_to_do_is_no_act_beside_that(told: Told) -> None:
    assert told("Honduras is willing to withdraw its troops from Nicaragua.") == ["AGREE HND > NIC"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Kenya gave its condolences over an attack on mosques in Chad that killed at least 40 men.",
         "ASSAULT > TCD:REL"),
        ("Peru condemned an attack targeting Bolivian teachers.", "ASSAULT > BOL:EDU"),
    ],
)
def test_the_outcome_and_aim_of_an_attack_are_no_attack_beside_it(
    told: Told, text: str, event: str
) -> None:
    assert [line for line in told(text) if line.startswith("ASSAULT")] == [event]


def test_what_a_named_one_did_is_no_content(told: Callable[..., list[str]]) -> None:
    text = "Peru promised to return the sailors that Chile expelled."
    assert any(line.startswith("COERCE CHL") for line in told(text))


def test_what_a_court_orders_is_no_act_of_its_own(told: Callable[..., list[str]]) -> None:
    text = "A court in Lima ordered a mining firm to pay compensation to 90 villagers."
    assert len(told(text)) == 1
    text = "Iraqi troops had abandoned Mosul, a councillor told the agency."
    assert told(text) == ["RETREAT IRQ:MIL > IRQ"]
