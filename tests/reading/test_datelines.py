from datetime import date

import pytest

from multivector.domain import DateInterval
from multivector.reading.datelines import find_date_line

DAY = DateInterval.day(date(2025, 10, 23))
BODY = "\nThe minister arrived in the capital and met his host for talks on the corridor." * 20


@pytest.mark.parametrize(
    "head",
    [
        "October 23, 2025",
        "23 October 2025",
        "2025-10-23",
        "A visit\n\nOctober\n23\n2025",
        "A visit\r\n\r\nOctober\r\n23\r\n2025\r\n",
        "A visit\nOctober 23,\n2025",
        "A visit\nBy A. Writer\n\n\n23 October 2025\n",
        "A visit\nBy A. Writer | 23 October 2025",
        "A visit\nUpdated: 24 October 2025 | Published: 23 October 2025",
        "A visit\n*October 23, 2025*",
        "Joint statement\nBaku, 23 October 2025",
        "BAKU, Oct. 23, 2025 (Caspian Wire) -- The minister arrived",
        "АСТАНА, 23 октября 2025 г. — Министр прибыл",
    ],
)
def test_a_date_line_near_the_beginning_is_found(head: str) -> None:
    assert find_date_line(head + BODY) == DAY


@pytest.mark.parametrize("tail", ["October 23, 2025", "October\n23\n2025", "Baku, 23 October 2025"])
def test_failing_that_one_at_the_end_is_found(tail: str) -> None:
    assert find_date_line(f"A visit{BODY}\nA. Writer is a fellow.\n{tail}\n\n\n") == DAY


def test_the_beginning_comes_before_the_end() -> None:
    assert find_date_line(f"A visit\n23 October 2025{BODY}\n24 October 2025") == DAY


@pytest.mark.parametrize(
    "text",
    [
        "",
        "BAKU, Oct. 23 (Caspian Wire) -- The minister arrived",
        "On 23 October 2025 the minister arrived in Baku.",
        "In Baku, on 23 October 2025 — as he had said — the minister arrived.",
        "The talks of 23 October 2025",
        "October 23",
        "Updated: 23 October 2025",
    ],
)
def test_a_date_within_prose_or_without_its_year_is_no_date_line(text: str) -> None:
    assert find_date_line(text + BODY) is None


def test_a_date_line_in_the_middle_is_not_the_texts_own() -> None:
    assert find_date_line(f"A visit{BODY}\n23 October 2025{BODY}") is None


def test_a_day_after_the_latest_is_passed_over_for_the_next() -> None:
    text = f"1 January 2030\n23 October 2025{BODY}"
    assert find_date_line(text, latest=date(2025, 11, 1)) == DAY
    assert find_date_line("1 January 2030" + BODY, latest=date(2025, 11, 1)) is None
