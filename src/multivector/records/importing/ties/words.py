"""Cells of tables as lists of words, numbers and dates."""

from datetime import date

from multivector.domain import DateInterval
from multivector.records.importing.cells import Cells
from multivector.records.importing.days import find_day


def cell_lists(cells: Cells) -> dict[str, list[str]]:
    """Each column as a list of words."""
    return {
        name: [word.strip() for word in column.dictionary_decode().to_pylist()]
        for name, column in cells.columns.items()
    }


def find_value(written: str) -> float | None:
    """A finite number; None where a cell tells none."""
    try:
        value = float(written.replace(" ", "").replace("\xa0", ""))
    except ValueError:
        return None
    return value if value - value == 0 else None


def find_year(written: str) -> DateInterval | None:
    """A calendar year, also where a spreadsheet wrote `2017.0`; None where there is none."""
    plain = written.removesuffix(".0")
    if not (plain.isascii() and plain.isdigit() and len(plain) == 4):
        return None
    return DateInterval.year(int(plain)) if int(plain) else None


def find_date(written: str, form: str) -> DateInterval | None:
    """A year where the form is `%Y`, else a day; None where there is none."""
    if form == "%Y":
        return find_year(written)
    day: date | None = find_day(written, (form,))
    return None if day is None else DateInterval.day(day)
