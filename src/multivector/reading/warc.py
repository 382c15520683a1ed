"""Web archives (.warc, .warc.gz): one document for each record that holds a page or a text.

After the WARC file format 1.0 and 1.1 (ISO 28500:2009 and 2017): records one after another, each
a version line, named fields, an empty line, and a block of Content-Length bytes.
"""

import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO

from multivector.reading.characters import fold_line
from multivector.reading.feed import read_feed
from multivector.reading.http_message import HttpResponse, parse_fields, parse_response
from multivector.reading.items import Failure, Format, Found, Item, Reader, UnreadError
from multivector.reading.metadata import Metadata
from multivector.reading.options import ReadOptions
from multivector.reading.plain import read_plain
from multivector.reading.webpage import read_webpage
from multivector.reading.zipped import may_be_zipped

_VERSIONS = (b"WARC/1.0", b"WARC/1.1")
# What was answered, what was put in without HTTP, and what was made of another record (the
# extracted texts of a crawl are such).
_KINDS = ("response", "resource", "conversion")
_LONGEST_LINE = 100_000  # bytes
_MOST_FIELDS = 1_000
_PIECE = 1 << 20
_READERS: Mapping[str, Reader] = {
    "text/html": read_webpage, "application/xhtml+xml": read_webpage, "text/plain": read_plain,
    "application/rss+xml": read_feed, "application/atom+xml": read_feed,
}


def read_warc(stream: BinaryIO, options: ReadOptions) -> Iterator[Item]:
    """The main text of each page that was answered with 200; feeds are read as their entries.

    Pictures, scripts, redirects, errors, requests and revisits are passed over in silence: an
    archive is full of them. The size limit is a record's. The address is the record's target; a
    page that names no day of its own has none: the day of the crawl is not one of publication.
    Where the next record cannot be found, the reading ends with a failure.
    """
    number = 0
    while True:
        number += 1
        try:
            record = _next_record(stream, options.max_bytes)
        except UnreadError as error:
            yield Failure(error.reason, f"record {number}: {error.what}", number)
            return
        if record is None:
            break
        fields, block = record
        if fields.get("warc-type") not in _KINDS:
            continue
        if block is None:
            size = fields["content-length"]
            yield Failure("oversized", f"record {number}: {size} bytes", number)
            continue
        yield from _read_response(fields, block, number, options)
    if number == 1:
        yield Failure("empty", "no records")


def _read_response(
    fields: Mapping[str, str], block: bytes, number: int, options: ReadOptions
) -> Iterator[Item]:
    address = fields.get("warc-target-uri", "").strip("<>")
    try:
        if not address.lower().startswith(("http://", "https://")):
            return
        response = (
            parse_response(block, options.max_bytes)
            if fields["warc-type"] == "response" else HttpResponse(200, fields, block)
        )
        read = _READERS.get(response.media_type)
        if response.status != 200 or read is None or not response.body.strip():
            return
        for item in read(io.BytesIO(response.body), options):
            yield _placed(item, address, number, is_page=read is not read_feed)
    except UnreadError as error:
        yield Failure(error.reason, f"{address[:200]}: {error.what}", number)
    # A page that breaks its parser costs only itself, as a file does in documents.py.
    except Exception as error:  # noqa: BLE001
        detail = f"{address[:200]}: {type(error).__name__}: {error}"[:300]
        yield Failure("malformed", detail, number)


def _placed(item: Item, address: str, number: int, *, is_page: bool) -> Item:
    """The item under the number of its record, and a page under the address it was got from."""
    if isinstance(item, Failure):
        return replace(item, number=number)
    own = item.own
    if is_page:
        own = Metadata(url=fold_line(address)).over(own)
    return Found(item.text, own=own, written=item.written, notes=item.notes, number=number)


def _next_record(
    stream: BinaryIO, most: int
) -> tuple[Mapping[str, str], bytes | None] | None:
    """Fields and block of the next record, without the block where it is too large or no page."""
    line = b"\r\n"
    while line in (b"\r\n", b"\n"):
        line = stream.readline(_LONGEST_LINE)
    if not line:
        return None
    if line.strip() not in _VERSIONS:
        raise UnreadError("malformed", f"{line[:40]!r} where a record was to begin")
    fields = parse_fields(_head_lines(stream))
    written = fields.get("content-length", "")
    if not (written.isascii() and written.isdigit()):
        raise UnreadError("malformed", "no Content-Length")
    size = int(written)
    if fields.get("warc-type") in _KINDS and size <= most:
        block = stream.read(size)
        if len(block) < size:
            raise UnreadError("malformed", "cut off")
        return fields, block
    while size > 0:
        piece = stream.read(min(size, _PIECE))
        if not piece:
            raise UnreadError("malformed", "cut off")
        size -= len(piece)
    return fields, None


def _head_lines(stream: BinaryIO) -> list[str]:
    lines: list[str] = []
    while (line := stream.readline(_LONGEST_LINE)).strip():
        if not line.endswith(b"\n") or len(lines) >= _MOST_FIELDS:
            raise UnreadError("malformed", "fields that do not end")
        lines.append(line.decode("utf-8", "replace").rstrip("\r\n"))
    return lines


WARC = Format("web archive", (".warc", ".warc.gz"), may_be_zipped(read_warc))
