"""`multivector run`."""

from pathlib import Path

import click

from multivector.cli.command import Command, note, verbosity_options
from multivector.cli.main import IN_PART, OK
from multivector.cli.options import dir_option, workers_option
from multivector.cli.runs import run_watch, tell_run, tell_skipped
from multivector.cli.watches import watch_of


@click.command("run", cls=Command)
@dir_option
@workers_option
@click.option(
    "--recode", is_flag=True,
    help="Read all files again, and code again what another version of the coder coded.",
)
@click.option(
    "--all-sentences", is_flag=True,
    help="Parse also the sentences that the pre-filter would pass over.",
)
@click.option(
    "--report/--no-report", default=True, show_default=True,
    help="Write report.html into the watch.",
)
@verbosity_options
def command(
    folder: Path | None, workers: int, *, recode: bool, all_sentences: bool, report: bool
) -> int:
    """Read the sources of a watch, code what is new, and record it.

    Files that are as they were are not read again. Whenever it is cut off, the watch holds a
    whole snapshot, and the next run goes on from there. What cannot be read or coded is listed
    with its reason, and everything else is done (exit code 3).
    """
    from multivector.runs import RunOptions

    watch = watch_of(folder)
    options = RunOptions(workers=workers, recode=recode, prefilter=not all_sentences)
    record = run_watch(watch, options, report=report)
    click.echo(tell_run(record))
    tell_skipped(record)
    if not record.skipped and record.counts["events"]:
        note("Next: multivector events, multivector status")
    return IN_PART if record.skipped else OK
