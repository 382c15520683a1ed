"""Whom the content of a promise, a refusal or a threat bears on."""

from collections.abc import Callable

import pytest

from multivector.coding.coder import Coded
from multivector.domain import RoleName

Told = Callable[..., list[str]]
Code = Callable[..., Coded]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Kenya agreed to offer another large package to Ugandan traders.",
         "AGREE KEN > UGA:BUS"),
        ("The Chadian rebels refuse to lift the ban that they placed on Sudanese charities.",
         "REJECT TCD:REB > SDN:NGO"),
        ("Chad refused to allow an Ethiopian plane to land on Monday.", "REJECT TCD > ETH"),
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


def test_who_is_to_be_let_do_something_stands_for_the_recipient(code: Code) -> None:
    text = "Kenya refused to allow the old ferry to land."
    (event,) = code(text).events
    assert [r.span.cut(text) for r in event.roles if r.role is RoleName.RECIPIENT] == ["old ferry"]
