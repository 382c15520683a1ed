"""`multivector demo`."""

from pathlib import Path

import click

from multivector.cli.command import Command, note, verbosity_options
from multivector.cli.demonstration import describe_figures
from multivector.cli.options import dir_option, workers_option
from multivector.cli.runs import run_watch, tell_run, tell_skipped
from multivector.cli.watches import open_snapshot


@click.command("demo", cls=Command, hidden=True)
@dir_option
@workers_option
@verbosity_options
def command(folder: Path | None, workers: int) -> None:
    """Run the main job on the bundled chronicle, in ./demo.

    Makes the watch `demo` with the world `turkic`, whose chronicle it reads, codes and records;
    prints what it found and writes `demo/report.html`. Run it twice, and the second time finds
    everything done.
    """
    from multivector.runs import RunOptions, init_watch, open_watch
    from multivector.runs.watch import WATCH_FILE
    from multivector.web import read_figures

    place = folder or Path("demo")
    if (place / WATCH_FILE).exists():
        watch = open_watch(place)
    else:
        watch = init_watch(place, ["turkic"], sources=["chronicle"])
    note(f"Coding the chronicle of the Turkic world into the watch {place} ...")
    record = run_watch(watch, RunOptions(workers=workers), report=True)
    click.echo(tell_run(record))
    with open_snapshot(watch) as snapshot:
        for line in describe_figures(read_figures(snapshot)):
            click.echo(line)
    tell_skipped(record)
    click.echo(f"The report: {place / watch.report.name}")
    click.echo("")
    click.echo("Next, try:")
    for line in (
        f"multivector events --dir {place} --actor AZE --recipient RUS",
        f"multivector search --dir {place} pipeline Caspian",
        "multivector who President of Kazakhstan --as-of 2018",
        f"multivector serve {place}",
    ):
        click.echo(f"  {line}")
