"""Exercises of several states are cooperation."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Greek and Serbian bombers flew a joint patrol over the Aegean.",
         "COOPERATE GRC:MIL & SRB:MIL"),
        ("Greece held an exercise near Turkey.", "MOBILIZE GRC > TUR"),
        ("China announced four days of live-fire exercises.", "MOBILIZE CHN >"),
    ],
)
def test_who_exercises_together_cooperates(told: Told, text: str, event: str) -> None:
    assert told(text) == [event]
