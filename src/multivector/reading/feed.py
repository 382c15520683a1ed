"""RSS and Atom files (.xml, .rss, .atom): one document an entry."""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from multivector.reading.items import Failure, Format, Found, Item, UnreadError
from multivector.reading.markup import strip_tags
from multivector.reading.metadata import read_metadata
from multivector.reading.options import ReadOptions
from multivector.reading.streams import read_whole

if TYPE_CHECKING:
    from feedparser import FeedParserDict


def read_feed(stream: BinaryIO, options: ReadOptions) -> Iterator[Item]:
    """A document for each entry, of its content, else its summary, without tags.

    The outlet is the entry's own source, else the feed's title; the language the entry's, else
    the feed's. An entry without `published` is dated by `updated`: so it stood on that day.
    """
    data = read_whole(stream, options.max_bytes)
    refuse_entities(data)
    feed = _parse(data)
    if not feed.version:
        raise UnreadError("unsupported", "XML, but neither RSS nor Atom")
    if not feed.entries:
        raise UnreadError("empty", "a feed without entries")
    for number, entry in enumerate(feed.entries, 1):
        yield _read_entry(entry, feed.feed, number)


def refuse_entities(data: bytes) -> None:
    """Raise UnreadError for XML that declares entities: they can grow without end.

    XML that is not well formed is let by, as feeds often are not, unless it declares any.
    """
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        fromstring(data, forbid_dtd=False, forbid_entities=True, forbid_external=True)
    except DefusedXmlException as error:
        raise UnreadError("malformed", f"XML that declares entities: {error}") from error
    except (ParseError, LookupError, ValueError) as error:
        # NUL bytes are dropped so that UTF-16 hides nothing.
        if b"<!ENTITY" in data.replace(b"\x00", b"").upper():
            raise UnreadError("malformed", f"broken XML that declares entities: {error}") from error


def _parse(data: bytes) -> "FeedParserDict":
    import feedparser

    # A stream: bare bytes would be tried as a path, and text as an address. Nothing is shown as
    # HTML, so that cleaning it would be work for nothing: all tags are dropped afterwards.
    return feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)


def _read_entry(entry: "FeedParserDict", feed: "FeedParserDict", number: int) -> Item:
    bodies = [part.get("value") for part in entry.get("content", ())] + [entry.get("summary")]
    text = next((text for body in bodies if body and (text := strip_tags(body))), None)
    if text is None:
        return Failure("empty", f"entry {number} has neither content nor summary", number)
    languages = [part.get("language") for part in entry.get("content", ())]
    metadata, notes = read_metadata({
        "outlet": entry.get("source", {}).get("title") or feed.get("title"),
        "url": entry.get("link"),
        "title": strip_tags(entry.get("title") or " "),
        "language": next(filter(None, languages), None) or feed.get("language"),
        "published": entry.get("published") or entry.get("updated"),
    })
    return Found(text, own=metadata, notes=notes, number=number)


FEED = Format("RSS and Atom", (".xml", ".rss", ".atom"), read_feed)
