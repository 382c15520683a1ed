"""The format of a stream that has no name, by what it begins with."""

import codecs
import re
import zlib

from multivector.reading.feed import FEED
from multivector.reading.items import Format
from multivector.reading.json_lines import JSON_LINES
from multivector.reading.pdf import PDF
from multivector.reading.plain import PLAIN
from multivector.reading.rtf import RTF
from multivector.reading.warc import WARC
from multivector.reading.webpage import WEBPAGE
from multivector.reading.word import WORD

# What may stand before the root of XML or HTML. Each piece is matched by itself: repeated
# within one expression they could be divided in exponentially many ways.
_PROLOGUE = re.compile(
    rb"\s*(?:<\?(?:(?!\?>).)*\?>|<!--(?:(?!-->).)*-->|<!DOCTYPE\s+(?!html)[^>[]*>)",
    re.IGNORECASE | re.DOTALL,
)
_GZIP = b"\x1f\x8b"
_GZIP_WINDOW = 31  # bits, of gzip and not of zlib
_BEGINNINGS = (
    (PDF, re.compile(rb"%PDF-")),
    (WORD, re.compile(rb"PK\x03\x04")),
    (RTF, re.compile(rb"\s*\{\\rtf")),
    (JSON_LINES, re.compile(rb'\s*\{[ \t]*"')),
    (WARC, re.compile(rb"WARC/1\.")),
    (FEED, re.compile(rb"\s*<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)),
    (WEBPAGE, re.compile(rb"\s*<(?:!DOCTYPE\s+html|html|head|body)\b", re.IGNORECASE)),
)


def sniff_format(head: bytes) -> Format:
    """The format that these first bytes are of; plain text where they tell of no other."""
    if head.startswith(_GZIP):
        return _sniff_packed(head)
    head = head.removeprefix(codecs.BOM_UTF8)
    start = 0
    while piece := _PROLOGUE.match(head, start):
        start = piece.end()
    return next((entry for entry, root in _BEGINNINGS if root.match(head, start)), PLAIN)


def _sniff_packed(head: bytes) -> Format:
    try:
        unpacked = zlib.decompressobj(_GZIP_WINDOW).decompress(head, len(head))
    except zlib.error:
        return PLAIN
    found = sniff_format(unpacked) if not unpacked.startswith(_GZIP) else PLAIN
    return found if found in (WARC, JSON_LINES) else PLAIN  # the others are not read packed
