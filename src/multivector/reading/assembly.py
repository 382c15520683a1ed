"""What a reader found -> Document, by the precedence of those who speak of it."""

from collections.abc import Iterator
from datetime import timedelta

from multivector.domain import DateInterval, Document, Skipped, document_id
from multivector.reading.characters import fold_line
from multivector.reading.datelines import find_date_line
from multivector.reading.items import Failure, Item
from multivector.reading.languages import settle_language
from multivector.reading.metadata import Metadata
from multivector.reading.options import ReadOptions


def assemble(item: Item, source: str, options: ReadOptions) -> Iterator[Document | Skipped]:
    """The document, or why there is none; besides, each of its fields that was unreadable.

    Precedence: the caller's options, then what a person wrote in a sidecar or front matter, then
    what the file says of itself, then, for the day of publication, the text's own date line.
    """
    if item.number is not None:
        source = f"{source}#{item.number}"
    if isinstance(item, Failure):
        yield Skipped(source, item.reason, fold_line(item.detail) or item.reason)
        return
    if not item.text.strip():
        yield Skipped(source, "empty", "no text")
        return
    stated = _given(options).over(item.written)
    merged = stated.over(item.own)
    yield Document(
        id=document_id(merged.outlet, item.text),
        text=item.text,
        source=source,
        outlet=merged.outlet,
        url=merged.url,
        title=merged.title,
        language=settle_language(stated.language, item.own.language, item.text),
        published=merged.published or _dated(item.text, options),
        read_at=options.now,
    )
    for note in item.notes:
        yield Skipped(source, "malformed", f"{note}; the document was read without it")


def _given(options: ReadOptions) -> Metadata:
    return Metadata(
        options.outlet, options.url, options.title, options.language, options.published
    )


def _dated(text: str, options: ReadOptions) -> DateInterval:
    """The day on the text's own date line; where it was read, tomorrow may have begun."""
    latest = None if options.now is None else options.now.date() + timedelta(days=1)
    return find_date_line(text, latest) or DateInterval.unknown()
