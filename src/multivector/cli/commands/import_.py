"""`multivector import`."""

from datetime import UTC, date, datetime
from pathlib import Path

import click

from multivector.cli.command import Command, note, tell_error, verbosity_options
from multivector.cli.imports import RowCounter, describe_import, format_rows, import_row
from multivector.cli.main import IN_PART, OK
from multivector.cli.options import dir_option, format_option, parse_interval
from multivector.cli.output import write_rows
from multivector.cli.watches import watch_of
from multivector.domain import StoreError, UsageError


def _day(_: click.Context, __: click.Parameter, written: str | None) -> date | None:
    """The last day that a date may mean: never too early."""
    return None if written is None else parse_interval(written).end


@click.command("import", cls=Command)
@click.argument("kind", metavar="FORMAT", required=False)
@click.argument("files", metavar="FILE...", nargs=-1, type=click.Path(path_type=Path))
@dir_option
@click.option("--list", "listed", is_flag=True, help="List the formats and whose they are.")
@click.option("--again", is_flag=True, help="Read files anew that were imported before.")
@click.option("--known", "published", callback=_day, metavar="DATE",
              help="When a table of ties came out, if it does not say: --as-of goes by it.")
@format_option("table", "json", "jsonl", "csv", "parquet")
@verbosity_options
def command(
    kind: str | None, files: tuple[Path, ...], folder: Path | None, published: date | None,
    form: str, *, listed: bool, again: bool,
) -> int:
    """Bring other people's events and ties into a watch.

    Ties are votes, trade, arms, migrants and memberships; --list tells the formats. Files may
    be plain, gzipped or zipped. Each is one commit, with the file and row of every event; what
    is dropped is told with its reason, and parties that nothing maps by frequency. A file that
    was imported before adds nothing; one that changed at its path replaces what it brought.
    Exit code 3 where rows were malformed or a file could not be read.
    """
    from multivector.records import Store
    from multivector.records.importing import find_format, import_file

    if listed:
        rows = format_rows()
        write_rows(tuple(rows[0]), rows, form)
        return OK
    if kind is None or not files:
        raise UsageError(
            "needs a format and files", hint="`multivector import --list` lists formats"
        )
    declared = find_format(kind)
    watch = watch_of(folder)
    world = watch.load_world()
    whole, results = True, []
    with Store.open(watch.data, create=True).write() as writer:
        for path in files:
            try:
                with RowCounter(path.name) as counter:
                    done = import_file(writer, path, declared, world, now=datetime.now(UTC),
                                       again=again, published=published,
                                       progress=counter.advance)
            except StoreError as error:
                tell_error(error)
                whole = False
                continue
            whole = whole and (done.tally is None or done.tally.is_whole)
            if form == "table":
                for line in describe_import(done):
                    click.echo(line)
            results.append(import_row(done, declared.id))
    if form != "table" and results:
        write_rows(tuple(results[0]), results, form)
    if any(row["events"] for row in results):
        note("Next: multivector events, multivector status")
    return OK if whole else IN_PART
