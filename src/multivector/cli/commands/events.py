"""`multivector events`."""

from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import click

from multivector.cli.command import Command, note, verbosity_options
from multivector.cli.event_rows import COLUMNS, event_cells
from multivector.cli.options import dir_option, filter_options, format_option, limit_option
from multivector.cli.output import binary_output, write_rows
from multivector.cli.watches import event_filter, open_snapshot, watch_of
from multivector.records import write_events

_SHOWN = 100  # rows of a table without --limit; programs get all


@click.command("events", cls=Command)
@dir_option
@filter_options
@limit_option
@format_option()
@verbosity_options
def command(
    folder: Path | None, form: str, limit: int | None, as_of: date | None, **chosen: Any  # noqa: ANN401 -- the shared options
) -> None:
    """List the events of a watch.

    They come by date. `multivector evidence ID` opens one onto its sentence; the first
    characters of an id are enough.
    """
    watch = watch_of(folder)
    most = limit or (_SHOWN if form == "table" else None)
    asked = None if most is None else most + 1
    wanted = event_filter(watch, as_of=as_of, limit=asked, **chosen)
    with open_snapshot(watch) as snapshot:
        events = snapshot.iter_events(wanted)
        kept = events if most is None else islice(events, most)
        if form == "table":
            write_rows(COLUMNS, [event_cells(event.record) for event in kept], form)
        else:
            write_events(kept, form, binary_output(form))
        if limit is None and next(events, None) is not None:
            note(f"The first {most} are shown; --limit N shows more, --format jsonl shows all.")
