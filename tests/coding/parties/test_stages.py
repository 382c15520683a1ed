"""A place of one's own state is where one acts, not whom one acts on."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("About 3,000 nurses marched through Lisbon on Sunday.", "PROTEST PRT:HLH >"),
        ("The Ghanaian army sent four hundred men to Tamale on Monday.", "MOBILIZE GHA:MIL >"),
    ],
)
def test_a_place_at_home_is_no_recipient(told: Told, text: str, event: str) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Portuguese nurses marched on the ministry in Lisbon.", "PROTEST PRT:HLH > PRT"),
        ("Serbia massed tanks near Pristina.", "MOBILIZE SRB > XKX"),
    ],
)
def test_whom_one_aims_at_is_one(told: Told, text: str, event: str) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(
    "text",
    [
        "Uganda's president imposed a curfew in the lake town of Jinja.",
        "Nigeria's president declared a state of emergency in Plateau state.",
    ],
)
def test_what_a_state_decrees_for_a_part_of_itself_has_no_recipient(told: Told, text: str) -> None:
    assert told(text)[0].endswith(">")


def test_what_a_state_decrees_abroad_has_one(told: Told) -> None:
    assert told("Israel imposed a curfew in Hebron.") == ["COERCE ISR > PSE"]
