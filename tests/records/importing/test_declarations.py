from datetime import date

import pytest

from multivector.domain import UsageError
from multivector.records.importing import find_format, formats
from multivector.records.importing.places import country_reader
from multivector.records.importing.readings import reader_of
from multivector.records.importing.ties.importing import READERS
from multivector.worlds import World


def test_every_format_says_whose_it_is_under_what_terms_and_since_when() -> None:
    assert len(formats()) >= 17
    for name, form in formats().items():
        assert form.id == name
        assert form.title
        assert form.publisher
        assert form.terms
        assert form.since <= form.checked <= date(2100, 1, 1)


def test_every_format_is_of_one_kind_and_names_only_columns_that_it_has() -> None:
    for form in formats().values():
        assert [form.events is not None, form.ties is not None, form.own].count(True) == 1
        columns = {name for one in form.layouts for name in (*one.columns, *one.optional)}
        if form.events is not None:
            told = form.events
            assert {told.date.column, *told.code, *told.actor.columns, *told.recipient.columns} <= (
                columns
            )
            assert told.key is None or told.key[1] in columns
            assert told.place is None or set(told.place[:2]) <= columns


def test_every_scheme_that_a_format_names_is_there(world: World) -> None:
    for form in formats().values():
        if form.events is not None:
            assert callable(reader_of(form.events.scheme))
            if form.events.place:
                assert callable(country_reader(form.events.place[2], world))
        if form.ties is not None:
            assert form.ties["reader"] in READERS


def test_gdelt_has_the_columns_of_its_codebooks() -> None:
    first, second = (find_format(f"gdelt-{version}").layouts[0] for version in (1, 2))
    assert (len(first.columns), len(second.columns)) == (57, 60)
    assert first.optional == second.optional == ("SOURCEURL",)


def test_a_format_that_is_not_there_is_told() -> None:
    with pytest.raises(UsageError, match="--list"):
        find_format("copdab")
