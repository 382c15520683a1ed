from datetime import date

import pyarrow as pa

from multivector.records.importing.days import NO_DAY, day_numbers, day_of, find_day


def test_each_form_is_tried_in_turn() -> None:
    forms = ("%Y-%m-%d", "%y%m%d")
    assert find_day(" 2014-03-05 ", forms) == find_day("140305", forms) == date(2014, 3, 5)
    assert find_day("5 March", forms) is None
    assert find_day("2014112", ("%Y%m%d",)) is None
    assert find_day("5 March 2024", ("%d %B %Y",)) == date(2024, 3, 5)
    assert find_day("2014-02-30", forms) is None


def test_days_are_counted_from_1970_and_back() -> None:
    column = pa.array(["1970-01-02", "?", "1970-01-02", "1969-12-31"]).dictionary_encode()
    numbers = day_numbers(column, ("%Y-%m-%d",))
    assert numbers.tolist() == [1, NO_DAY, 1, -1]
    assert day_of(-1) == date(1969, 12, 31)
    assert len(day_numbers(column.slice(0, 0), ("%Y-%m-%d",))) == 0
