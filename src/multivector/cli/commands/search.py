"""`multivector search`."""

from datetime import date
from pathlib import Path

import click

from multivector.cli.command import Command, note, verbosity_options
from multivector.cli.hits import COLUMNS, describe_hit, hit_row
from multivector.cli.opened import paints
from multivector.cli.options import as_of_option, dir_option, format_option
from multivector.cli.output import write_rows
from multivector.cli.watches import open_snapshot, watch_of


@click.command("search", cls=Command)
@click.argument("words", nargs=-1, required=True)
@dir_option
@as_of_option
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N",
              help="At most so many passages.")
@format_option()
@verbosity_options
def command(
    words: tuple[str, ...], folder: Path | None, as_of: date | None, limit: int, form: str
) -> None:
    """Search the texts of a watch.

    A passage must have all WORDS; "words in quotes" are a phrase, and `Tokay*` stands for all
    words that begin so. The best come first.
    """
    with open_snapshot(watch_of(folder)) as snapshot:
        hits = snapshot.search(" ".join(map(_phrase, words)), limit=limit, as_of=as_of)
        found = [(hit, snapshot.document(hit.document)) for hit in hits]
    if form == "table":
        painted = paints()
        for hit, document in found:
            for line in describe_hit(hit, document, painted=painted):
                click.echo(line)
    else:
        write_rows(COLUMNS, [hit_row(hit, document) for hit, document in found], form)
    if not found:
        note("nothing found")


def _phrase(argument: str) -> str:
    """An argument of several words was quoted in the shell: it is a phrase."""
    return f'"{argument}"' if " " in argument.strip() and '"' not in argument else argument
