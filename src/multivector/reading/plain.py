"""Plain text (.txt): the text is the decoded file, character for character."""

from collections.abc import Iterator
from typing import BinaryIO

from multivector.reading.deliveries import read_delivery
from multivector.reading.encodings import decode_text
from multivector.reading.items import Format, Found, Item
from multivector.reading.metadata import Metadata
from multivector.reading.options import ReadOptions
from multivector.reading.published import parse_day
from multivector.reading.streams import read_whole

_LONGEST_HEADLINE = 150


def read_plain(stream: BinaryIO, options: ReadOptions) -> Iterator[Item]:
    r"""One text: offsets in it are offsets into the decoded file, `\r\n` included.

    A byte order mark is not part of the text. A delivery of a news archive is its documents.
    """
    text = decode_text(read_whole(stream, options.max_bytes))
    delivery = read_delivery(text, wrapped=True)
    if delivery is not None:
        yield from delivery
        return
    yield Found(text, own=Metadata(title=find_headline(text)))


def find_headline(text: str) -> str | None:
    """A short first line without a full stop, followed by a blank one; it stays in the text."""
    lines = text.lstrip().split("\n", 2)
    if len(lines) < 2 or lines[1].strip():
        return None
    line = lines[0].lstrip("#").strip()
    if not line or len(line) >= _LONGEST_HEADLINE or line.endswith(".") or parse_day(line):
        return None
    return line


PLAIN = Format("plain text", (".txt",), read_plain)
