"""Disputed places and those who held them."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]

HELD = [
    ("Azerbaijan shelled Nagorno-Karabakh.", "ASSAULT AZE > KARABAKH"),
    ("Karabakh fighters attacked Azerbaijan.", "ASSAULT KARABAKH:REB > AZE"),
    ("Azerbaijan held talks with the Armenians of Karabakh.", "CONSULT AZE & KARABAKH:CVL"),
]


@pytest.mark.parametrize(("text", "event"), HELD)
def test_a_disputed_place_is_its_authority(told: Told, text: str, event: str) -> None:
    assert told(text, published="2020-10-01") == [event]


def test_a_place_is_nobody_once_its_authority_is_gone(told: Told) -> None:
    assert told("Azerbaijan shelled Nagorno-Karabakh.", published="2025-10-01") == ["ASSAULT AZE >"]
