"""What others have said and an act answers is an act of theirs."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]

ANSWERED = [
    ("Mexico turned down a Guatemalan request to send soldiers.",
     ["REJECT MEX > GTM", "REQUEST GTM > MEX"]),
    ("Chad rejected an appeal by Sudan's president to send soldiers.",
     ["REJECT TCD > SDN", "REQUEST SDN > TCD"]),
    ("Chad declined an appeal from Sudan to open the border.",
     ["REJECT TCD > SDN", "REQUEST SDN > TCD"]),
    ("Kenyan police came to Haiti at the request of Haiti's president.",
     ["REQUEST HTI > KEN:COP"]),
    ("A Peruvian court threw out the complaint of two teachers against a law.",
     ["REJECT PER:JUD > PER:EDU", "ACCUSE PER:EDU >"]),
    ("Bolivia's president rejected a call from unions to raise wages.",
     ["REJECT BOL > BOL:LAB", "REQUEST BOL:LAB > BOL"]),
]
ONE_S_OWN = [
    ("Mexico withdrew its request to Guatemala.", "REQUEST MEX > MEX"),
    ("Chad turned down a request.", "REQUEST TCD >"),
]


@pytest.mark.parametrize(("text", "events"), ANSWERED)
def test_what_is_answered_was_said(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "event"), ONE_S_OWN)
def test_only_what_somebody_else_said_is_answered(told: Told, text: str, event: str) -> None:
    assert event not in told(text)
