"""Passages that were searched for, as lines for people and as rows for programs."""

from collections.abc import Iterator
from typing import Any

import click

from multivector.records import SearchHit, StoredDocument
from multivector.web.marking import Mark, cut
from multivector.web.visible import one_line, visible

COLUMNS = ("rank", "document", "source", "outlet", "published", "start", "end", "text", "hits")


def describe_hit(
    hit: SearchHit, stored: StoredDocument | None, *, painted: bool
) -> Iterator[str]:
    """A passage below its document and date, the words found in bold or in brackets."""
    document = stored.document if stored else None
    source = document.source if document else hit.document
    published = document.published if document and document.published.start else "undated"
    outlet = f", {document.outlet}" if document and document.outlet else ""
    yield click.style(f"{published}  {one_line(source + outlet)}", bold=painted)
    marks = [Mark(span.start - hit.start, span.end - hit.start, "hit") for span in hit.highlights]
    pieces = (
        _marked(visible(piece.text), painted=painted) if piece.marks
        else visible(piece.text)
        for piece in cut(hit.text, 0, len(hit.text), marks)
    )
    yield f"  {''.join(pieces)}"
    yield ""


def hit_row(hit: SearchHit, stored: StoredDocument | None) -> dict[str, Any]:
    """A passage for programs; `hits` are offsets in the document, start and end."""
    document = stored.document if stored else None
    return {
        "rank": hit.rank,
        "document": hit.document,
        "source": document.source if document else None,
        "outlet": document.outlet if document else None,
        "published": str(document.published) if document and document.published.start else None,
        "start": hit.start,
        "end": hit.end,
        "text": hit.text,
        "hits": [f"{span.start}-{span.end}" for span in hit.highlights],
    }


def _marked(text: str, *, painted: bool) -> str:
    return click.style(text, fg="yellow", bold=True) if painted else f"[{text}]"
