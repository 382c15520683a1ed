"""`multivector episodes`."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from multivector.cli.command import Command, verbosity_options
from multivector.cli.measuring import Asked, asked, figure, show
from multivector.cli.options import dir_option, format_option, measure_options, seed_option
from multivector.cli.tables import table_lines

Row = dict[str, Any]


@click.command("episodes", cls=Command)
@click.argument("parties", nargs=-1, metavar="[PARTY [PARTY]]")
@dir_option
@measure_options
@click.option("--rate", type=click.FloatRange(0, 1, min_open=True, max_open=True), default=0.05,
              show_default=True, help="False alarms: how often chance alone gives a pair one.")
@click.option("--longest", type=click.IntRange(min=1), default=90, show_default=True,
              metavar="DAYS", help="The longest episode that is looked for.")
@seed_option
@format_option()
@verbosity_options
def command(
    parties: tuple[str, ...], folder: Path | None, rate: float, longest: int, form: str,
    **chosen: Any,  # noqa: ANN401 -- the shared options
) -> None:
    """Find rifts and rapprochements of two parties, with what opened and closed them.

    With one PARTY, those with anybody; with none, of every pair. An episode is a stretch of days
    in which acts of one kind crowd as they would not by chance.
    """
    from multivector.measures.episodes import episodes

    with asked(folder, parties, **chosen) as question:
        table = episodes(question.snapshot, question.options, rate=rate, longest=longest)
        show(table, form, _lines(question, table.to_pylist()),
             empty=f"no episode stands out from chance at a rate of {rate:g} false alarms a pair")


def _lines(question: Asked, rows: Sequence[Row]) -> Iterator[str]:
    pairs = {(row["actor"], row["recipient"]) for row in rows}
    for actor, recipient in sorted(pairs):
        mine = [row for row in rows if (row["actor"], row["recipient"]) == (actor, recipient)]
        yield f"{question.name(actor)} – {question.name(recipient)}"
        yield from table_lines(
            ("episode", "opened", "days", "acts", "by chance", "depth", "p", "opened by",
             "closed by"),
            [_cells(row) for row in mine],
        )
        yield ""
    yield f"False alarms: {rows[0]['rate']:.0%} of pairs without any episode would show one."


def _cells(row: Row) -> tuple[object, ...]:
    if row["closing"] is not None:
        closed = f"{row['closing_type']} {row['closing_date']} {row['closing']}"
    else:
        closed = "may go on" if row["open"] else "nothing recorded"
    return (
        row["kind"], str(row["opened"]), row["days"], row["happenings"],
        f"{row['expected']:.1f}", figure(row["depth"]), f"{row['p']:.3f}",
        f"{row['opening_type']} {row['opening']}", closed,
    )
