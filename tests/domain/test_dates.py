from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from multivector.domain import DateInterval, Precision

DAYS = st.dates(date(1500, 1, 1), date(2200, 12, 31))


def _range(one: date, other: date) -> DateInterval:
    return DateInterval.range(min(one, other), max(one, other))


CLOSED = st.one_of(
    st.builds(DateInterval.day, DAYS),
    st.builds(DateInterval.month, st.integers(1500, 2200), st.integers(1, 12)),
    st.builds(DateInterval.year, st.integers(1500, 2200)),
    st.builds(_range, DAYS, DAYS),
)
OPEN = st.one_of(
    st.builds(DateInterval.range, DAYS, st.none()), st.builds(DateInterval.range, st.none(), DAYS)
)
ANY = st.one_of(CLOSED, OPEN, st.just(DateInterval.unknown()))


@pytest.mark.parametrize(
    ("written", "start", "end", "precision"),
    [
        ("2025", "2025-01-01", "2025-12-31", Precision.YEAR),
        ("2024-02", "2024-02-01", "2024-02-29", Precision.MONTH),
        ("2025-10-23", "2025-10-23", "2025-10-23", Precision.DAY),
        (" 2025-10-23 ", "2025-10-23", "2025-10-23", Precision.DAY),
        ("2025-10-01/2025-10-23", "2025-10-01", "2025-10-23", Precision.RANGE),
        ("2019/2021-03", "2019-01-01", "2021-03-31", Precision.RANGE),
    ],
)
def test_a_date_is_read_as_exactly_as_it_is_written(
    written: str, start: str, end: str, precision: Precision
) -> None:
    read = DateInterval.parse(written)
    assert read == DateInterval(date.fromisoformat(start), date.fromisoformat(end), precision)


@pytest.mark.parametrize(
    "written",
    ["", "23 October 2025", "2025-13", "2025-02-30", "25-10-23", "0000", "2025-10-23T10:00", "/"],
)
def test_what_names_no_day_is_no_date(written: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        DateInterval.parse(written)


@pytest.mark.xfail(strict=True, reason="two strokes are read as one")
def test_a_range_has_two_ends() -> None:
    with pytest.raises(ValueError, match="not a date"):
        DateInterval.parse("2019/2020/2021")


def test_an_interval_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="ends before it starts"):
        DateInterval.range(date(2025, 2, 1), date(2025, 1, 1))


def test_an_interval_is_unknown_exactly_when_it_has_no_end() -> None:
    with pytest.raises(ValueError, match="unknown"):
        DateInterval(None, None, Precision.DAY)
    with pytest.raises(ValueError, match="unknown"):
        DateInterval(date(2025, 1, 1), date(2025, 1, 1), Precision.UNKNOWN)


@pytest.mark.parametrize(
    ("start", "end", "claimed"),
    [
        (date(2025, 1, 1), date(2025, 12, 31), Precision.DAY),
        (date(2025, 1, 1), None, Precision.DAY),
        (date(2025, 1, 1), date(2025, 1, 2), Precision.MONTH),
        (date(2025, 3, 1), date(2025, 12, 31), Precision.YEAR),
    ],
)
@pytest.mark.xfail(strict=True, reason="a precision that the days belie is not refused")
def test_an_interval_cannot_claim_a_precision_that_it_lacks(
    start: date, end: date | None, claimed: Precision
) -> None:
    with pytest.raises(ValueError, match="precision"):
        DateInterval(start, end, claimed)


@given(CLOSED)
def test_the_written_form_is_read_back(interval: DateInterval) -> None:
    assert DateInterval.parse(str(interval)) == interval


@pytest.mark.xfail(strict=True, reason="an open end is written, and not read back")
@given(OPEN)
def test_the_written_form_of_an_open_interval_is_read_back(interval: DateInterval) -> None:
    assert DateInterval.parse(str(interval)) == interval


def test_an_unknown_date_is_written_as_a_question_mark() -> None:
    assert str(DateInterval.unknown()) == "?"


@given(ANY, ANY)
def test_overlap_is_symmetric(one: DateInterval, other: DateInterval) -> None:
    assert one.overlaps(other) == other.overlaps(one)


@given(ANY, ANY, DAYS)
def test_two_intervals_that_share_a_day_overlap(
    one: DateInterval, other: DateInterval, day: date
) -> None:
    if one.contains(day) and other.contains(day):
        assert one.overlaps(other)


@given(CLOSED, CLOSED)
def test_two_intervals_that_overlap_share_a_day(one: DateInterval, other: DateInterval) -> None:
    assert one.start is not None
    assert other.start is not None
    first = max(one.start, other.start)
    assert one.overlaps(other) == (one.contains(first) and other.contains(first))


@given(ANY)
def test_an_unknown_date_meets_nothing(interval: DateInterval) -> None:
    assert not DateInterval.unknown().overlaps(interval)
    assert not DateInterval.unknown().contains(date(2025, 1, 1))


def test_an_open_end_reaches_without_limit() -> None:
    since = DateInterval.range(date(2014, 3, 1), None)
    assert since.overlaps(DateInterval.year(2199))
    assert not since.overlaps(DateInterval.year(2013))
    assert since.days is None


@given(CLOSED, st.integers(-5000, 5000))
def test_what_is_shifted_keeps_its_length(interval: DateInterval, days: int) -> None:
    moved = interval.shifted(days)
    assert moved.days == interval.days
    assert interval.start is not None
    assert moved.start is not None
    assert (moved.start - interval.start).days == days


@given(CLOSED, st.integers(-5000, 5000))
def test_a_shifted_month_is_no_month_any_more(interval: DateInterval, days: int) -> None:
    assume(interval.precision is not Precision.DAY)
    assert interval.shifted(days).precision is Precision.RANGE


def test_an_open_or_unknown_date_is_shifted_where_it_has_an_end() -> None:
    assert DateInterval.unknown().shifted(9) == DateInterval.unknown()
    assert DateInterval.range(None, date(2025, 1, 1)).shifted(1).end == date(2025, 1, 2)


def test_the_calendar_ends() -> None:
    with pytest.raises(OverflowError):
        DateInterval.day(date(9999, 12, 31)).shifted(1)
