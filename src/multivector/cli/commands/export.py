"""`multivector export`."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from multivector.cli.command import Command, note, verbosity_options
from multivector.cli.main import IN_PART, OK
from multivector.cli.options import dir_option, filter_options, format_option, limit_option
from multivector.cli.output import binary_output
from multivector.cli.watches import event_filter, open_snapshot, watch_of
from multivector.domain import StoreError
from multivector.records import StoredEvent, write_events


@click.command("export", cls=Command)
@dir_option
@filter_options
@limit_option
@format_option("jsonl", "json", "csv", "parquet", default="jsonl")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), default=None,
    help="A file to write; by default standard output.",
)
@verbosity_options
def command(
    folder: Path | None, form: str, output: Path | None, limit: int | None,
    as_of: date | None, **chosen: Any,  # noqa: ANN401 -- the shared options
) -> int:
    """Write the events of a watch for other programs.

    JSON lines and JSON follow the published schema, which demands a sentence: imported events,
    which have none, are left out there, and counted. CSV is flat, with lists joined by `;`;
    Parquet keeps every type.
    """
    watch = watch_of(folder)
    wanted = event_filter(watch, as_of=as_of, limit=limit, **chosen)
    with open_snapshot(watch) as snapshot:
        left: list[str] = []
        events: Iterable[StoredEvent] = snapshot.iter_events(wanted)
        if form in ("jsonl", "json"):
            events = _with_sentence(events, left)
        if output is None:
            count = write_events(events, form, binary_output(form))
        else:
            try:
                with output.open("wb") as stream:
                    count = write_events(events, form, stream)
            except OSError as error:
                raise StoreError(
                    f"cannot be written ({error.strerror})", item=str(output),
                    hint="name another file with -o",
                ) from error
    note(f"{count} events written")
    if not left:
        return OK
    note(f"{len(left)} imported events left out, which have no sentence: csv and parquet hold them")
    return IN_PART


def _with_sentence(events: Iterable[StoredEvent], left: list[str]) -> Iterator[StoredEvent]:
    """The events that a sentence tells; the ids of the others are added to those left out."""
    for event in events:
        if event.record["evidence"] is None:
            left.append(event.record["id"])
        else:
            yield event
