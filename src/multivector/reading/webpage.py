"""Web pages (.html, .htm): the main text, and what the page says of itself."""

import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, BinaryIO

from multivector.reading.characters import fold_line, make_storable
from multivector.reading.deliveries import read_delivery
from multivector.reading.encodings import decode_text
from multivector.reading.items import Format, Found, Item, UnreadError
from multivector.reading.languages import language_code
from multivector.reading.markup import strip_tags
from multivector.reading.metadata import Metadata
from multivector.reading.options import ReadOptions
from multivector.reading.published import parse_published
from multivector.reading.streams import read_whole

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_DELIVERED = re.compile(r"\d+ of \d+ DOCUMENTS\b|\w{8}(?:19|20)\d{6}\w{9}\b")
_HEAD = 4_096  # bytes; where a page may declare its encoding
_PROSE = 80  # characters; a longer run of text is no date line


def read_webpage(stream: BinaryIO, options: ReadOptions) -> Iterator[Item]:
    """The main text of a page as trafilatura extracts it; offsets count in that.

    A page that a news archive delivered is its documents. Nothing is fetched and no script is
    run. The page's date is that of its first publication.
    """
    from trafilatura import extract
    from trafilatura.utils import load_html

    data = read_whole(stream, options.max_bytes)
    declared = _DECLARED.search(data[:_HEAD])
    page = decode_text(data, declared.group(1).decode("ascii") if declared else None)
    delivery = read_delivery(strip_tags(page)) if _DELIVERED.search(page) else None
    if delivery is not None:
        yield from delivery
        return
    tree = load_html(page)
    if tree is None:
        raise UnreadError("malformed", "no HTML")
    metadata = _read_metadata(tree, options.now)
    # No cache of texts seen before: it would make a page's text depend on others.
    text = extract(tree, include_comments=False, deduplicate=False)
    if not text:
        raise UnreadError("empty", "no main text on the page")
    yield Found(make_storable(text), own=metadata)


def _read_metadata(tree: "HtmlElement", now: datetime | None) -> Metadata:
    from trafilatura import extract_metadata

    # Without a moment of reading any day will do; the clock is not asked. A page may stand in a
    # zone where tomorrow has begun.
    latest = datetime.max.replace(tzinfo=UTC) if now is None else now + timedelta(days=1)
    found = extract_metadata(_without_prose(tree), date_config={
        "original_date": True, "extensive_search": False, "max_date": latest.replace(tzinfo=None),
    })
    language = tree.get("lang") or tree.get("xml:lang") or ""
    return Metadata(
        outlet=fold_line(found.sitename),
        url=fold_line(found.url),
        title=fold_line(found.title),
        language=language_code(language),
        published=parse_published(found.date) if found.date else None,
    )


def _without_prose(tree: "HtmlElement") -> "HtmlElement":
    """A copy without running text: htmldate's last resort is any day that the text mentions."""
    tree = deepcopy(tree)
    for block in tree.xpath("(.//p | .//li | .//blockquote | .//td)[not(.//time)]"):
        if block.getparent() is not None and len(block.text_content()) > _PROSE:
            block.drop_tree()
    for element in tree.xpath(".//body//*[not(self::script)]"):
        if len(element.text or "") > _PROSE:
            element.text = None
        if len(element.tail or "") > _PROSE:
            element.tail = None
    return tree


WEBPAGE = Format("web page", (".html", ".htm"), read_webpage)
