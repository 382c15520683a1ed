from datetime import date, datetime

import pytest

from multivector.domain import DateInterval, Document, Skipped, document_id
from multivector.reading.assembly import assemble
from multivector.reading.items import Failure, Found
from multivector.reading.metadata import Metadata
from multivector.reading.options import ReadOptions

DAYS = [DateInterval.day(date(2025, 10, day)) for day in (20, 21, 22, 23)]
GIVEN = Metadata("Given", "https://given.example/", "Given title", "ru", DAYS[0])
WRITTEN = Metadata("Written", "https://written.example/", "Written title", "uk", DAYS[1])
OWN = Metadata("Own", "https://own.example/", "Own title", "tr", DAYS[2])
TEXT = "A visit\n\n23 October 2025\nThe minister arrived in the capital."


def one(found: Found, options: ReadOptions) -> Document:
    (document,) = assemble(found, "a.txt", options)
    assert isinstance(document, Document)
    return document


def said(document: Document) -> Metadata:
    return Metadata(
        document.outlet, document.url, document.title, document.language, document.published
    )


@pytest.mark.parametrize(
    ("given", "written", "own", "expected"),
    [
        (GIVEN, WRITTEN, OWN, GIVEN),
        (Metadata(), WRITTEN, OWN, WRITTEN),
        (Metadata(), Metadata(), OWN, OWN),
        (Metadata(), Metadata(), Metadata(), Metadata(language="en", published=DAYS[3])),
        (
            Metadata(outlet="Given"), Metadata(title="Written title"), Metadata(language="tr"),
            Metadata("Given", None, "Written title", "tr", DAYS[3]),
        ),
    ],
)
def test_options_come_before_what_is_written_before_what_the_file_says_before_the_date_line(
    given: Metadata, written: Metadata, own: Metadata, expected: Metadata
) -> None:
    options = ReadOptions(given.outlet, given.url, given.title, given.language, given.published)
    assert said(one(Found(TEXT, own=own, written=written), options)) == expected


def test_missing_stays_missing() -> None:
    document = one(Found("1 2 3"), ReadOptions())
    assert said(document) == Metadata(published=DateInterval.unknown())
    assert document.read_at is None
    assert document.known_at is None


def test_the_id_is_of_outlet_and_text() -> None:
    document = one(Found("Text", own=OWN), ReadOptions())
    assert document.id == document_id("Own", "Text")


def test_the_moment_of_reading_is_kept(moment: datetime) -> None:
    assert one(Found("Text"), ReadOptions(now=moment)).read_at == moment


def test_a_date_line_after_the_moment_of_reading_is_not_believed(moment: datetime) -> None:
    text = "1 January 2030\nThe minister arrived."
    assert one(Found(text), ReadOptions(now=moment)).published == DateInterval.unknown()


def test_a_numbered_item_is_named_behind_its_file() -> None:
    (document,) = assemble(Found("Text", number=3), "a.jsonl", ReadOptions())
    (skipped,) = assemble(Failure("malformed", "line 9: x", 4), "a.jsonl", ReadOptions())
    assert document.source == "a.jsonl#3"
    assert skipped == Skipped("a.jsonl#4", "malformed", "line 9: x")


def test_a_blank_text_is_empty() -> None:
    assert list(assemble(Found(" \n"), "a.txt", ReadOptions())) == [
        Skipped("a.txt", "empty", "no text")
    ]


def test_an_unreadable_field_is_told_beside_its_document() -> None:
    found = Found("Text", number=1, notes=("line 1: published: 'soon' is no date",))
    document, note = assemble(found, "a.jsonl", ReadOptions())
    assert isinstance(document, Document)
    assert document.published == DateInterval.unknown()
    assert isinstance(note, Skipped)
    assert (note.source, note.reason) == ("a.jsonl#1", "malformed")
    assert "'soon' is no date" in note.detail
