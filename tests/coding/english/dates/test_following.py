"""Phrases of time that count from another date of the sentence."""

from datetime import date

import pytest

from multivector.coding.english.dates import Told, iter_dates, iter_following
from multivector.domain import DateInterval

PUBLISHED = date(2025, 10, 23)  # a Thursday

PHRASES = [
    ("They fled on Monday and came back the same evening.", ["2025-10-20"]),
    ("They fled on Monday and came back the next day.", ["2025-10-21"]),
    ("They fled on Monday and came back two days later.", ["2025-10-22"]),
    ("They came back the same evening.", ["2025-10-23"]),
    ("They came back two days later.", []),
    ("The shelling began before dawn.", ["2025-10-23"]),
    ("The shelling began before dawn on Monday.", []),
    ("They met at eight in the morning.", ["2025-10-23"]),
    ("They met at nine a.m. and left by noon.", ["2025-10-23", "2025-10-23"]),
]


@pytest.mark.parametrize(("text", "days"), PHRASES)
def test_a_phrase_counts_from_the_day_before_it_or_from_that_of_the_text(
    text: str, days: list[str]
) -> None:
    known = list(iter_dates(text, PUBLISHED))
    assert [str(p.interval) for p in iter_following(text, known, PUBLISHED)] == days


def test_without_a_day_of_the_text_an_hour_dates_nothing() -> None:
    assert list(iter_following("They met at noon.", [], None)) == []


BEFORE = Told(date(2025, 10, 10), DateInterval.parse("2025-10-10"))  # a Friday

COUNTED_FROM_BEFORE = [
    ("They came back the same evening.", "2025-10-10"),
    ("They came back the next day.", "2025-10-11"),
    ("The day before, they had fled.", "2025-10-09"),
    ("They came back two days later.", "2025-10-12"),
    ("They came back a few days later.", "2025-10-12/2025-10-16"),
    ("Within a day they came back.", "2025-10-10/2025-10-11"),
    ("They came back the following week.", "2025-10-13/2025-10-19"),
    ("By nightfall they had come back.", "2025-10-10"),
]


@pytest.mark.parametrize(("text", "days"), COUNTED_FROM_BEFORE)
def test_a_phrase_counts_from_the_day_that_the_sentences_before_told(text: str, days: str) -> None:
    known = list(iter_dates(text, PUBLISHED))
    found = [str(p.interval) for p in iter_following(text, known, PUBLISHED, BEFORE)]
    assert found == [days]


@pytest.mark.parametrize(
    "text", ["99999999999 days later they came back.", "Within 9999999 weeks they came back."]
)
def test_what_no_calendar_has_dates_nothing(text: str) -> None:
    assert list(iter_following(text, [], PUBLISHED, BEFORE)) == []


def test_no_day_is_before_the_first() -> None:
    assert list(iter_following("The day before, they fled.", [], None, Told(date.min))) == []


def test_a_length_is_no_time() -> None:
    told = Told(None, DateInterval.parse("2025-08"))
    assert list(iter_following("They said that month-long strikes hurt.", [], None, told)) == []


def test_days_and_weeks_alone_count_from_nothing() -> None:
    assert list(iter_following("They waited for weeks.", [], PUBLISHED, BEFORE)) == []


MONTH = Told(None, DateInterval.parse("2025-08"))
LATE = Told(None, DateInterval.range(date(2025, 7, 21), date(2025, 7, 31)))


@pytest.mark.parametrize(
    ("text", "told", "days"),
    [
        ("In the same month Britain froze the assets.", MONTH, "2025-08"),
        ("That same year they left.", MONTH, "2025"),
        ("Nine days later drones came.", LATE, "2025-07-30/2025-08-09"),
        ("A week earlier they had left.", BEFORE, "2025-10-03"),
        ("A fortnight later they left.", LATE, "2025-08-04/2025-08-14"),
    ],
)
def test_a_phrase_counts_from_the_last_time_of_any_length(
    text: str, told: Told, days: str
) -> None:
    known = list(iter_dates(text, PUBLISHED))
    assert [str(p.interval) for p in iter_following(text, known, PUBLISHED, told)] == [days]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("In 2017 they left. The previous year it had paid.", ["2016"]),
        ("They left in 2017, and in the year that followed sued the bank.", ["2018"]),
        ("They left on 3 May; the army then returned.", ["2025-05-03"]),
        ("They fled on Monday; hours afterwards they came back.", ["2025-10-20"]),
        ("They left on 3 May and, a month later, on 9 June, came back.", []),
    ],
)
def test_what_counts_from_the_time_told_last(text: str, times: list[str]) -> None:
    known = list(iter_dates(text, PUBLISHED))
    assert [str(p.interval) for p in iter_following(text, known, PUBLISHED)] == times
