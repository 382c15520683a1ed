"""Whom an act concerns that names nobody: with whom its actor was just told to deal."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]

# The last event of each text is the one in question.
ANSWERS = [
    ("Chad expelled two Sudanese envoys. Khartoum condemned the step.", "ACCUSE SDN > TCD"),
    ("Japan and Nepal signed a treaty. Tokyo promised a loan.", "AGREE JPN > NPL"),
    ("Peru signed a treaty with Chile. It promised to build a road.", "AGREE PER > CHL"),
    ("Keir Starmer met Modi in Delhi. He promised that Britain would pay.", "AGREE GBR > IND"),
    ("Kenya sent troops to its border with Somalia. The Somali army moved tanks.",
     "MOBILIZE SOM:MIL > KEN"),
]
ACTS = [
    ("Chad and Mali signed a pact without Niger, which declined to take part because of its debts.",
     "REJECT NER > MLI+TCD"),
    ("Chad blocked a road. Mali denounced the move, while Peru sent a ship to Fiji.",
     "ACCUSE MLI > TCD"),
    ("A Chadian court jailed a pilot and his Estonian colleague, a verdict that Mali condemned.",
     "ACCUSE MLI > TCD:JUD"),
]
UNANSWERED = [
    ("Chad is dry. Khartoum condemned the step.", "ACCUSE SDN >"),
    ("Peru signed a treaty with Chile. It called on others to join.", "REQUEST PER >"),
    ("Chad signed a treaty with Sudan. The Chadian army mobilised its tanks.", "MOBILIZE TCD:MIL >"),
]
POSTED = [
    ("The Malian embassy in Accra lodged a protest.", "ACCUSE MLI > GHA"),
    ("The Malian embassy lodged a protest.", "ACCUSE MLI >"),
]
OWN = [
    ("Chad promised that Chad would share its oil.", "AGREE TCD >"),
    ("Chad promised to spend Chad's money.", "AGREE TCD >"),
]
GROUPS = [
    ("Kazakhstan's president opened the summit of the Turkic-speaking states.",
     "CONSULT @turkic-states"),
    ("The Peruvian president opened the summit of the Turkic-speaking states.",
     "CONSULT @turkic-states & PER"),
]


@pytest.mark.parametrize(("text", "event"), ACTS)
def test_an_act_just_told_is_of_him_who_did_it(told: Told, text: str, event: str) -> None:
    assert event in told(text)


@pytest.mark.parametrize(("text", "event"), ANSWERS)
def test_an_answer_is_to_whom_one_was_told_to_deal_with(
    told: Told, text: str, event: str
) -> None:
    assert told(text)[-1:] == [event]


@pytest.mark.parametrize(("text", "event"), UNANSWERED)
def test_nobody_is_named_where_nothing_tells(told: Told, text: str, event: str) -> None:
    assert told(text)[-1:] == [event]


@pytest.mark.parametrize(("text", "event"), POSTED)
def test_an_embassy_speaks_to_its_host(told: Told, text: str, event: str) -> None:
    assert told(text)[-1:] == [event]


@pytest.mark.parametrize(("text", "event"), OWN)
def test_nobody_promises_himself(told: Told, text: str, event: str) -> None:
    assert told(text)[-1:] == [event]


@pytest.mark.parametrize(("text", "event"), GROUPS)
def test_a_state_is_not_named_beside_its_group(told: Told, text: str, event: str) -> None:
    assert event in told(text)


def test_a_council_of_a_group_is_not_of_its_host(told: Told) -> None:
    text = "A council of the Baltic states began its work on Wednesday at a summit in Riga."
    assert told(text) == ["COOPERATE @baltic-states"]


def test_backing_that_is_pledged_is_no_thing_of_ones_own(told: Told) -> None:
    assert told("Norway pledged its backing to a pipeline.") == ["SUPPORT NOR >"]


def test_who_is_only_counted_stands_for_those_who_are(told: Told) -> None:
    assert told("Most of the Kenyan soldiers thanked Ghana.") == ["SUPPORT KEN:MIL > GHA"]


def test_a_thing_of_ones_own_is_not_whom_one_gives_it(told: Told) -> None:
    text = "The United States handed the key to its Thule air base to Danish officials on Tuesday."
    assert "RETREAT USA > DNK" in told(text)


def test_gates_opened_to_those_who_fled_concern_them(told: Callable[..., list[str]]) -> None:
    assert "AID TGO > TGO:REF" in told("Togo opened its borders to refugees.")


def test_a_member_is_not_named_beside_the_body_whose_summit_it_is(told: Told) -> None:
    text = (
        "Tayyip Erdogan praised the Organization of Turkic States when he told its summit in "
        "Bishkek of his plans."
    )
    assert "CONSULT OTS" in told(text)
