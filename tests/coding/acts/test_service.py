"""Troops that keep the peace and support that is paid are aid."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Fiji announced the deployment of 90 troops to Lebanon on a peacekeeping mission.",
         "AID FJI > LBN"),
        ("Fiji sent 90 troops to Lebanon to serve as a peacekeeping force.", "AID FJI > LBN"),
        ("Fiji will send troops to a peacekeeping mission in Lebanon.", "AGREE FJI > LBN"),
        ("Fijian peacekeeping troops arrived in Beirut.", "AID FJI:MIL > LBN"),
        ("Soldiers from Kenya were sent to Mali at the request of its president.",
         "AID KEN:MIL > MLI"),
        ("Sweden provides €45m support for Zambian farmers.", "AID SWE > ZMB:AGR"),
        ("The Chadian army received logistical support from the Malian army.",
         "AID MLI:MIL > TCD:MIL"),
    ],
)
def test_what_serves_others_is_aid(told: Told, text: str, event: str) -> None:
    assert event in told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Norway sent experts to Kenya to investigate a raid.", "ACCUSE NOR > KEN"),
        ("Norway sent experts to Kenya to train nurses.", "AID NOR > KEN"),
        ("Chad deployed troops near the peacekeeping base in Mali.", "MOBILIZE TCD > MLI:MIL"),
        ("Sweden received the support of the Zambian premier.", "SUPPORT ZMB > SWE"),
    ],
)
def test_arms_words_and_inquiries_are_none(told: Told, text: str, event: str) -> None:
    assert event in told(text)
