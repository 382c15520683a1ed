from datetime import date

from multivector.records.importing.ties.words import find_date, find_value, find_year


def test_numbers() -> None:
    assert find_value("1 200.5") == 1200.5
    assert find_value("n/a") is None
    assert find_value("inf") is None
    assert find_value("nan") is None


def test_years_and_days() -> None:
    year = find_year("2017.0")
    assert year is not None
    assert (year.start, year.end) == (date(2017, 1, 1), date(2017, 12, 31))
    assert find_year("17") is None
    assert find_year("") is None
    day = find_date("2017-05-01", "%Y-%m-%d")
    assert day is not None
    assert str(day) == "2017-05-01"
