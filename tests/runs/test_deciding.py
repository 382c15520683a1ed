"""What becomes of a document that was read: each case and its decision."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from multivector.domain import DateInterval, Document, Skipped
from multivector.records import Fingerprint
from multivector.runs.deciding import Decided, Decider
from multivector.runs.gathering import Gathered
from multivector.runs.known import Known
from multivector.runs.plan import PlannedFile
from multivector.runs.sources import SourceFile

READ_AT = datetime(2025, 11, 2, tzinfo=UTC)
TEXT = Document(
    "d1", "News of the day.", "texts/a.txt", language="en",
    published=DateInterval.parse("2025-10-23"), read_at=READ_AT,
)
SAME: dict[str, Any] = {
    "language": "en", "published_start": date(2025, 10, 23), "published_end": date(2025, 10, 23),
    "title": None, "url": None, "copy_of": None, "read_at": datetime(2025, 11, 1, tzinfo=UTC),
    "coder": "now", "path": "texts/a.txt", "sha256": "bytes",
}


def decide(
    document: Document, known: dict[str, Any] | None, *, recode: bool = False,
    reread: frozenset[str] = frozenset(),
) -> Decided:
    decider = Decider(("en",), "now", recode, reread, {})
    file = PlannedFile(
        SourceFile("texts/a.txt", None), Fingerprint("texts/a.txt", 4, 0, "bytes"), replaces=False
    )
    found = {} if known is None else {document.id: Known(known)}
    (decided,) = decider.decide([Gathered(file, document)], found)
    return decided


def test_a_new_document_is_coded_and_written() -> None:
    decided = decide(TEXT, None)
    assert (decided.is_coded_now, decided.is_written) == (True, True)


def test_a_new_document_in_another_language_is_written_and_told() -> None:
    decided = decide(replace(TEXT, language="ru"), None)
    assert (decided.is_coded_now, decided.is_written) == (False, True)
    assert decided.uncodable is not None
    assert decided.uncodable.reason == "language"


@pytest.mark.parametrize(
    ("stored", "recode", "coded", "written"),
    [
        ({}, False, False, False),
        ({}, True, False, False),
        ({"coder": "before"}, False, False, False),
        ({"coder": "before"}, True, True, True),
        ({"coder": None}, False, True, True),
        ({"published_end": date(2025, 10, 22)}, False, True, True),
        ({"language": "ru", "coder": None}, False, True, True),
        ({"url": "https://news.example/1"}, False, False, True),
        ({"sha256": "other bytes"}, False, False, True),
        ({"path": "texts/b.txt"}, False, False, False),
    ],
)
def test_a_known_document(
    stored: dict[str, Any], *, recode: bool, coded: bool, written: bool
) -> None:
    decided = decide(TEXT, {**SAME, **stored}, recode=recode)
    assert (decided.is_coded_now, decided.is_written) == (coded, written)


def test_a_document_of_a_file_that_is_gone_finds_another_owner() -> None:
    decided = decide(TEXT, {**SAME, "path": "texts/b.txt"}, reread=frozenset({"texts/b.txt"}))
    assert (decided.is_coded_now, decided.is_written) == (False, True)


def test_a_known_document_keeps_the_moment_at_which_it_was_first_read() -> None:
    assert decide(TEXT, SAME).document.read_at == SAME["read_at"]


def test_what_was_coded_in_a_language_that_it_has_no_more_is_written_anew() -> None:
    decided = decide(replace(TEXT, language="ru"), SAME)
    assert (decided.is_coded_now, decided.is_written) == (False, True)


def test_the_same_document_twice_is_decided_once_and_skips_are_left_out() -> None:
    decider = Decider(("en",), "now", recode=False, reread=frozenset(), hashes={})
    file = PlannedFile(SourceFile("a", None), None, replaces=False)
    stream = [Gathered(file, TEXT), Gathered(file, Skipped("a", "empty", "")), Gathered(file, TEXT)]
    assert len(decider.decide(stream, {})) == 1
    assert decider.seen == {"d1"}


def test_the_same_text_under_another_id_is_a_copy() -> None:
    decider = Decider(("en",), "now", recode=False, reread=frozenset(), hashes={})
    file = PlannedFile(SourceFile("a", None), None, replaces=False)
    other = replace(TEXT, id="d2", text="News  of the\nday.")
    first, second = decider.decide([Gathered(file, TEXT), Gathered(file, other)], {})
    assert (first.document.copy_of, second.document.copy_of) == (None, "d1")
