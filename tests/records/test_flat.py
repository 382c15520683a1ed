from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from multivector.domain import DateInterval, Document, Event
from multivector.records import event_row
from multivector.records.flat import COLUMNS, flat_cells, guarded


@pytest.mark.parametrize("cell", ["=1+1", "+7 700", "-4", "@group", "\tx", "\rx"])
def test_what_a_spreadsheet_would_run_is_quoted(cell: str) -> None:
    assert guarded(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["KAZ", "", " =1", "'", -4.0, 3, None, True])
def test_anything_else_stays_as_it_is(cell: object) -> None:
    assert guarded(cell) is cell


@given(st.text())
def test_no_text_begins_as_a_formula_afterwards(cell: str) -> None:
    assert not str(guarded(cell)).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_an_event_is_one_row_of_plain_cells(
    make_document: Callable[..., Document], make_event: Callable[..., Event]
) -> None:
    text = make_document("=KAZ met @central-asian-states.")
    event = make_event(text, "met", "CONSULT", ["@central-asian-states", "KAZ"], ["UZB"],
                       on=DateInterval.day(date(2025, 10, 2)), place=("Aktau", "KAZ"))
    cells = dict(zip(COLUMNS, flat_cells(event_row(event, text.text)), strict=True))
    assert cells["actors"] == "'@central-asian-states;KAZ"
    assert cells["evidence"] == "'=KAZ met @central-asian-states."
    assert (cells["date_start"], cells["reciprocal"]) == ("2025-10-02", "false")
    assert (cells["place"], cells["place_country"], cells["said_by"]) == ("Aktau", "KAZ", None)
    assert (cells["known_at"], cells["curated"], cells["source"]) == ("2025-10-03", "false", None)
