"""Phrases that tell how long something has gone on."""

from datetime import date

import pytest

from multivector.coding.english.dates import iter_dates

PHRASES = [
    ("for a third day", "2025-10-21/2025-10-23"),
    ("for the tenth night running", "2025-10-14/2025-10-23"),
    ("entered its third week", "2025-10-02/2025-10-23"),
    ("the ten-month rift", "2024-12-27/2025-10-23"),
    ("a six-week-old strike", "2025-09-11/2025-10-23"),
    ("a two-year border dispute", "2023-10-24/2025-10-23"),
]


@pytest.mark.parametrize(("phrase", "when"), PHRASES)
def test_what_goes_on_began_so_long_before_the_text(phrase: str, when: str) -> None:
    (found,) = iter_dates(f"It was {phrase}.", date(2025, 10, 23))
    assert str(found.interval) == when


def test_a_short_visit_is_nothing_that_goes_on() -> None:
    assert list(iter_dates("It was a two-day visit.", date(2025, 10, 23))) == []
