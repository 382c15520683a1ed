"""Search over the texts of the record."""

from collections.abc import Mapping
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from multivector.domain import DateInterval, Precision, UsageError
from multivector.records import SearchHit
from multivector.web.marking import FOUND, Mark, Piece, cut
from multivector.web.observatory.answers import Answer, as_csv
from multivector.web.observatory.links import command
from multivector.web.observatory.visiting import Visit

PARAMETERS = ("q", "as_of", "limit")
COLUMNS = ("rank", "document", "source", "outlet", "published", "start", "end", "text")

# Without their texts, which the index has: those of all documents would be read.
_DOCUMENTS = """
SELECT id, source, outlet, published_start, published_end, published_precision FROM documents
"""
_CHOSEN = f"{_DOCUMENTS} WHERE id IN (SELECT unnest($ids))"
_RECALLED = 20_000
"""Documents up to which what is told of all of them is recalled: to read it takes long."""
_LIMITS = ("20", "50", "100")
_TERMS = 12


def show(visit: Visit) -> Answer:
    """The passages that have all the words, the best first."""
    words = visit.asked.one("q") or ""
    limit = int(visit.asked.choice("limit", _LIMITS, _LIMITS[0]))
    if len(words.split()) > _TERMS:
        raise UsageError(f"a search has at most {_TERMS} words", hint="Leave some out")
    hits = visit.snapshot.search(words, limit=limit, as_of=visit.as_of) if words else ()
    documents = _documents(visit, sorted({hit.document for hit in hits})) if hits else {}
    rows = [_row(hit, documents.get(hit.document)) for hit in hits]
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


def _documents(visit: Visit, ids: list[str]) -> dict[str, dict[str, Any]]:
    """What is told of some documents, by their ids."""
    if visit.snapshot.counts["documents"] > _RECALLED:
        found = visit.snapshot.query(_CHOSEN, {"ids": ids})
    else:
        every = visit.snapshot.query(_DOCUMENTS)
        found = every.filter(pc.is_in(every.column("id"), pa.array(ids, pa.string())))
    return {row["id"]: row for row in found.to_pylist()}


def _pieces(hit: SearchHit) -> list[Piece]:
    marks = [
        Mark(span.start - hit.start, span.end - hit.start, FOUND) for span in hit.highlights
    ]
    return list(cut(hit.text, 0, len(hit.text), marks))


def _row(hit: SearchHit, document: Mapping[str, Any] | None) -> dict[str, Any]:
    published = None if document is None else DateInterval(
        document["published_start"], document["published_end"],
        Precision(document["published_precision"]))
    return {
        "rank": hit.rank, "document": hit.document,
        "source": document["source"] if document else None,
        "outlet": document["outlet"] if document else None,
        "published": str(published) if published and published.start is not None else None,
        "start": hit.start, "end": hit.end, "text": hit.text,
    }
