"""What one calls somebody for, what one appeals for, what one rejects as false."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The Chilean president called the Peruvian leader to apologise for the raid.",
         "CONCEDE CHL > PER"),
        ("Norway's premier called the Latvian president to apologize.", "CONCEDE NOR > LVA"),
        ("Togo called on Mali to apologise.", "REQUEST TGO > MLI"),
    ],
)
def test_whoever_calls_says_it(told: Told, text: str, event: str) -> None:
    assert event in told(text)


def test_what_one_appeals_for_is_asked_alone(told: Told) -> None:
    lines = told("Clerks appealed to the Malian ministry on Monday to let them return and pay them.")
    assert [line.split()[0] for line in lines] == ["REQUEST"]


def test_what_one_leans_on_somebody_for_is_asked_alone(told: Told) -> None:
    assert told("Togo leaned on Mali to free the men.") == ["REQUEST TGO > MLI"]


def test_what_is_rejected_as_false_is_no_refusal(told: Told) -> None:
    lines = told("Peru rejected as false claims by Chile that it had jailed Chilean sailors.")
    assert not any(line.startswith("REJECT") for line in lines)
