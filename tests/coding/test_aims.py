"""Whom an act concerns that tells only what is the actor's own, or whom another sentence tells."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]

OWN = [
    ("Chad regretted its attacks on Mali.", "CONCEDE TCD > MLI"),
    ("Modi received the Malian premier and declared his support for his country's independence.",
     "SUPPORT IND > MLI"),
]
# The last event of each text is the one in question.
LEFT_OPEN = [
    ("Chad jailed four Malian officers. Mali condemned Chad and demanded that the men be freed.",
     "REQUEST MLI > TCD"),
    ("Chad asked Japan for help. Tokyo is ready to send money.", "AGREE JPN > TCD"),
    ("Chad moved troops to its border with Mali. Bamako answered by moving tanks to the spot.",
     "MOBILIZE MLI:MIL > TCD:MIL"),
]


@pytest.mark.parametrize(("text", "event"), OWN)
def test_own_things_concern_those_at_whom_they_are_aimed(
    told: Told, text: str, event: str
) -> None:
    assert event in told(text)


@pytest.mark.parametrize(("text", "event"), LEFT_OPEN)
def test_what_is_left_open_concerns_the_other_side(told: Told, text: str, event: str) -> None:
    assert told(text)[-1] == event
