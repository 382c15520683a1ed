from datetime import date

from multivector.domain import DateInterval
from multivector.reading.metadata import Metadata, read_metadata


def test_the_fields_go_by_several_names_in_any_case() -> None:
    metadata, notes = read_metadata({
        "Source": "Caspian Wire", " URL ": "https://wire.example/1", "title": "A visit",
        "lang": "en-US", "Date": "2025-10-23",
    })
    assert notes == ()
    assert metadata == Metadata(
        "Caspian Wire", "https://wire.example/1", "A visit", "en",
        DateInterval.day(date(2025, 10, 23)),
    )


def test_unknown_fields_are_ignored() -> None:
    assert read_metadata({"author": "A. B.", "tags": ["x"]}) == (Metadata(), ())


def test_empty_fields_are_missing() -> None:
    assert read_metadata({"outlet": " ", "published": None, "title": ""}) == (Metadata(), ())


def test_an_empty_field_gives_way_to_its_other_name() -> None:
    metadata, _ = read_metadata({"outlet": "", "source": "Caspian Wire"})
    assert metadata.outlet == "Caspian Wire"


def test_a_year_may_be_a_number() -> None:
    assert read_metadata({"published": 2025})[0].published == DateInterval.year(2025)


def test_an_unreadable_field_is_missing_and_noted() -> None:
    metadata, notes = read_metadata({"published": "last week", "language": "Klingon"})
    assert metadata == Metadata()
    assert notes == (
        "language: 'Klingon' is no ISO 639-1 code", "published: 'last week' is no date",
    )


def test_a_field_that_holds_no_plain_value_is_missing_and_noted() -> None:
    metadata, notes = read_metadata({"source": {"name": "Caspian Wire"}, "title": True})
    assert metadata == Metadata()
    assert notes == (
        "source: dict where text was expected", "title: bool where text was expected",
    )


def test_one_voice_is_filled_from_another_where_it_is_silent() -> None:
    first = Metadata(outlet="Caspian Wire", title=None)
    second = Metadata(outlet="Other", title="A visit", language="en")
    assert first.over(second) == Metadata(outlet="Caspian Wire", title="A visit", language="en")
