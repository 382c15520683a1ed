"""Names that no world registers."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]

BODIES = [
    ("The Coastal League of Kenya condemned Uganda.", ["ACCUSE Coastal League of Kenya > UGA"]),
    ("The Green Coast Movement condemned Norway.", ["ACCUSE Green Coast Movement > NOR"]),
    ("Five members of the New Harvest Party were arrested in Minsk.",
     ["COERCE > New Harvest Party"]),
    ("A KLM spokesman in Lusaka condemned Peru.", ["ACCUSE KLM > PER"]),
    ("Some forty Black Heron guerrillas attacked Peruvian soldiers.",
     ["ASSAULT Black Heron > PER:MIL"]),
]


@pytest.mark.parametrize(("text", "events"), BODIES)
def test_a_body_bears_its_whole_name(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Canada faulted Sako's decision to close the port.", "ACCUSE CAN > Sako"),
        ("Canada opened an investigation of Sako in May.", "ACCUSE CAN > Sako"),
        ("Canada turned down a request from Sako.", "REJECT CAN > Sako"),
        ("Canada welcomed the OGA's attempt to save water.", "SUPPORT CAN > OGA"),
        ("Canada faulted Sako's roads.", "ACCUSE CAN >"),
    ],
)
def test_a_bare_name_is_a_party_where_it_owns_a_deed(told: Told, text: str, event: str) -> None:
    assert event in told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Kenya's president met Aliyev, the prime minister of Chad, on Monday.",
         "CONSULT KEN & TCD"),
        ("Kenya's president met Aliyev, the Azerbaijani president, on Monday.",
         "CONSULT AZE & KEN"),
    ],
)
def test_a_minister_of_another_state_is_a_namesake(told: Told, text: str, event: str) -> None:
    assert event in told(text)


def test_whose_rule_it_is_is_a_person(told: Told) -> None:
    lines = told("After protests against Sako's rule, an army led by General Ige arrested him.")
    assert lines[-1].endswith("> Sako")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Diego Lagos condemned Norway.", "ACCUSE Diego Lagos > NOR"),
        ("Diego Lagos was late. Lagos condemned Norway.", "ACCUSE Diego Lagos > NOR"),
        ("Police in East Lagos condemned Norway.", "ACCUSE NGA:COP > NOR"),
    ],
)
def test_a_person_who_is_called_like_a_town_is_not_the_town(
    told: Told, text: str, event: str
) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        # Kano and Segou are towns; who is named after one is not of its country.
        ("Rivals of Prime Minister Kano Bellu will boycott the meeting.", "REJECT ?:OPP > announced"),
        ("The Togolese army overthrew Santos.", "COERCE TGO:MIL > Santos"),
    ],
)
def test_the_name_of_a_person_is_no_town(told: Told, text: str, event: str) -> None:
    assert event in told(text)


def test_a_unit_bears_the_name_of_an_army(told: Callable[..., list[str]]) -> None:
    assert told("In Kenya the 10th Mountain Division attacked Chad.") == [
        "ASSAULT KEN:MIL > TCD"
    ]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        # Bello is a town of Colombia.
        ("Musa Bello, Nigeria's foreign minister, condemned Niger.", "ACCUSE NGA > NER"),
        ("Ana Rojas, Peru's deputy trade minister, thanked Egypt.", "SUPPORT PER > EGY"),
        ("Ana Rojas, a Peruvian poet, thanked Egypt.", "SUPPORT PER:CVL > EGY"),
        ("East Aleppo thanked Turkey.", "SUPPORT SYR > TUR"),
    ],
)
def test_what_is_set_beside_a_name_tells_whose_it_is(told: Told, text: str, event: str) -> None:
    assert event in told(text)


def test_a_lake_is_no_party(told: Told) -> None:
    assert "MOBILIZE TZA >" in told("Tanzania sent two patrol ships to Lake Nyasa on Friday.")
