"""The year of which a text speaks."""

from datetime import date

import pytest

from multivector.coding.english.dates import (
    before_told,
    in_told_year,
    iter_dates,
    year_spoken_of,
)

PUBLISHED = date(2025, 10, 23)


@pytest.mark.parametrize(
    ("text", "year", "times"),
    [
        ("On 2 April 1982 they attacked and on 14 June they surrendered.", None,
         ["1982-04-02", "1982-06-14"]),
        ("In February they met.", 2019, ["2019-02"]),
        ("In February they met.", 2024, ["2025-02"]),
        ("Last March they met.", 2019, ["2025-03"]),
        ("The pact of 1995 was broken in May.", None, ["1995", "2025-05"]),
        ("On 29 February they met.", 2019, ["2019-02-28"]),
    ],
)
def test_months_are_of_the_year_that_is_spoken_of(
    text: str, year: int | None, times: list[str]
) -> None:
    known = list(iter_dates(text, PUBLISHED))
    assert [str(p.interval) for p in in_told_year(text, known, PUBLISHED, year)] == times


@pytest.mark.parametrize(
    ("text", "year", "spoken"),
    [
        ("2019.", None, 2019),
        ("The year 2011 began quietly.", None, 2011),
        ("For Qatar, 2014 was a rehearsal.", None, 2014),
        ("In 2014 Qatar paid.", 2011, 0),
        ("On Monday Qatar paid.", 2011, 0),
        ("Qatar paid.", 2011, None),
        ("On 2 April 1982 they attacked;", None, 1982),
    ],
)
def test_only_a_year_that_a_sentence_is_about_goes_on(
    text: str, year: int | None, spoken: int | None
) -> None:
    assert year_spoken_of(text, list(iter_dates(text, PUBLISHED)), year) == spoken


def test_what_is_over_was_before_the_text() -> None:
    text = "In late November Chad signed."
    (phrase,) = iter_dates(text, PUBLISHED)
    assert str(before_told(text, phrase, PUBLISHED)) == "2024-11-20/2024-11-30"
