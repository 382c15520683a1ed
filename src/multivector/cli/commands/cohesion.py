"""`multivector cohesion`."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from multivector.cli.command import Command, verbosity_options
from multivector.cli.measuring import (
    Asked,
    asked,
    axis_for,
    figure,
    period_label,
    short_ids,
    show,
)
from multivector.cli.options import (
    by_option,
    dir_option,
    format_option,
    measure_options,
    seed_option,
)
from multivector.cli.sparks import interval_bar, sparkline
from multivector.cli.tables import table_lines

Row = dict[str, Any]


@click.command("cohesion", cls=Command)
@click.argument("bloc", nargs=-1, required=True, metavar="BLOC|MEMBER...")
@dir_option
@by_option
@measure_options
@seed_option
@format_option()
@verbosity_options
def command(
    bloc: tuple[str, ...], folder: Path | None, by: str, form: str, **chosen: Any  # noqa: ANN401 -- the shared options
) -> None:
    """Tell whether a bloc holds together: ties inside, joint action, votes, edges.

    BLOC is an organisation such as OTS or a group such as @turkic-states, whose members are taken
    as of each period; or several states. Above 0, members deal with each other more than their
    activity alone explains.
    """
    from multivector.measures.cohesion import cohesion

    with asked(folder, bloc, by=by, **chosen) as question:
        table = cohesion(question.snapshot, question.options)
        show(table, form, _lines(question, table.to_pylist()),
             empty="nothing of this bloc is recorded in these days")


def _lines(question: Asked, rows: Sequence[Row]) -> Iterator[str]:
    by = question.options.by.value
    whole = [row for row in rows if row["member"] is None]
    last = whole[-1]
    title = question.name(last["bloc"]) if last["bloc"] else ", ".join(question.options.parties)
    axis = axis_for(rows, "low", "high", "cohesion")
    yield f"{title}: ties among members against what their activity alone explains"
    yield ""
    yield from table_lines(
        ("period", "members", "inside", "expected", "cohesion",
         f"{axis[0]:+.1f} … 0 … {axis[1]:+.1f}", "conflict", "joint / outward", "votes agree",
         "events"),
        [
            (period_label(row["period"], by), row["members"], row["inside"],
             f"{row['expected']:.1f}", figure(row["cohesion"]), _drawn(row, axis),
             figure(row["conflict"]), f"{row['joint']} / {row['outward']}",
             "–" if row["agreement"] is None else f"{row['agreement']:.2f}",
             short_ids(row["events"]))
            for row in whole
        ],
    )
    yield ""
    yield f"cohesion  {sparkline([row['cohesion'] for row in whole], *axis)}"
    yield ""
    yield f"Members, {period_label(last['period'], by)} (the one at the edge is marked):"
    members = [row for row in rows if row["member"] and row["period"] == last["period"]]
    yield from table_lines(
        ("", "member", "inside", "expected", "log-ratio", "interval", "bloc without it", "course"),
        [
            ("edge" if row["at_edge"] else "", question.name(row["member"]), row["inside"],
             f"{row['expected']:.1f}", figure(row["cohesion"]), _drawn(row, axis),
             figure(row["without"]), sparkline(
                 [one["cohesion"] for one in rows if one["member"] == row["member"]], *axis))
            for row in sorted(members, key=lambda row: (-row["cohesion"], row["member"]))
        ],
    )


def _drawn(row: Row, axis: tuple[float, float]) -> str:
    if row["low"] is None:
        return ""
    return interval_bar(row["low"], row["cohesion"], row["high"], axis, width=21)
