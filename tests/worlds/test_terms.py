from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from multivector.domain import DateInterval
from multivector.worlds import Sourcing, Term


def term(since: str | None = None, until: str | None = None) -> Term:
    return Term(
        DateInterval.parse(since) if since else None, DateInterval.parse(until) if until else None
    )


@pytest.mark.parametrize(
    ("since", "until", "on", "holds"),
    [
        ("2021-03-05", None, date(2021, 3, 5), True),
        ("2021-03-05", None, date(2021, 3, 4), False),
        ("2021", None, date(2021, 1, 1), True),
        ("2021-11", None, date(2021, 10, 31), False),
        (None, "2021", date(2021, 12, 31), True),
        (None, "2021-02", date(2021, 3, 1), False),
        (None, "2021-02-05", date(2021, 2, 5), True),
        (None, None, date(1700, 1, 1), True),
    ],
)
def test_a_fuzzy_end_counts_from_its_first_day_to_its_last(
    since: str | None, until: str | None, on: date, holds: bool
) -> None:
    assert term(since, until).covers(on) is holds


def test_without_a_day_a_term_holds_until_it_is_said_to_have_ended() -> None:
    assert term("2021").covers(None)
    assert not term("2021", "2022").covers(None)
    assert term("2021", "2022").ended_before(None)


def test_a_term_ends_before_the_day_after_its_last() -> None:
    assert term("2020", "2021-05-09").ended_before(date(2021, 5, 10))
    assert not term("2020", "2021-05-09").ended_before(date(2021, 5, 9))


def test_an_inverted_term_is_inverted_however_wide_its_ends_are_read() -> None:
    assert term("2021-05", "2021-04").is_inverted
    assert not term("2021-05-20", "2021").is_inverted
    assert not term("2021").is_inverted


def test_a_handover_on_one_day_is_no_sure_overlap() -> None:
    assert not term("2010", "2019-03-20").surely_overlaps(term("2019-03-20"))
    assert term("2010-01-01", "2019-03-22").surely_overlaps(term("2019-03-20"))
    assert not term("2010", "2019").surely_overlaps(term("2019"))


@given(st.dates(), st.dates(), st.dates())
def test_a_term_covers_no_day_before_which_it_ended(first: date, last: date, on: date) -> None:
    dated = Term(DateInterval.day(first), DateInterval.day(last))
    assert not (dated.covers(on) and dated.ended_before(on))


def test_a_fact_is_unsourced_only_if_it_does_not_admit_it() -> None:
    assert Sourcing().is_missing
    assert not Sourcing(unverified=True).is_missing
    assert not Sourcing(sources=("https://example.org/a",)).is_missing
