from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from multivector.coding.english.dates import iter_dates
from multivector.domain import Precision

PUBLISHED = date(2025, 10, 23)  # a Thursday

PHRASES = [
    ("on 12 May 2024", "2024-05-12"),
    ("on May 12, 2024", "2024-05-12"),
    ("on the 12th of May 2024", "2024-05-12"),
    ("on Oct. 7, 2023", "2023-10-07"),
    ("on 2024-05-12", "2024-05-12"),
    ("on 29 February 2024", "2024-02-29"),
    ("on 3 May", "2025-05-03"),
    ("on May 3", "2025-05-03"),
    ("on 5 November", "2025-11-05"),
    ("on 24 December", "2024-12-24"),
    ("on the 5th of June", "2025-06-05"),
    ("on 3-5 May 2024", "2024-05-03/2024-05-05"),
    ("from 3 to 5 May 2024", "2024-05-03/2024-05-05"),
    ("on May 3-5", "2025-05-03/2025-05-05"),
    ("in May 2024", "2024-05"),
    ("in September", "2025-09"),
    ("in May", "2025-05"),
    ("in October", "2025-10"),
    ("last March", "2025-03"),
    ("last November", "2024-11"),
    ("next March", "2026-03"),
    ("in 2019", "2019"),
    ("by 2030", "2030"),
    ("in 1648", "1648"),
    ("since 2014", "2014-01-01/2025-10-23"),
    ("since March 2022", "2022-03-01/2025-10-23"),
    ("from 2014 to 2019", "2014-01-01/2019-12-31"),
    ("between 1991 and 1994", "1991-01-01/1994-12-31"),
    ("in 2014-19", "2014-01-01/2019-12-31"),
    ("the 1939–1945 war", "1939-01-01/1945-12-31"),
    ("in the 1990s", "1990-01-01/1999-12-31"),
    ("in the summer of 2008", "2008-06-01/2008-08-31"),
    ("in the winter of 2022", "2021-12-01/2022-02-28"),
    ("last summer", "2025-06-01/2025-08-31"),
    ("last winter", "2024-12-01/2025-02-28"),
    ("this spring", "2025-03-01/2025-05-31"),
    ("in the spring", "2025-03-01/2025-05-31"),
    ("since the winter", "2024-12-01/2025-02-28"),
    ("on the first day of 2024", "2024-01-01"),
    ("on the last day of March", "2025-03-31"),
    ("as late as 2012", "2012"),
    ("in late May", "2025-05-21/2025-05-31"),
    ("next spring", "2026-03-01/2026-05-31"),
    ("in the first half of 2024", "2024-01-01/2024-06-30"),
    ("in the second quarter of 2023", "2023-04-01/2023-06-30"),
    ("in the last quarter of the year", "2025-10-01/2025-12-31"),
    ("on the fourteenth of November 2018", "2018-11-14"),
    ("on the thirty-first of May", "2025-05-31"),
    ("on May the third", "2025-05-03"),
    ("in the first week of June", "2025-06-01/2025-06-07"),
    ("in the last week of January 2019", "2019-01-25/2019-01-31"),
    ("in the second half of May", "2025-05-16/2025-05-31"),
    ("early in July", "2025-07-01/2025-07-10"),
    ("at the end of May 2020", "2020-05-21/2020-05-31"),
    ("at the beginning of this month", "2025-10-01/2025-10-10"),
    ("at the start of 2024", "2024-01-01/2024-02-29"),
    ("on Christmas Day 2019", "2019-12-25"),
    ("on New Year's Eve 2019", "2019-12-31"),
    ("early in 2024", "2024-01-01/2024-05-03"),
    ("in the third quarter", "2025-07-01/2025-09-30"),
    ("in the fourth quarter", "2025-10-01/2025-12-31"),
    ("in the late nineties", "1996-08-07/1999-12-31"),
    ("in the late 1990s", "1996-08-07/1999-12-31"),
    ("on New Year's Eve", "2024-12-31"),
    ("over New Year", "2024-12-31/2025-01-01"),
    ("around the turn of the year", "2024-12-25/2025-01-07"),
    ("on Good Friday", "2025-04-18"),
    ("over Easter", "2025-04-18/2025-04-21"),
    ("on Christmas Day", "2024-12-25"),
    ("at the weekend", "2025-10-18/2025-10-19"),
    ("the week before last", "2025-10-06/2025-10-12"),
    ("the year before last", "2023"),
    ("the month before last", "2025-08"),
    ("the day before yesterday", "2025-10-21"),
    ("just days ago", "2025-10-17/2025-10-22"),
    ("a few days ago", "2025-10-17/2025-10-21"),
    ("on the eve of the summit of 16 July", "2025-07-15"),
    ("a decade after its independence in 1980", "1990"),
    ("they have shelled it for three weeks", "2025-10-02/2025-10-23"),
    ("today", "2025-10-23"),
    ("this morning", "2025-10-23"),
    ("overnight", "2025-10-23"),
    ("yesterday", "2025-10-22"),
    ("last night", "2025-10-22"),
    ("tomorrow", "2025-10-24"),
    ("on Monday", "2025-10-20"),
    ("on Thursday", "2025-10-23"),
    ("on Friday", "2025-10-17"),
    ("late on Tuesday", "2025-10-21"),
    ("last Thursday", "2025-10-16"),
    ("next Monday", "2025-10-27"),
    ("this week", "2025-10-20/2025-10-26"),
    ("last week", "2025-10-13/2025-10-19"),
    ("next week", "2025-10-27/2025-11-02"),
    ("last weekend", "2025-10-18/2025-10-19"),
    ("this month", "2025-10"),
    ("last month", "2025-09"),
    ("next month", "2025-11"),
    ("this year", "2025"),
    ("last year", "2024"),
    ("next year", "2026"),
    ("three days ago", "2025-10-20"),
    ("a day earlier", "2025-10-22"),
    ("five months ago", "2025-05"),
    ("ten years ago", "2015"),
    ("30 years ago", "1995"),
    ("over the past three months", "2025-07-25/2025-10-23"),
    ("in the last two weeks", "2025-10-09/2025-10-23"),
]


@pytest.mark.parametrize(("text", "expected"), PHRASES)
def test_a_phrase_of_time_is_counted_from_the_day_of_the_text(text: str, expected: str) -> None:
    found = list(iter_dates(f"Peru met Chile {text}, he said.", PUBLISHED))
    assert [str(phrase.interval) for phrase in found] == [expected]


# Vague phrases: the day must lie within, and the reach must not be longer than so many days.
VAGUE = [
    ("early May 2024", "2024-05-05", 12),
    ("in mid-2024", "2024-07-01", 150),
    ("late last year", "2024-12-15", 150),
    ("in the late 1990s", "1998-06-01", 1500),
    ("two weeks ago", "2025-10-09", 10),
    ("two decades ago", "2005-10-23", 3700),
    ("recently", "2025-10-10", 200),
    ("in recent weeks", "2025-10-01", 60),
    ("in recent years", "2024-01-01", 2000),
    ("earlier this week", "2025-10-21", 7),
    ("later this month", "2025-10-30", 31),
    ("earlier this year", "2025-03-01", 365),
    ("at the end of 2023", "2023-12-20", 366),
]


@pytest.mark.parametrize(("text", "day", "reach"), VAGUE)
def test_a_vague_phrase_reaches_around_its_day(text: str, day: str, reach: int) -> None:
    (phrase,) = iter_dates(f"Peru met Chile {text}.", PUBLISHED)
    assert phrase.interval.contains(date.fromisoformat(day))
    assert phrase.interval.days is not None
    assert phrase.interval.days <= reach


@pytest.mark.parametrize(
    "text",
    [
        "Peru may attack Chile.",
        "Protesters march on the palace.",
        "Workers marched on Lima.",
        "The minister, Theresa May, spoke.",
        "Kenya sent 2000 soldiers to Haiti.",
        "About 1900 people were arrested.",
        "Israel broke UN Resolution 1701.",
        "They met at 1830 GMT.",
        "It costs $2000.",
        "The second meeting was short.",
        "The fall of the city shocked them.",
        "Flight 1812 was late.",
        "They sat in the sun.",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert [str(phrase.interval) for phrase in iter_dates(text, PUBLISHED)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 12 May 2024", ["2024-05-12"]),
        ("in 2019", ["2019"]),
        ("in the 1990s", ["1990-01-01/1999-12-31"]),
        ("on Monday", []),
        ("last year", []),
        ("on 3 May", []),
        ("two weeks ago", []),
    ],
)
def test_without_the_day_of_the_text_only_what_names_its_year_is_read(
    text: str, expected: list[str]
) -> None:
    found = iter_dates(f"Peru met Chile {text}.", None)
    assert [str(phrase.interval) for phrase in found] == expected


def test_each_phrase_is_told_with_its_place() -> None:
    text = "It met on Monday and left in June 2024."
    found = list(iter_dates(text, PUBLISHED))
    assert [str(phrase.interval) for phrase in found] == ["2025-10-20", "2024-06"]
    assert text[found[0].start : found[0].end] == "Monday"
    assert "June 2024" in text[found[1].start : found[1].end]


def test_a_leap_day_without_a_year_is_the_last_one() -> None:
    (phrase,) = iter_dates("They met on 29 February.", PUBLISHED)
    assert str(phrase.interval) == "2024-02-29"


WORDS = st.sampled_from(
    "last next this week month 2024 May 31 February 29 2000 on in the of early ago two - to "
    "Monday 1990s half first year winter since 9999 0".split()
)


@given(st.lists(WORDS, max_size=12), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_phrases_are_ordered_and_disjoint_whatever_the_words(
    words: list[str], published: date
) -> None:
    text = " ".join(words)
    end = 0
    for phrase in iter_dates(text, published):
        assert end <= phrase.start < phrase.end <= len(text)
        assert phrase.interval.start or phrase.interval.end
        end = phrase.end


def test_a_name_that_begins_like_a_month_is_none() -> None:
    assert list(iter_dates("They met at Mar-a-Lago.", PUBLISHED)) == []


@pytest.mark.parametrize(
    "text",
    [
        "A third of June exports were lost.",
        "They have jailed him for two years.",
        "In the first half of the war they fled.",
        "Iran, which has mines, was attacked for two days.",
        "They left before Christmas.",
        "over the weekend of the vote",
    ],
)
def test_terms_to_come_and_fractions_are_no_times(text: str) -> None:
    assert all(p.interval.precision is not Precision.RANGE and p.interval.days != 1
               for p in iter_dates(text, PUBLISHED))  # fmt: skip
