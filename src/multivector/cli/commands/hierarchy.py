"""`multivector hierarchy`."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from multivector.cli.command import Command, verbosity_options
from multivector.cli.measuring import Asked, asked, figure, period_label, short_ids, show
from multivector.cli.options import (
    by_option,
    dir_option,
    format_option,
    measure_options,
    seed_option,
)
from multivector.cli.sparks import interval_bar
from multivector.cli.tables import table_lines

Row = dict[str, Any]

_LISTED = 20


@click.command("hierarchy", cls=Command)
@click.argument("parties", nargs=-1, metavar="[PARTY PARTY]")
@dir_option
@by_option
@measure_options
@seed_option
@format_option()
@verbosity_options
def command(
    parties: tuple[str, ...], folder: Path | None, by: str, form: str, **chosen: Any  # noqa: ANN401 -- the shared options
) -> None:
    """Tell who defers to whom: visits, mediation, apologies, summonses, pleas.

    Of two parties, part by part; without any, the index of every pair. Above 0 the first defers
    to the second. A table without --by year or the like is of all time.
    """
    from multivector.measures.hierarchy import hierarchy

    context = click.get_current_context()
    source = context.get_parameter_source("by")
    if form == "table" and source is not click.core.ParameterSource.COMMANDLINE:
        by = "all"
    with asked(folder, parties, by=by, **chosen) as question:
        table = hierarchy(question.snapshot, question.options)
        lines = _parts if parties else _pairs
        show(table, form, lines(question, table.to_pylist()),
             empty="no visit, mediation, apology, summons, plea or bargain is recorded")


def _parts(question: Asked, rows: Sequence[Row]) -> Iterator[str]:
    from multivector.measures.deference import PARTS, UNTOLD

    first, second = (question.name(rows[0][side]) for side in ("first", "second"))
    yield f"Does {first} defer to {second}? (right of the bar: yes; left: the other way)"
    for period, group in groupby(rows, key=lambda row: row["period"]):
        yield ""
        if question.options.by.value != "all":
            yield period_label(period, question.options.by.value)
        yield from table_lines(
            ("part", f"{first} →", f"{second} →", "asymmetry", "-1 … 0 … +1", "what", "events"),
            [
                (row["part"], row["towards_second"], row["towards_first"],
                 figure(row["asymmetry"]), _drawn(row),
                 PARTS.get(row["part"], "mean of the parts"), short_ids(row["events"]))
                for row in group
            ],
        )
    yield ""
    yield f"Not told: {UNTOLD}."


def _pairs(question: Asked, rows: Sequence[Row]) -> Iterator[str]:
    index = [row for row in rows if row["part"] == "index"]
    index.sort(key=lambda row: (-row["towards_second"] - row["towards_first"], row["first"]))
    yield from table_lines(
        ("first", "second", "first →", "second →", "asymmetry", "-1 … 0 … +1", "events"),
        [
            (question.name(row["first"]), question.name(row["second"]), row["towards_second"],
             row["towards_first"], figure(row["asymmetry"]), _drawn(row),
             short_ids(row["events"]))
            for row in index[:_LISTED]
        ],
    )
    if len(index) > _LISTED:
        yield f"and {len(index) - _LISTED} more; --format csv lists all"


def _drawn(row: Row) -> str:
    if row["low"] is None:
        return ""
    return interval_bar(row["low"], row["asymmetry"], row["high"], (-1, 1), width=21)
