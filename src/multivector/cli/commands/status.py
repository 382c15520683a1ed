"""`multivector status`."""

from pathlib import Path

import click

from multivector.cli.command import Command, note, verbosity_options
from multivector.cli.options import dir_option, format_option
from multivector.cli.output import write_rows
from multivector.cli.standing import describe_status, status_row
from multivector.cli.watches import open_snapshot, watch_of


@click.command("status", cls=Command)
@dir_option
@click.option("--names", type=click.IntRange(min=0), default=10, show_default=True, metavar="N",
              help="So many of the most frequent unknown names.")
@click.option("--skipped", is_flag=True, help="List everything that was skipped instead.")
@format_option("table", "json", "jsonl", "csv", "parquet")
@verbosity_options
def command(folder: Path | None, names: int, form: str, *, skipped: bool) -> None:
    """Tell how a watch stands, and which names it does not know.

    For names that texts use and no world knows it writes entries to paste into the watch's own
    world; whatever stands as `???` in them is for you to say.
    """
    from multivector.runs.status import all_skipped, watch_status

    watch = watch_of(folder)
    if skipped:
        with open_snapshot(watch) as snapshot:
            rows = [
                {"reason": one.reason, "source": one.source, "detail": one.detail}
                for one in all_skipped(snapshot)
            ]
        write_rows(("reason", "source", "detail"), rows, form)
        return
    status = watch_status(watch, names=names)
    if form == "table":
        for line in describe_status(status):
            click.echo(line)
    else:
        row = status_row(status)
        write_rows(tuple(row), [row], form)
    if status.outdated:
        note(
            f"{status.outdated} documents were coded by another version of the coder:"
            " `multivector run --recode` codes them again"
        )
