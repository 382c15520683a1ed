"""The format of a stream that has no name, by what it begins with."""

import codecs
import re

from multivector.reading.feed import FEED
from multivector.reading.items import Format
from multivector.reading.json_lines import JSON_LINES
from multivector.reading.pdf import PDF
from multivector.reading.plain import PLAIN
from multivector.reading.webpage import WEBPAGE
from multivector.reading.word import WORD

# What may stand before the root of XML or HTML. Each piece is matched by itself: repeated
# within one expression they could be divided in exponentially many ways.
_PROLOGUE = re.compile(
    rb"\s*(?:<\?(?:(?!\?>).)*\?>|<!--(?:(?!-->).)*-->|<!DOCTYPE\s+(?!html)[^>[]*>)",
    re.IGNORECASE | re.DOTALL,
)
_BEGINNINGS = (
    (PDF, re.compile(rb"%PDF-")),
    (WORD, re.compile(rb"PK\x03\x04")),
    (JSON_LINES, re.compile(rb'\s*\{[ \t]*"')),
    (FEED, re.compile(rb"\s*<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)),
    (WEBPAGE, re.compile(rb"\s*<(?:!DOCTYPE\s+html|html|head|body)\b", re.IGNORECASE)),
)


def sniff_format(head: bytes) -> Format:
    """The format that these first bytes are of; plain text where they tell of no other."""
    head = head.removeprefix(codecs.BOM_UTF8)
    start = 0
    while piece := _PROLOGUE.match(head, start):
        start = piece.end()
    return next((entry for entry, root in _BEGINNINGS if root.match(head, start)), PLAIN)
