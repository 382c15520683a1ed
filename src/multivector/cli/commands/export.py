"""`multivector export`."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from multivector.cli.command import Command, note, verbosity_options
from multivector.cli.options import dir_option, filter_options, format_option, limit_option
from multivector.cli.output import binary_output
from multivector.cli.watches import event_filter, open_snapshot, watch_of
from multivector.domain import StoreError
from multivector.records import write_events


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
) -> None:
    """Write the events of a watch for other programs.

    JSON lines and JSON follow the published schema; CSV is flat, with lists joined by `;`;
    Parquet keeps every type.
    """
    watch = watch_of(folder)
    wanted = event_filter(watch, as_of=as_of, limit=limit, **chosen)
    with open_snapshot(watch) as snapshot:
        events = snapshot.iter_events(wanted)
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
