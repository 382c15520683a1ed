from datetime import date

import pytest

from multivector.domain import DateInterval
from multivector.reading.items import Failure, Found
from multivector.reading.metadata import Metadata
from multivector.reading.records import read_record


@pytest.mark.parametrize("name", ["text", "content", "body", "Text", " BODY "])
def test_the_text_goes_by_several_names(name: str) -> None:
    assert read_record({name: " As it is\r\n"}, 3, 7) == Found(" As it is\r\n", number=3)


def test_the_first_field_that_has_a_text_counts() -> None:
    record = read_record({"body": "Body", "content": "Content", "text": " "}, 1, 1)
    assert isinstance(record, Found)
    assert record.text == "Content"


def test_the_other_fields_are_metadata_and_unknown_ones_are_ignored() -> None:
    record = read_record({"text": "T", "source": "Wire", "date": "2025-10-23", "x": {}}, 1, 1)
    assert isinstance(record, Found)
    assert record.own == Metadata(
        outlet="Wire", published=DateInterval.day(date(2025, 10, 23))
    )


def test_an_unreadable_field_is_noted_with_its_line() -> None:
    record = read_record({"text": "T", "date": "soon"}, 1, 7)
    assert isinstance(record, Found)
    assert record.notes == ("line 7: published: 'soon' is no date",)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({}, "empty"), ({"text": None}, "empty"), ({"text": "\n"}, "empty"),
        ({"title": "Only a headline"}, "empty"), ({"text": 5}, "malformed"),
        ({"text": ["a"]}, "malformed"), ({"text": "a\ud800"}, "malformed"),
        ({"text": "a\x00"}, "malformed"),
    ],
)
def test_a_record_without_a_readable_text_fails_with_its_line(
    fields: dict[str, object], reason: str
) -> None:
    failure = read_record(fields, 3, 7)
    assert isinstance(failure, Failure)
    assert (failure.reason, failure.number) == (reason, 3)
    assert failure.detail.startswith("line 7: ")
