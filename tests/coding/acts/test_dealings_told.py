"""Verbs of meeting, backing, promising and yielding with the objects that the wires give them."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The Polish premier dropped in on his Lithuanian counterpart.", "CONSULT POL > LTU"),
        ("Delegates from Armenia and Azerbaijan huddled for six hours in Munich.",
         "CONSULT ARM & AZE"),
        ("The Hungarian prime minister turned up in Kiev unannounced.", "CONSULT HUN > UKR"),
        ("NATO defence ministers assembled in Brussels on Wednesday.", "CONSULT NATO"),
        ("The Peruvian president sounded out opposition leaders on a cabinet of unity.",
         "CONSULT PER & PER:OPP"),
        ("The Egyptian president was on the line with the Emirati leader twice this week.",
         "CONSULT ARE & EGY"),
        ("The Pakistani foreign minister contacted his Iranian counterpart by phone.",
         "CONSULT IRN & PAK"),
        ("The conference brought Armenian and Turkish officials to Tbilisi.",
         "CONSULT ARM & TUR"),
        ("The Laotian premier exchanged telephone calls with his Vietnamese counterpart.",
         "CONSULT LAO & VNM"),
    ],
)
def test_who_meets_whom(told: Told, text: str, event: str) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Armenia and Turkey took a step toward normal relations.", "SUPPORT ARM & TUR"),
        ("India and China set aside their border row.", "SUPPORT CHN & IND"),
        ("Sudan and Chad put an end to their dispute.", "SUPPORT SDN & TCD"),
        ("German train drivers settled with the rail company.", "SUPPORT DEU:BUS & DEU:LAB"),
        ("The Kurdish party swung behind the Turkish opposition.", "SUPPORT TUR:PTY > TUR:OPP"),
        ("EU leaders closed ranks behind Denmark over Greenland.", "SUPPORT EU > DNK"),
        ("The Arab League restored Syria's seat.", "SUPPORT ARAB-LEAGUE > SYR"),
        ("Relations between Moscow and Baku warmed after the visit.", "SUPPORT AZE & RUS"),
        ("Pretoria held up Botswana as a model for the region.", "SUPPORT ZAF > BWA"),
        ("A Kenyan court ruled in favour of the refugees.", "SUPPORT KEN:JUD > KEN:REF"),
    ],
)
def test_who_takes_whose_side(told: Told, text: str, event: str) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The Dutch government set aside 100 million euros for Ukraine.", "AGREE NLD > UKR"),
        ("Algiers gave a positive answer to the French request.", "AGREE DZA > FRA"),
        ("The African Union decided to send monitors to Burundi.", "AGREE AU > BDI"),
        ("Azerbaijan and Armenia set a date for talks on the border.", "AGREE ARM & AZE"),
        ("Jordan and Syria fixed a meeting for Sunday.", "AGREE JOR & SYR"),
        ("French unions agreed to resume talks with the government.", "AGREE FRA:LAB > FRA"),
        ("Laos and Cambodia agreed to step up cooperation on the Mekong.", "AGREE KHM & LAO"),
    ],
)
def test_who_promises_what(told: Told, text: str, event: str) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("A Ugandan court threw out the treason charges against the opposition leader.",
         "CONCEDE UGA:JUD > UGA:OPP"),
        ("Washington struck Sudan off its terrorism list.", "CONCEDE USA > SDN"),
        ("The EU scrapped visas for Kosovans.", "CONCEDE EU > XKX:CVL"),
        ("The Philippine president ordered a suspension of operations against the rebels.",
         "CONCEDE PHL > PHL:REB"),
        ("Ukraine and Russia agreed to prolong the truce.", "CONCEDE RUS & UKR"),
        ("Ukraine suspended its complaint against Poland.", "CONCEDE UKR > POL"),
        ("Washington postponed its tariffs on Canadian cars.", "CONCEDE USA > CAN"),
        ("The mayor of Bogota let the street vendors stay.", "CONCEDE COL > COL:CVL"),
        ("Denmark lifted border controls with Germany.", "CONCEDE DNK > DEU"),
    ],
)
def test_who_yields_to_whom(told: Told, text: str, event: str) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(
    "text",
    ["A French novel visits the Kenyan coast.", "The Kenyan skier promised her fans a medal."],
)
def test_works_and_players_deal_with_nobody(told: Told, text: str) -> None:
    assert told(text) == []
