"""Search over the texts of the record."""

from typing import Any

from multivector.domain import UsageError
from multivector.records import SearchHit, StoredDocument
from multivector.web.marking import FOUND, Mark, Piece, cut
from multivector.web.observatory.answers import Answer, as_csv
from multivector.web.observatory.links import command
from multivector.web.observatory.visiting import Visit

PARAMETERS = ("q", "as_of", "limit")
COLUMNS = ("rank", "document", "source", "outlet", "published", "start", "end", "text")

_LIMITS = ("20", "50", "100")
_TERMS = 12


def show(visit: Visit) -> Answer:
    """The passages that have all the words, the best first."""
    words = visit.asked.one("q") or ""
    limit = int(visit.asked.choice("limit", _LIMITS, _LIMITS[0]))
    if len(words.split()) > _TERMS:
        raise UsageError(f"a search has at most {_TERMS} words", hint="Leave some out")
    hits = visit.snapshot.search(words, limit=limit, as_of=visit.as_of) if words else ()
    documents = {one: visit.snapshot.document(one) for one in {hit.document for hit in hits}}
    rows = [_row(hit, documents[hit.document]) for hit in hits]
    return Answer(
        "search.html", f"Search: {words}" if words else "Search",
        {"total": len(rows), "limit": limit, "hits": rows},
        context={
            "words": words, "as_of": visit.as_of, "limits": _LIMITS, "limit": limit,
            "hits": [(row, _pieces(hit)) for row, hit in zip(rows, hits, strict=True)],
        },
        csv=lambda: as_csv(COLUMNS, rows), name="search",
        terminal=command("search", words, limit=limit, as_of=visit.as_of) if words else None,
    )


def _pieces(hit: SearchHit) -> list[Piece]:
    marks = [
        Mark(span.start - hit.start, span.end - hit.start, FOUND) for span in hit.highlights
    ]
    return list(cut(hit.text, 0, len(hit.text), marks))


def _row(hit: SearchHit, stored: StoredDocument | None) -> dict[str, Any]:
    document = stored.document if stored else None
    dated = document is not None and document.published.start is not None
    return {
        "rank": hit.rank, "document": hit.document,
        "source": document.source if document else None,
        "outlet": document.outlet if document else None,
        "published": str(document.published) if document and dated else None,
        "start": hit.start, "end": hit.end, "text": hit.text,
    }
