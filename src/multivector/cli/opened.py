"""An event opened onto its sentence, in lines for a terminal or a file."""

import os
import sys
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING, TextIO

import click

from multivector.domain import EventRecord
from multivector.records import EventFilter, Snapshot, StoredDocument, StoredEvent
from multivector.web.marking import ACTOR, RECIPIENT, SPEAKER, TRIGGER, Piece
from multivector.web.telling import Excerpt, excerpt
from multivector.web.visible import one_line, visible
from multivector.web.wording import say_date, say_event, say_speaker, say_status

if TYPE_CHECKING:
    from multivector.worlds import World

_COLOURS = {ACTOR: "cyan", RECIPIENT: "magenta", SPEAKER: "blue", TRIGGER: "yellow"}
_WIDTH = 96


def paints(stream: TextIO | None = None) -> bool:
    """Whether marks are colours: on a terminal whose user has not asked for none.

    Args:
        stream: Where they are shown; by default standard output.
    """
    return (stream or sys.stdout).isatty() and "NO_COLOR" not in os.environ


def describe_event(
    snapshot: Snapshot, world: "World", event: StoredEvent, *, painted: bool
) -> Iterator[str]:
    """What happened, in which words, who says so, why it was coded so, and where it stands."""
    record = event.record
    document = snapshot.document(record["document"])
    yield one_line(say_event(record, world))
    yield ""
    if document is not None and record["evidence"] is not None:
        yield from wrapped(mark_sentence(document, record, painted=painted))
    else:
        yield f"Imported from {one_line(event.source or 'elsewhere')}; it has no sentence."
    yield ""
    yield from _facts(event)
    if document is not None:
        yield from origin_lines(document)
    yield from _versions(snapshot, event)


def mark_sentence(stored: StoredDocument, record: EventRecord, *, painted: bool) -> str:
    """The paragraph of an event's sentence, with the act and the parties marked.

    Colours where `painted`, else brackets: `[AZE: Azerbaijan] [act: signed a deal]`.
    """
    return mark_excerpt(excerpt(stored.document, record), painted=painted)


def mark_excerpt(found: Excerpt, *, painted: bool) -> str:
    """A sentence in its paragraph; what stands around it is dim where `painted`."""
    sentence = "".join(mark_piece(piece, painted=painted) for piece in found.pieces)
    before, after = visible(found.before), visible(found.after)
    if not painted:
        return f"{before}{sentence}{after}"
    return f"{click.style(before, dim=True)}{sentence}{click.style(after, dim=True)}"


def mark_piece(piece: Piece, *, painted: bool) -> str:
    """Characters with their marks: in colour, or in brackets with a word for each mark."""
    text = visible(piece.text)
    kinds = [mark.kind for mark in piece.marks]
    if not kinds:
        return text
    if painted:
        return click.style(
            text, fg=_COLOURS[kinds[-1]], bold=TRIGGER in kinds, underline=TRIGGER not in kinds
        )
    labels = "+".join(dict.fromkeys(_label(mark.kind, mark.label) for mark in piece.marks))
    return f"[{labels}: {text}]"


def _label(kind: str, party: str) -> str:
    shown = one_line(party)
    return {TRIGGER: "act", ACTOR: f"{shown} acts", RECIPIENT: f"on {shown}",
            SPEAKER: "says"}[kind]


def _facts(event: StoredEvent) -> Iterator[str]:
    record = event.record
    mode = f"/{record['mode']}" if record["mode"] else ""
    cameo = f", CAMEO {record['cameo']}" if record["cameo"] else ""
    yield f"type      {record['type']}{mode} (score {record['score']:+g}{cameo})"
    if record["contexts"]:
        yield f"about     {', '.join(record['contexts'])}"
    yield f"status    {record['status']}: {say_status(record['status'])}"
    teller = "the text itself" if event.original is None else "not told"
    yield f"said by   {one_line(say_speaker(record) or teller)}"
    yield f"date      {say_date(record['date'])}"
    if record["place"]:
        yield f"place     {one_line(record['place']['name'])} ({record['place']['country'] or '?'})"
    if record["amount"]:
        yield f"amount    {record['amount']['value']:g} {one_line(record['amount']['unit'])}"
    for number, reason in enumerate(event.why):
        yield f"{'why' if number == 0 else '':9} {one_line(reason)}"
    if event.original is not None:
        told = (f"{name} {one_line(value)}" for name, value in event.original.items() if value)
        yield f"original  {', '.join(told)}"
    sure = record["confidence"]
    yield f"sure      {'not told' if sure is None else f'{sure:.2f}'}, coder {record['coder']}"
    yield f"id        {record['id']}"


def origin_lines(stored: StoredDocument) -> Iterator[str]:
    """Where a document stands, who published it, and when."""
    document = stored.document
    outlet = document.outlet or ("curated by the world's maintainers" if document.curated
                                 else "of no named outlet")
    title = f", “{document.title}”" if document.title else ""
    yield f"document  {one_line(document.source + title)}"
    yield f"outlet    {one_line(outlet)}"
    yield f"published {document.published if document.published.start else 'undated'}"
    if document.url:
        yield f"address   {one_line(document.url)}"
    if document.copy_of:
        yield f"copy of   document {document.copy_of}"


def _versions(snapshot: Snapshot, event: StoredEvent) -> Iterator[str]:
    """Other readings of the same words."""
    record = event.record
    if record["trigger"] is None:
        return
    start, end = record["trigger"]["start"], record["trigger"]["end"]
    for other in snapshot.iter_events(EventFilter(document=record["document"])):
        words = other.record["trigger"]
        if other.record["id"] != record["id"] and words and (
            words["start"] < end and start < words["end"]
        ):
            parties = ", ".join([*other.record["actors"], "→", *other.record["recipients"]])
            yield f"also read {other.record['id'][:8]} {other.record['type']} {one_line(parties)}"


def wrapped(text: str) -> Iterator[str]:
    """The text in lines that fit a screen."""
    # Colour codes take no room on the screen, but textwrap counts them: it is given whole words.
    yield from textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
