"""Single people of whom only the kind is told, and those who point back to them."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]

# The last event of each text is the one in question.
INDIVIDUALS = [
    ("Police arrested a man in Kenya. A court in Tunis jailed him.", "COERCE TUN:JUD > KEN:CVL"),
    ("Police arrested a man in Kenya after he shot a soldier.", "ASSAULT KEN:CVL > KEN:MIL"),
    ("A Chadian miner lives in Rome. Italy arrested him.", "COERCE ITA > TCD:LAB"),
]


@pytest.mark.parametrize(("text", "event"), INDIVIDUALS)
def test_he_may_be_told_of_by_his_kind(told: Told, text: str, event: str) -> None:
    assert told(text)[-1] == event


def test_who_is_named_goes_before(told: Told) -> None:
    text = "Modi met a Kenyan miner in Delhi. He praised Uganda."
    assert told(text)[-1] == "SUPPORT IND > UGA"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Police arrested a Kenyan miner in Rome. Italy deported the man on Friday.",
         "COERCE ITA > KEN:LAB"),
        ("Police in Lima arrested a journalist. Bolivia praised the man.", "SUPPORT BOL > PER:MED"),
    ],
)
def test_the_man_is_who_was_told_of_by_his_kind(told: Told, text: str, event: str) -> None:
    assert told(text)[-1] == event
