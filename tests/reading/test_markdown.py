import io
from datetime import date

import pytest

from multivector.domain import DateInterval
from multivector.reading.items import Found, UnreadError
from multivector.reading.markdown import read_markdown, split_front_matter
from multivector.reading.metadata import Metadata
from multivector.reading.options import DEFAULTS


def read(written: str) -> Found:
    (found,) = read_markdown(io.BytesIO(written.encode()), DEFAULTS)
    return found


def test_the_text_is_the_body_exactly_as_it_stands_behind_the_front_matter() -> None:
    matter = "---\noutlet: Caspian Wire\npublished: 2025-10-23\n---\n"
    found = read(matter + "\n# A visit\r\n\r\n*Text*  \n")
    assert found.text == "\n# A visit\r\n\r\n*Text*  \n"
    assert found.written == Metadata(
        outlet="Caspian Wire", published=DateInterval.day(date(2025, 10, 23))
    )
    assert found.own.title == "A visit"


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("---\r\na: 1\r\n---\r\nText", ("a: 1\r\n", "Text")),
        ("---\na: 1\n...\nText", ("a: 1\n", "Text")),
        ("---\n---\nText", ("", "Text")),
        ("---\na: 1\n---", ("a: 1\n", "")),
        ("Text\n---\na: 1\n---\n", (None, "Text\n---\na: 1\n---\n")),
        ("---\na: 1\nText", (None, "---\na: 1\nText")),
        ("---\nProse between rules\n---\nText", (None, "---\nProse between rules\n---\nText")),
        ("----\na: 1\n---\n", (None, "----\na: 1\n---\n")),
        ("", (None, "")),
    ],
)
def test_front_matter_stands_between_two_lines_at_the_very_beginning(
    written: str, parts: tuple[str | None, str]
) -> None:
    assert split_front_matter(written) == parts


def test_body_and_front_matter_lose_no_character() -> None:
    written = "---\na: 1\n---\nText\n---\nmore\n"
    matter, body = split_front_matter(written)
    assert written == f"---\n{matter}---\n{body}"


def test_broken_front_matter_is_malformed_and_not_read_as_text() -> None:
    with pytest.raises(UnreadError, match="front matter: line 1"):
        read("---\ntitle: Baku: a new era\n---\nText")
