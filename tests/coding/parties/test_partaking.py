"""Who takes part in a mutual act whom its own words do not tell."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]

OCCASIONS = [
    ("Peru, Chile and Brazil signed a charter at a summit in Lima.", "CONSULT BRA & CHL & PER"),
    ("Peru and Chile agreed to share a lake, at the close of two days of negotiations in Rome.",
     "CONSULT CHL & PER"),
    ("Chile has cut off gas to Peru, a minister said, in the middle of yearly talks on a contract.",
     "CONSULT CHL & PER"),
]
HOSTS = [
    ("Modi signed a treaty during a visit to Kenya.", "SUPPORT IND & KEN"),
    ("Peru will sell Chile 100 lorries under a deal that the Peruvian president signed.",
     "SUPPORT CHL & PER"),
]
OTHERS = [
    ("The presidents of Chad and Mali met in Niamey, with Niger's president attending.",
     "CONSULT MLI & NER & TCD"),
    ("Qatar on Monday brought the leaders of Chad and Mali together for talks on a dam.",
     "CONSULT MLI & QAT & TCD"),
    ("The UN envoy said that tension between Chad and Mali was easing after talks with Niger.",
     "CONSULT NER & UN"),
    ("After talks in Rome the presidents of Chad and Mali signed with their Kenyan host a treaty.",
     "CONSULT KEN & MLI & TCD"),
    ("Chad and Mali joined Niger in condemning Libya.", "ACCUSE MLI+NER+TCD > LBY"),
]


@pytest.mark.parametrize(("text", "event"), [*OCCASIONS, *HOSTS, *OTHERS])
def test_those_who_share_an_act_are_told_around_it(told: Told, text: str, event: str) -> None:
    assert event in told(text)


def test_a_meeting_of_one_alone_is_of_nobody_else(told: Told) -> None:
    assert told("Chad closed a road after talks in Niamey.") == ["COERCE TCD >"]


ENDED = [
    ("The summit of NATO ended in Rome with the signing of a declaration.", "SUPPORT NATO"),
    ("After four days of fighting with tanks around Bol, the premiers of Chad and Mali met in Rome.",
     "ASSAULT MLI & TCD"),
    ("Chad's army began manoeuvres near the Malian border, with tanks and drones.",
     "MOBILIZE TCD:MIL > MLI"),
    ("Chad and Mali agreed on a front against Niger.", "AGREE MLI & TCD"),
    ("After consultations in Rome, Chad and Mali agreed on a truce.", "CONCEDE MLI & TCD"),
    ("The presidents of Chad and Mali agreed on the customs union.", "AGREE MLI & TCD"),
    ("Egypt and Jordan declared a partnership at their first summit, held in Aqaba.",
     "CONSULT EGY & JOR"),
]


@pytest.mark.parametrize(("text", "event"), ENDED)
def test_a_meeting_tells_who_signed_and_a_truce_who_fought(
    told: Told, text: str, event: str
) -> None:
    assert event in told(text)


def test_a_mediator_deals_with_those_whom_he_would_bring_together(told: Told) -> None:
    lines = told("Egypt launched a mediation effort to end the war between Chad and Mali.")
    assert "CONSULT EGY & MLI & TCD" in lines


def test_who_meets_leaders_of_his_own_group_takes_part(told: Told) -> None:
    lines = told("The Kenyan president held a meeting with African leaders.")
    assert lines == ["CONSULT @african-states & KEN"]


def test_whom_one_joins_in_signing_one_has_met(told: Callable[..., list[str]]) -> None:
    text = (
        "Meeting in Rome on Saturday, Kenya, Togo and Ghana joined Russia, Chad and Mali in "
        "signing the papers of a union."
    )
    assert "CONSULT GHA & KEN & MLI & RUS & TCD & TGO" in told(text)
