"""Markdown (.md): metadata between lines of three hyphens, then the text as it stands."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from multivector.reading.encodings import decode_text
from multivector.reading.items import Format, Found
from multivector.reading.metadata import Metadata
from multivector.reading.options import ReadOptions
from multivector.reading.plain import find_headline
from multivector.reading.streams import read_whole
from multivector.reading.yaml_fields import is_mapping, read_yaml_fields

_OPENING = re.compile(r"---[ \t]*\r?\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)


def read_markdown(stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:
    """One text, which begins on the line after the front matter; its marks are left in it."""
    matter, text = split_front_matter(decode_text(read_whole(stream, options.max_bytes)))
    written = Metadata() if matter is None else read_yaml_fields(matter, "front matter")
    yield Found(text, own=Metadata(title=find_headline(text)), written=written)


def split_front_matter(text: str) -> tuple[str | None, str]:
    """The front matter and the body; None and the whole where there is no front matter.

    Prose between two rules is no front matter.
    """
    opening = _OPENING.match(text)
    closing = opening and _CLOSING.search(text, opening.end())
    if not opening or not closing:
        return None, text
    matter = text[opening.end() : closing.start()]
    if not is_mapping(matter):
        return None, text
    return matter, text[closing.end() :]


MARKDOWN = Format("Markdown", (".md",), read_markdown)
