"""Excerpts: the whole sentence around the evidence, in its own paragraph."""

import pytest

from multivector.domain import Document, EventRecord
from multivector.web.telling import excerpt, in_paragraph, sentence_around

TEXT = (
    "A headline\n\n"
    "It rained. Moscow denounced the arrest of two men. Baku was silent.\n\n"
    "The end.\n"
)
DOCUMENT = Document("d", TEXT, "texts/a.txt")


def record(words: str) -> EventRecord:
    start = TEXT.index(words)
    span = {"start": start, "end": start + len(words)}
    return {"id": "e", "document": "d", "evidence": span, "trigger": span, "roles": [],
            "said_by": None}


def test_evidence_is_shown_in_its_sentence_and_that_in_its_paragraph() -> None:
    found = excerpt(DOCUMENT, record("the arrest of two men"))
    assert "".join(piece.text for piece in found.pieces) == (
        "Moscow denounced the arrest of two men."
    )
    assert found.before == "It rained. "
    assert found.after == " Baku was silent."


def test_the_sentence_alone_where_that_is_asked_for() -> None:
    found = excerpt(DOCUMENT, record("arrest"), sentence_only=True)
    assert (found.before, found.after) == ("", "")


def test_evidence_across_sentences_shows_them_all() -> None:
    start = TEXT.index("two men")
    first, last = sentence_around(TEXT, start, TEXT.index("silent"))
    assert TEXT[first:last] == "Moscow denounced the arrest of two men. Baku was silent."


def test_a_long_paragraph_is_cut_at_words() -> None:
    long = f"{'word ' * 1_000}Moscow agreed. {'more ' * 1_000}"
    start = long.index("Moscow")
    span = {"start": start, "end": start + 13}
    found = excerpt(
        Document("d", long, "a"),
        {"id": "e", "document": "d", "evidence": span, "trigger": span, "roles": [],
         "said_by": None},
    )
    shown = found.before + "".join(piece.text for piece in found.pieces) + found.after
    assert "word Moscow agreed. more" in shown
    assert len(shown) < 2_500
    assert shown.split()[0] == "word"


def test_an_imported_event_has_no_sentence() -> None:
    with pytest.raises(ValueError, match="no sentence"):
        excerpt(DOCUMENT, {"id": "e", "document": "d", "evidence": None})


def test_a_sentence_stands_in_its_paragraph() -> None:
    text = "A title\n\nIt rained. Nobody came. It stopped.\n\nAn end."
    start = text.index("Nobody")
    found = in_paragraph(text, start, start + len("Nobody came."))
    assert found.before == "It rained. "
    assert [piece.text for piece in found.pieces] == ["Nobody came."]
    assert found.after == " It stopped."
