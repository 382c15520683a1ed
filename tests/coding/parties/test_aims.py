"""Whom an act concerns that tells only what is the actor's own, or whom another sentence tells."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]

OWN = [
    ("Chad froze its AU membership.", "SANCTION TCD > AU"),
    ("Chad froze its NATO membership.", "SANCTION TCD > NATO"),
    ("Chad regretted its attacks on Mali.", "CONCEDE TCD > MLI"),
    ("Modi received the Malian premier and declared his support for his country's independence.",
     "SUPPORT IND > MLI"),
]
# The last event of each text is the one in question.
LEFT_OPEN = [
    ("Chad jailed four Malian officers. Mali condemned Chad and demanded that the men be freed.",
     "REQUEST MLI > TCD"),
    ("Chad asked Japan for help. Tokyo is ready to send money.", "AGREE JPN > TCD"),
    ("Chad moved troops to its border with Mali. Bamako answered by moving tanks to the spot.",
     "MOBILIZE MLI:MIL > TCD:MIL"),
]


BLAMED = [
    ("Chad laid the blame for the drought on Mali.", "ACCUSE TCD > MLI"),
    ("Chad laid the blame for the drought at the door of Mali.", "ACCUSE TCD > MLI"),
]
YIELDED = [
    ("Chad and Mali agreed to swap prisoners.", "CONCEDE MLI & TCD"),
    ("Chad and Mali agreed to lay down their arms.", "CONCEDE MLI & TCD"),
]
DEEDS = [
    ("Chad asked Mali to explain what it meant by freezing its AU membership.",
     "SANCTION MLI > AU"),
    ("Chad asked the UN to look into the shooting of Malian miners by Malian police.",
     "ASSAULT MLI:COP > MLI:LAB"),
]


def test_who_turns_down_a_plea_refuses_what_it_asks(told: Told) -> None:
    assert told("Chad turned down a plea to come to the AU summit in Rome.")[0] == "REJECT TCD > AU"


def test_nobody_is_nobody_told_before(told: Told) -> None:
    assert told("The UN met Chad. N'Djamena denies that it is blockading anybody.")[-1] == (
        "COERCE TCD > denied"
    )


def test_who_judges_a_deed_is_not_whom_it_concerns(told: Told) -> None:
    assert told("Ghana reproached Togo for condoning the vote.") == [
        "ACCUSE GHA > TGO", "SUPPORT TGO >",
    ]


@pytest.mark.parametrize(("text", "event"), BLAMED)
def test_blame_is_for_something_on_somebody(told: Told, text: str, event: str) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(("text", "event"), YIELDED)
def test_who_agrees_to_yield_concedes(told: Told, text: str, event: str) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(("text", "event"), DEEDS)
def test_what_somebody_answers_for_is_told_as_well(told: Told, text: str, event: str) -> None:
    assert event in told(text)


@pytest.mark.parametrize(("text", "event"), OWN)
def test_own_things_concern_those_at_whom_they_are_aimed(
    told: Told, text: str, event: str
) -> None:
    assert event in told(text)


@pytest.mark.parametrize(("text", "event"), LEFT_OPEN)
def test_what_is_left_open_concerns_the_other_side(told: Told, text: str, event: str) -> None:
    assert told(text)[-1] == event


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Sudan will block the Kenyan road, Sudan's president warned on Saturday.",
         "THREATEN SDN > KEN"),
        ("Kenya said that Kenya should help Somalia.", ""),
    ],
)
def test_whom_one_threatens_with_a_deed_of_ones_own(told: Told, text: str, event: str) -> None:
    assert [line for line in told(text) if line.startswith(("THREATEN", "REQUEST"))] == (
        [event] if event else []
    )


def test_who_thanks_is_the_one_to_whom_it_was_done(told: Told) -> None:
    events = told("Peru thanked Chile's president for offering the site.")
    assert events == ["SUPPORT PER > CHL", "AGREE CHL > PER"]


def test_nobody_from_somewhere_is_somebody(told: Callable[..., list[str]]) -> None:
    text = "Serbia denied that it was driving anybody from Kosovo."
    assert told(text) == ["COERCE SRB > XKX denied"]


def test_a_fund_is_not_whom_money_is_promised(told: Callable[..., list[str]]) -> None:
    text = (
        "Chad will grow wheat in Niger, President Tiani said after talks in Niamey with Mahamat "
        "Deby, who also promised $400 million for a joint investment fund."
    )
    assert "AGREE TCD > NER" in told(text)
