"""Whom the content of a promise, a refusal or a threat bears on."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Kenya agreed to offer another large package to Ugandan traders.",
         "AGREE KEN > UGA:BUS"),
        ("Fiji offered to send soldiers to help the Samoan police.", "AGREE FJI > WSM:COP"),
        ("Kenya refused to allow two Danish airlines to land in the country.",
         "REJECT KEN > DNK:BUS"),
        ("The Kenyan minister threatened that Kenya would sever all ties with Chad.",
         "THREATEN KEN > TCD"),
    ],
)
def test_whoever_receives_goes_before_what_is_given_and_what_is_ones_own(
    told: Told, text: str, event: str
) -> None:
    assert event in told(text)


def test_forces_of_ones_own_are_not_whom_their_withdrawal_concerns(told: Told) -> None:
    assert told("Egypt is willing to withdraw its troops.")[0] == "AGREE EGY >"
