from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from multivector.domain import DateInterval
from multivector.reading.published import calendar_words, parse_day, parse_published

DAY = DateInterval.day(date(2025, 10, 23))


@pytest.mark.parametrize(
    "written",
    [
        "2025-10-23", "2025/10/23", "23.10.2025", "2025-10-23T08:00:00+04:00",
        "2025-10-23T08:00:00.123Z", "2025-10-23 08:00", "October 23, 2025", "23 October 2025",
        "Oct. 23, 2025", "23rd of October 2025", "OCTOBER 23, 2025", "Thursday, October 23, 2025",
        "Thu, 23 Oct 2025 23:30:00 -0500", "October 23, 2025 10:30 a.m. EDT",
        "10:30 AM, October 23, 2025", "10:30 Oct 23, 2025", "23 OCT 10:30 2025",
        "Published: 23 Oct 2025", "October\n23\n2025",
        "23 октября 2025 г., 14:05", "23 жовтня 2025 року", "23 Ekim 2025 Perşembe",
        "23 oktyabr 2025", "2025-yil 23-oktyabr", "2025 жылғы 23 қазан", "2025. október 23.",
        "23 de octubre de 2025", "23. Oktober 2025",
    ],
)
def test_a_day_is_understood_in_the_ways_that_outlets_write_it(written: str) -> None:
    assert parse_day(written) == DAY
    assert parse_published(written) == DAY


def test_the_day_is_the_one_written_whatever_the_zone() -> None:
    assert parse_published("Thu, 23 Oct 2025 23:30:00 -0500") == DAY


@pytest.mark.parametrize(
    ("written", "interval"),
    [
        ("20251023", DAY),
        ("2025-10", DateInterval.month(2025, 10)),
        ("October 2025", DateInterval.month(2025, 10)),
        ("октябрь 2025 года", DateInterval.month(2025, 10)),
        ("2025", DateInterval.year(2025)),
        ("2025-10-01/2025-10-23", DateInterval.range(date(2025, 10, 1), date(2025, 10, 23))),
    ],
)
def test_a_field_may_give_less_than_a_day_but_a_line_may_not(
    written: str, interval: DateInterval
) -> None:
    assert parse_published(written) == interval
    assert parse_day(written) is None


@pytest.mark.parametrize(
    "written",
    [
        "", "October 23", "Oct. 23", "last week", "03/10/2025", "31 June 2025", "2025-13-45",
        "May October 2025", "23 October 25", "Article 23 of 2025", "00000000", "0000",
        "23 October 2025 was a Thursday", "1 of 2", "October 23, 12025", "Updated: 23 October 2025",
        "1761206400", "²²²² October",
    ],
)
def test_anything_else_is_no_date(written: str) -> None:
    assert parse_published(written) is None
    assert parse_day(written) is None


def test_no_word_is_a_month_and_a_filler_at_once() -> None:
    months, fillers = calendar_words()
    assert months.keys() & fillers == set()
    assert set(months.values()) == set(range(1, 13))
    assert all(isinstance(word, str) for word in fillers)


@settings(derandomize=True, database=None, deadline=None, max_examples=300)
@given(st.text(alphabet="0123456789-/.:, TZOctober", max_size=40) | st.text(max_size=70))
def test_any_text_is_a_date_or_none(written: str) -> None:
    for interval in (parse_published(written), parse_day(written)):
        assert interval is None or interval.start is not None or interval.end is not None


@settings(derandomize=True, database=None, deadline=None, max_examples=100)
@given(st.dates(date(1000, 1, 1)))
def test_every_day_is_read_back_as_it_is_written(day: date) -> None:
    written = (day.isoformat(), f"{day:%d.%m.%Y}", f"{day:%B} {day.day}, {day.year}")
    assert {parse_day(form) for form in written} == {DateInterval.day(day)}
