"""One event: its sentence, why it was coded so, who else tells of it, what people decided."""

from typing import Any

from multivector.domain import EventRecord, MultivectorError, Status, vocabulary
from multivector.domain.claim_exchange import ClaimRecord
from multivector.evaluation.decision_rows import decision_row, say_correction
from multivector.evaluation.event_decisions import is_of
from multivector.records import ClaimFilter, EventFilter, StoredEvent, claim_form, stored_event
from multivector.web.listing import Listed, list_events
from multivector.web.marking import PLACE, Mark, marks_of
from multivector.web.observatory.answers import Answer, Moved
from multivector.web.observatory.dating import date_marks
from multivector.web.observatory.event_lists import event_data
from multivector.web.observatory.links import command
from multivector.web.observatory.outlet_facts import outlet_facts
from multivector.web.observatory.pages import judging
from multivector.web.observatory.visiting import NotHereError, Visit
from multivector.web.telling import Excerpt, in_paragraph, sentence_around

_STORIES = "SELECT id, events, publishers FROM stories WHERE list_contains(events, $id) ORDER BY id"
_EVENTS = "SELECT * FROM events WHERE id IN (SELECT unnest($ids)) ORDER BY known_at, id"
_FEWEST = 4  # characters of an id that may stand for it
_MOST = 50  # other tellings that are shown


def show(visit: Visit) -> Answer | Moved:
    """An event in full; the beginning of an id leads to the event, and a form decides about it."""
    stored = find_event(visit, visit.path["id"])
    record = stored.record
    if visit.form:
        return judging.decide(visit, record)
    if record["id"] != visit.path["id"]:
        return Moved(f"/event/{record['id']}")
    (listed,) = list_events(visit.snapshot, visit.world, [stored])
    stories = visit.snapshot.query(_STORIES, {"id": record["id"]}).to_pylist()
    tellings = _tellings(visit, record["id"], stories)
    readings = _other_readings(visit, stored)
    decisions, said = visit.house.book.read().about(record), _said(visit, record)
    outlet = None if listed.document is None else outlet_facts(
        visit.world, listed.document.document)
    return Answer(
        "event.html", listed.told,
        {
            "event": event_data(stored), "told": listed.told,
            "document": None if listed.document is None else document_data(listed),
            "outlet": outlet,
            "decisions": [decision_row(one) for one in decisions],
            "stories": [
                {"id": one["id"], "tellings": len(one["events"]), "publishers": one["publishers"]}
                for one in stories
            ],
            "tellings": [event_data(one.stored) for one in tellings],
            "other_readings": [event_data(one.stored) for one in readings], "claims": said,
        },
        context={"event": listed, "paragraph": _paragraph(listed), "tellings": tellings,
                 "readings": readings, "stories": stories, "decisions": decisions,
                 "outlet": outlet, "written": judging.written(record), "is_of": is_of,
                 "types": list(vocabulary().types), "statuses": [one.value for one in Status],
                 "say_correction": say_correction, "said": said},
        terminal=command("evidence", record["id"]),
    )


def find_event(visit: Visit, written: str) -> StoredEvent:
    """The event of an id or of the beginning of one.

    Raises:
        NotHereError: If there is none.
        UsageError: If several begin so.
    """
    found = visit.snapshot.event(written) if len(written) >= _FEWEST else None
    if found is None:
        raise NotHereError("no event of the record has this id", item=written,
                           hint="The list of events has all of them")
    return found


def document_data(listed: Listed) -> dict[str, Any]:
    """A document for a JSON twin, without its text."""
    if listed.document is None:
        raise MultivectorError("an imported event has no document", item=listed.record["id"])
    one = listed.document.document
    return {
        "id": one.id, "title": one.title, "outlet": one.outlet, "url": one.url,
        "source": one.source, "language": one.language, "published": str(one.published),
        "curated": one.curated, "copy_of": one.copy_of,
    }


def _paragraph(listed: Listed) -> Excerpt | None:
    record = listed.record
    if listed.document is None or record["evidence"] is None:
        return None
    text = listed.document.document.text
    start, end = sentence_around(text, record["evidence"]["start"], record["evidence"]["end"])
    document = listed.document.document
    marks = [*marks_of(record), *date_marks(document, record, start, end)]
    place = record["place"]
    if place and place["start"] is not None:
        marks.append(Mark(place["start"], place["end"], PLACE))
    return in_paragraph(text, start, end, marks)


def _said(visit: Visit, record: EventRecord) -> list[ClaimRecord]:
    """What somebody says in the words of an event, or in some of them."""
    words = record["evidence"]
    if words is None:
        return []
    found = visit.snapshot.claims(ClaimFilter(document=record["document"])).to_pylist()
    return [
        claim_form(one) for one in found
        if one["content"]["start"] < words["end"] and words["start"] < one["content"]["end"]
    ]


def _tellings(visit: Visit, event: str, stories: list[dict[str, Any]]) -> list[Listed]:
    others = sorted({one for story in stories for one in story["events"]} - {event})[:_MOST]
    if not others:
        return []
    rows = visit.snapshot.query(_EVENTS, {"ids": others}).to_pylist()
    return list_events(visit.snapshot, visit.world, [stored_event(row) for row in rows])


def _other_readings(visit: Visit, stored: StoredEvent) -> list[Listed]:
    """Events that were read from some of the same words."""
    words = stored.record["trigger"]
    if words is None:
        return []
    found = [
        other for other in visit.snapshot.iter_events(
            EventFilter(document=stored.record["document"]))
        if other.record["id"] != stored.record["id"] and other.record["trigger"]
        and other.record["trigger"]["start"] < words["end"]
        and words["start"] < other.record["trigger"]["end"]
    ]
    return list_events(visit.snapshot, visit.world, found)
