from datetime import date

import pytest

from multivector.domain import UsageError
from multivector.measures import Period
from multivector.web.observatory.pages.acts import parse_period


def test_periods_are_read_as_pages_write_them() -> None:
    assert parse_period("all") == (Period.ALL, None)
    assert parse_period("2021") == (Period.YEAR, date(2021, 1, 1))
    assert parse_period("2021-Q4") == (Period.QUARTER, date(2021, 10, 1))
    assert parse_period("2021-04") == (Period.MONTH, date(2021, 4, 1))


@pytest.mark.parametrize("written", ["", "2021-Q5", "2021-04-01", "2021/2022", "abcd-Q1", "0000"])
def test_anything_else_is_told(written: str) -> None:
    with pytest.raises(UsageError):
        parse_period(written)
