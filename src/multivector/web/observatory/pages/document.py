"""A document: its text as read, with what was coded from it or was searched for."""

from collections.abc import Iterable, Iterator

from multivector.domain import EventRecord, UsageError
from multivector.records import EventFilter, StoredDocument
from multivector.web.listing import list_events
from multivector.web.marking import FOUND, TRIGGER, Mark, Piece, cut
from multivector.web.observatory.answers import Answer
from multivector.web.observatory.links import command
from multivector.web.observatory.visiting import NotHereError, Visit

PARAMETERS = ("start", "end")

LONGEST = 200_000
"""Characters of a text that a page shows."""


def show(visit: Visit) -> Answer:
    """The text with the acts that were coded from it; a stretch asked for is marked."""
    stored = visit.snapshot.document(visit.path["id"])
    if stored is None:
        raise NotHereError("no document of the record has this id", item=visit.path["id"],
                           hint="Search finds documents by their words")
    document = stored.document
    found = list(visit.snapshot.iter_events(EventFilter(document=document.id)))
    events = list_events(visit.snapshot, visit.world, found)
    passage = _passage(visit, stored)
    marks = [*act_marks(one.record for one in found), *passage]
    return Answer(
        "document.html", document.title or document.source,
        {
            "document": {
                "id": document.id, "title": document.title, "outlet": document.outlet,
                "url": document.url, "source": document.source, "language": document.language,
                "published": str(document.published), "curated": document.curated,
                "copy_of": document.copy_of, "sentences": stored.sentences,
                "coder": stored.coder, "text": document.text,
            },
            "total": len(events), "events": [one.record["id"] for one in events],
        },
        context={
            "stored": stored, "events": events, "paragraphs": list(paragraphs(
                document.text[:LONGEST], marks)),
            "is_cut": len(document.text) > LONGEST,
        },
        terminal=None if not found else command("evidence", found[0].record["id"]),
    )


def act_marks(records: Iterable[EventRecord]) -> list[Mark]:
    """The words that name the acts; each mark's label is its event's id."""
    return [
        Mark(one["trigger"]["start"], one["trigger"]["end"], TRIGGER, one["id"])
        for one in records if one["trigger"]
    ]


def paragraphs(text: str, marks: Iterable[Mark]) -> Iterator[list[Piece]]:
    """The paragraphs of a text that have words, cut where marks begin and end."""
    marks = [mark for mark in marks if mark.end <= len(text)]
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        if line.strip():
            inside = [mark for mark in marks if mark.start < end and mark.end > start]
            yield list(cut(text, start, start + len(line.rstrip()), inside))
        start = end


def _passage(visit: Visit, stored: StoredDocument) -> list[Mark]:
    written = visit.asked.one("start"), visit.asked.one("end")
    if written == (None, None):
        return []
    length = len(stored.document.text)
    numbers = [int(one) if one and one.isascii() and one.isdigit() else -1 for one in written]
    start, end = numbers
    if not 0 <= start < end <= length:
        raise UsageError("start and end are characters of the text", item=f"{start} to {end}",
                         hint=f"It has {length}")
    return [Mark(start, end, FOUND)]
