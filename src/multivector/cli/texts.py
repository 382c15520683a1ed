"""Coding texts at once: read, coded and written, nothing kept."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from multivector.cli.command import note
from multivector.cli.event_rows import COLUMNS, event_cells
from multivector.cli.explanations import write_explanations
from multivector.cli.output import binary_output, write_rows
from multivector.cli.watches import world_names
from multivector.coding.languages import why_uncoded
from multivector.domain import DateInterval, Document, Event, Skipped, write_event
from multivector.reading import ReadOptions, iter_documents
from multivector.records import event_row, write_events
from multivector.runs import CoderSpec, Uncoded, make_engine
from multivector.web.visible import one_line

if TYPE_CHECKING:
    from multivector.coding.coder import Coded

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class CodeRequest:
    """What is to be coded, and how.

    Attributes:
        source: A file, a folder, or `-`.
        published: The day of publication that the caller states.
        outlet: The outlet that he states.
        language: The language that he states.
        worlds: The worlds that he names.
        workers: Processes that code.
        form: How the events are written.
        explain: Whether each sentence is told with what was weighed, in place of the events.
        prefilter: Whether sentences that can hold no event are passed over.
        appeals: Whether mere appeals are coded too.
    """

    source: str
    published: DateInterval | None
    outlet: str | None
    language: str | None
    worlds: tuple[str, ...]
    workers: int
    form: str
    explain: bool
    prefilter: bool
    appeals: bool = False


def code_texts(request: CodeRequest) -> list[Skipped]:
    """Code the texts of a request and write their events; what was skipped.

    Events come as they are coded: a folder's first are written before its last text is read.
    """
    skipped: list[Skipped] = []
    _LOG.info("reading %s", request.source)
    spec = CoderSpec(
        world_names(request.worlds), request.prefilter, request.explain, appeals=request.appeals
    )
    with make_engine(spec, request.workers) as engine:
        coded = coded_only(engine.code(documents_of(request, skipped)), skipped)
        events = ((one.document, event) for one in coded for event in one.events)
        if request.explain:
            write_explanations(coded, request.form)
        elif request.form == "table":
            _write_table(events)
        elif request.form in ("csv", "parquet"):
            rows = (
                event_row(event, document.text, curated=document.curated)
                for document, event in events
            )
            write_events(rows, request.form, binary_output(request.form))
        else:
            records = (write_event(event, document.text) for document, event in events)
            write_events(records, request.form, binary_output(request.form))
    return skipped


def tell_skips(skipped: list[Skipped]) -> None:
    """List what was skipped on standard error, with its reasons."""
    for one in skipped:
        note(one_line(f"skipped {one.source}: {one.reason}: {one.detail}"))


def documents_of(request: CodeRequest, skipped: list[Skipped]) -> Iterator[Document]:
    """The documents of a request; what cannot be read or coded is added to the skipped.

    Args:
        request: The texts.
        skipped: Grows by what is left out.
    """
    options = ReadOptions(
        outlet=request.outlet, language=request.language, published=request.published,
        now=datetime.now(UTC),
    )
    for item in iter_documents(request.source, options):
        if isinstance(item, Skipped):
            skipped.append(item)
        elif item.language is None:
            note(one_line(f"{item.source}: too short to tell its language; read as English"))
            yield item
        elif (why := why_uncoded(item.language)) is not None:
            skipped.append(Skipped(item.source, "language", why))
        else:
            yield item


def coded_only(
    outcomes: "Iterator[Coded | Uncoded]", skipped: list[Skipped]
) -> "Iterator[Coded]":
    """What could be coded; the rest is added to the skipped."""
    for outcome in outcomes:
        if isinstance(outcome, Uncoded):
            skipped.append(Skipped(outcome.document.source, "uncoded", outcome.detail))
        else:
            yield outcome


def _write_table(events: Iterator[tuple[Document, Event]]) -> None:
    cells = [event_cells(write_event(event, document.text)) for document, event in events]
    write_rows(COLUMNS, cells, "table")
