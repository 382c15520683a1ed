"""A past tense before its object is a verb, not what modifies the object."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Iraqi militias massed tanks and mortars south of Kirkuk on Sunday.",
         "MOBILIZE IRQ:PRM >"),
        ("The World Bank froze payments to Guinea.", "SANCTION WORLD-BANK > GIN"),
        ("The Commonwealth readmitted the Maldives.", "SUPPORT COMMONWEALTH > MDV"),
    ],
)
def test_a_past_tense_has_a_subject_and_an_object(told: Told, text: str, event: str) -> None:
    assert told(text) == [event]
