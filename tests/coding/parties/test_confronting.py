"""Against whom arms are moved that name only their purpose."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Norway moved a missile battery into the Baltic Sea to counter threats from Belarus.",
         "MOBILIZE NOR > BLR"),
        ("Kenya deployed warships to deter Somali pirates.", "MOBILIZE KEN > SOM:CRM"),
        ("Togo mobilised its army to help farmers.", "MOBILIZE TGO >"),
    ],
)
def test_the_purpose_names_the_opponent(told: Told, text: str, event: str) -> None:
    assert event in told(text)
