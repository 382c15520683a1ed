"""What somebody is charged with, and the prison to which he is sent."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Kenya warned its old Chadian partner of expelling its envoy.", ["THREATEN KEN > TCD"]),
        (("A Georgian court sent four leaders of the opposition to prison."),
         ["COERCE GEO:JUD > GEO:OPP"]),
    ],
)
def test_it_hangs_on_the_verb(told: Told, text: str, lines: list[str]) -> None:
    assert told(text) == lines
