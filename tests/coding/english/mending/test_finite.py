"""A finite verb goes on after a finite one, not after what that one governs."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Chile's president refused to sign the treaty with Peru and ordered soldiers to Arica.",
         ["REJECT CHL > PER", "MOBILIZE CHL >"]),
        ("Ghana ordered soldiers to search Malian lorries and expelled two Togolese envoys.",
             ["SANCTION GHA > TGO"]),
    ],
)
def test_what_was_done_is_no_part_of_what_was_refused_or_ordered(
    told: Told, text: str, events: list[str]
) -> None:
    assert [event for event in events if event not in told(text)] == []


def test_what_a_modal_governs_stays_with_it(told: Told) -> None:
    assert told("Chile will close its border and expels two envoys of Peru.")[-1:] == [
        "SANCTION CHL > PER"
    ]
