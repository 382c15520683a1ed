from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from multivector.domain import Status, vocabulary
from multivector.records import (
    STATUS_CODES,
    TYPE_CODES,
    event_id,
    event_key,
    month_number,
    month_start,
)


def test_every_type_and_status_has_a_code_of_its_own() -> None:
    assert set(TYPE_CODES) == set(vocabulary().types)
    assert set(STATUS_CODES) == {status.value for status in Status}
    assert len(set(TYPE_CODES.values())) == len(TYPE_CODES)
    assert len(set(STATUS_CODES.values())) == len(STATUS_CODES)


def test_codes_that_stand_in_files_have_not_moved() -> None:
    assert (TYPE_CODES["AGREE"], TYPE_CODES["ASSAULT"]) == (1, 16)
    assert (STATUS_CODES["happened"], STATUS_CODES["historical"]) == (1, 7)


def test_months_count_without_gaps() -> None:
    assert month_number(date(2025, 1, 31)) - month_number(date(2024, 12, 1)) == 1


@given(st.dates())
def test_a_month_number_leads_back_to_its_first_day(day: date) -> None:
    assert month_start(month_number(day)) == day.replace(day=1)


@given(st.integers(min_value=0, max_value=2**64 - 1))
def test_an_event_number_leads_back_to_its_id(key: int) -> None:
    assert event_key(event_id(key)) == key
    assert len(event_id(key)) == 16
