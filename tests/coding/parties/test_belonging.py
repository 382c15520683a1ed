"""Of which state somebody is by the words beside him."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]

OWNERS = [
    (("Police in Nairobi arrested the director and the chief editor of the bureau of Peru's news "
     "agency."), "COERCE KEN:COP > PER:BUS+PER:MED"),
    ("Kenya has released the head of Peru's Nairobi bureau.", "RETREAT KEN > PER"),
    (("About 200 Malian villagers blocked a road near the Nigerien border post of Yassan after "
     "guards there had shot a man from Mali."), "ASSAULT NER:COP > MLI:CVL"),
    ("A commission set up by the African Union condemned Chad.", "ACCUSE AU > TCD"),
    ("A US-based group accused Chad of torture.", "ACCUSE USA:SOC > TCD"),
    ("Kenya has arrested four men, named by its media as citizens of Somalia.",
     "COERCE KEN > SOM:CVL"),
    ("The gunmen, most of them Ugandans who came over from Kenya, hold two farmers.",
     "ASSAULT UGA:UAF > ?:AGR"),
    ("Libyan drones attacked an oil depot near Cairo owned by Italy's Eni.",
     "ASSAULT LBY:MIL > ITA:BUS"),
    ("Farmers in Peru protested against Chinese-run mines.", "PROTEST PER:AGR > CHN:BUS"),
    ("Chad bombed the depot that a Kenyan company keeps outside Gao.", "ASSAULT TCD > KEN:BUS"),
]


@pytest.mark.parametrize(("text", "event"), OWNERS)
def test_words_beside_a_noun_tell_of_which_state_it_is(told: Told, text: str, event: str) -> None:
    assert event in told(text)


def test_the_opposition_beside_a_president_is_of_his_state(told: Told) -> None:
    text = "President Deby of Chad and the leader of the Islamic opposition signed a treaty in Rome."
    assert "SUPPORT TCD & TCD:OPP" in told(text)


def test_a_neighbour_is_the_state_told_of_last(told: Told) -> None:
    text = ("Chad and Niger launched a customs union without Mali, which declined to take part. "
            "Last month Chad cut off gas to its neighbour.")  # fmt: skip
    assert "COERCE TCD > MLI" in told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Kenya's enemies attacked Chad.", "ASSAULT ? > TCD"),
        ("Kenya's allies condemned Chad.", "ACCUSE ? > TCD"),
        ("The creditors of Greece rejected its plan.", "REJECT ? > GRC"),
        ("Chad threatened its neighbours.", "THREATEN TCD > ?"),
        ("Putin's opponents marched in Moscow.", "PROTEST RUS:OPP >"),
    ],
)
def test_those_who_stand_against_a_state_are_not_of_it(told: Told, text: str, event: str) -> None:
    assert told(text) == [event]


def test_a_body_is_of_those_who_make_it_up(told: Told) -> None:
    assert told("A delegation made up of Peruvian lawmakers visited Chile.") == ["CONSULT PER > CHL"]


def test_who_works_for_a_state_is_of_it(told: Told) -> None:
    text = "Ukraine said hackers working for Belarusian intelligence attacked its ministries."
    assert told(text) == ["COERCE BLR:CRM > UKR"]
