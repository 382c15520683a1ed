"""`multivector evidence`."""

from pathlib import Path

import click

from multivector.cli.command import Command, verbosity_options
from multivector.cli.opened import describe_event, paints
from multivector.cli.options import dir_option, format_option
from multivector.cli.output import binary_output
from multivector.cli.watches import open_snapshot, watch_of
from multivector.domain import UsageError
from multivector.records import write_events


@click.command("evidence", cls=Command)
@click.argument("event_id")
@dir_option
@format_option("table", "json", "jsonl")
@verbosity_options
def command(event_id: str, folder: Path | None, form: str) -> None:
    """Show the sentence behind an event, and why it was coded so.

    EVENT_ID is an event's id, or as many of its first characters as tell it from others. The
    sentence stands in its paragraph, with the words that name the act and the parties marked.
    """
    watch = watch_of(folder)
    with open_snapshot(watch) as snapshot:
        event = snapshot.event(event_id)
        if event is None:
            raise UsageError(
                "no event has an id that begins so", item=event_id,
                hint="`multivector events` lists the ids",
            )
        if form != "table":
            write_events([event], form, binary_output(form))
            return
        for line in describe_event(snapshot, watch.load_world(), event, painted=paints()):
            click.echo(line)
