"""Past tenses that the parser takes for participles."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]

PASTS = [
    ("Thousands protested in Tbilisi on Thursday night; police used water cannon against them.",
     "PROTEST GEO:CVL >"),
    ("Zambian unions threatened on Friday to stop the copper trains.", "THREATEN ZMB:LAB >"),
    ("A Canadian parliamentary report called for sanctions against Myanmar.", "ACCUSE CAN > MMR"),
    ("Yemeni militias converged on Aden.", "MOBILIZE YEM:PRM >"),
    ("The Saudi-led coalition bombed Sanaa.", "ASSAULT SAU:MIL > YEM"),
]


@pytest.mark.parametrize(("text", "event"), PASTS)
def test_a_participle_where_only_a_verb_can_stand_is_finite(
    told: Told, text: str, event: str
) -> None:
    assert event in told(text)


def test_a_headline_keeps_its_participle(told: Told) -> None:
    assert told("Kenyan journalist asked to leave Chad") == told(
        "A Kenyan journalist was asked to leave Chad"
    )


def test_a_truce_between_two_may_hold(told: Callable[..., list[str]]) -> None:
    text = "A ceasefire between the Sudanese army and Nuba rebels held for a second day on Friday."
    assert told(text) == ["RETREAT SDN:MIL & SDN:REB"]


def test_who_was_shot_did_not_shoot(told: Callable[..., list[str]]) -> None:
    text = "Kenya regrets the death of a Somali man shot on the border last week."
    assert "ASSAULT > SOM:CVL" in told(text)
