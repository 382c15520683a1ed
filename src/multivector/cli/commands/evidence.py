"""`multivector evidence`."""

from pathlib import Path

import click

from multivector.cli.command import Command, verbosity_options
from multivector.cli.opened import describe_event, paints
from multivector.cli.options import dir_option, format_option
from multivector.cli.output import binary_output, write_rows
from multivector.cli.watches import open_snapshot, watch_of
from multivector.domain import UsageError
from multivector.records import Snapshot, claim_form, write_events


@click.command("evidence", cls=Command)
@click.argument("event_id", metavar="ID")
@dir_option
@format_option("table", "json", "jsonl")
@verbosity_options
def command(event_id: str, folder: Path | None, form: str) -> None:
    """Show the sentence behind an event or a claim, and why it was coded so.

    ID is the id of an event or of a claim, or as many of its first characters as tell it from
    others. The sentence stands in its paragraph: of an event with the words that name the act
    and the parties marked, of a claim with who says it, by which words, and what is said. Of a
    document, as narratives list it, the headline is shown.
    """
    watch = watch_of(folder)
    with open_snapshot(watch) as snapshot:
        event = snapshot.event(event_id)
        if event is None:
            _show_claim(snapshot, event_id, form)
            return
        if form != "table":
            write_events([event], form, binary_output(form))
            return
        for line in describe_event(snapshot, watch.load_world(), event, painted=paints()):
            click.echo(line)


def _show_claim(snapshot: Snapshot, prefix: str, form: str) -> None:
    from multivector.cli.opened_claims import describe_claim, describe_headline

    row = snapshot.claim(prefix)
    document = snapshot.document_beginning(prefix) if row is None and form == "table" else None
    if row is None and document is None:
        raise UsageError(
            "no event or claim has an id that begins so", item=prefix,
            hint="`multivector events` and `multivector claims` list the ids",
        )
    if row is not None and form != "table":
        record = claim_form(row)
        write_rows(tuple(record), [record], form)
        return
    lines = (
        describe_claim(snapshot, row, painted=paints()) if row is not None
        else describe_headline(document) if document is not None else ()
    )
    for line in lines:
        click.echo(line)
