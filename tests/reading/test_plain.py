import io

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from multivector.reading.items import Found, UnreadError
from multivector.reading.options import DEFAULTS, ReadOptions
from multivector.reading.plain import find_headline, read_plain


def text_of(data: bytes) -> str:
    (found,) = read_plain(io.BytesIO(data), DEFAULTS)
    assert isinstance(found, Found)
    return found.text


def test_the_text_is_the_file_character_for_character() -> None:
    written = "  A visit \r\n\r\nThe minister arrived.\r\n\t\n"
    assert text_of(written.encode()) == written


def test_offsets_count_behind_a_byte_order_mark() -> None:
    assert text_of("\ufeffБаку".encode()) == "Баку"


@settings(derandomize=True, database=None, deadline=None, max_examples=200)
@given(st.text(min_size=1, alphabet=st.characters(exclude_characters="\x00", codec="utf-8")))
def test_any_text_comes_back_as_it_was_written(written: str) -> None:
    assume(not written.startswith(("\ufeff", "%PDF-", "{\\rtf")))
    assert text_of(written.encode()) == written


def test_a_front_matter_is_text_here() -> None:
    assert text_of(b"---\ntitle: x\n---\nText") == "---\ntitle: x\n---\nText"


def test_a_file_over_the_limit_is_oversized() -> None:
    with pytest.raises(UnreadError, match="limit of 3 bytes"):
        next(read_plain(io.BytesIO(b"four"), ReadOptions(max_bytes=3)))


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("A visit to Baku\n\nThe minister arrived.", "A visit to Baku"),
        ("A visit to Baku\r\n\r\nThe minister arrived.", "A visit to Baku"),
        ("\n\n  A visit to Baku  \n\nText", "A visit to Baku"),
        ("# A visit to Baku\n\nText", "A visit to Baku"),
        ("Who gains?\n\nText", "Who gains?"),
        ("A visit to Baku\n", "A visit to Baku"),
        ("A visit to Baku\nThe minister arrived.", None),
        ("The minister arrived.\n\nHe left.", None),
        ("x" * 150 + "\n\nText", None),
        ("October 23, 2025\n\nText", None),
        ("A visit to Baku", None),
        ("", None),
        ("##\n\nText", None),
    ],
)
def test_a_headline_is_a_short_first_line_set_apart(text: str, headline: str | None) -> None:
    assert find_headline(text) == headline


def test_a_headline_stays_in_the_text() -> None:
    (found,) = read_plain(io.BytesIO(b"A visit\n\nText"), DEFAULTS)
    assert isinstance(found, Found)
    assert found.own.title == "A visit"
    assert found.text.startswith("A visit")
