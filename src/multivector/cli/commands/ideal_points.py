"""`multivector ideal-points`."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from multivector.cli.command import Command, note, verbosity_options
from multivector.cli.options import dir_option, format_option, span_options
from multivector.cli.output import write_rows
from multivector.cli.sparks import axis_of, interval_bar, sparkline
from multivector.cli.tie_measures import state_ids, votes_from
from multivector.cli.watches import open_snapshot, watch_of

Row = dict[str, Any]

_NO_VOTES = "No votes. See multivector import --list for what brings them, or give --votes FILE."


@click.command("ideal-points", cls=Command)
@click.option("--state", "states", multiple=True, metavar="STATE",
              help="A state by code or name; may be given several times. By default all.")
@click.option("--votes", "files", multiple=True,
              type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="FILE",
              help="Roll calls from a file instead of a watch; may be given several times.")
@click.option("--discrimination", type=click.FloatRange(min=0, min_open=True), default=0.4,
              show_default=True, metavar="SD",
              help="How strongly roll calls may divide; more suits bodies with two camps.")
@dir_option
@span_options
@format_option()
@verbosity_options
def command(
    states: tuple[str, ...], files: tuple[Path, ...], discrimination: float, folder: Path | None,
    since: date | None, until: date | None, as_of: date | None, form: str,
) -> None:
    """Tell where states stand by their votes, year by year.

    All states are put on one line, the one that best orders their votes in the UN General
    Assembly; positive is the side of the United States. --since and --until choose what is
    shown; the line rests on all votes.
    """
    from multivector.measures import Options
    from multivector.measures.ideal_points import ideal_points, points_from_votes
    from multivector.measures.scaling import Settings

    options = Options(parties=state_ids(folder, states), since=since, until=until, as_of=as_of)
    settings = Settings(discrimination=discrimination)
    if files:
        table = points_from_votes(votes_from(files, as_of), options, settings)
    else:
        with open_snapshot(watch_of(folder)) as snapshot:
            table = ideal_points(snapshot, options, settings)
    rows = table.to_pylist()
    if form != "table":
        write_rows(table.column_names, rows, form)
        return
    if not rows:
        note(_NO_VOTES)
        return
    shown = {row["party"] for row in rows}
    drawn = list(_years(rows) if len(shown) == 1 else _courses(rows))
    write_rows(list(drawn[0]), drawn, form)
    note("Points of one year compare well, far years less; 95 % intervals are the model's own.")


def _years(rows: Sequence[Row]) -> Iterator[Row]:
    """One state, a line a year."""
    low, high = axis_of([row[end] for row in rows for end in ("low", "high")])
    for row in rows:
        yield {
            "year": str(row["period"].year), "point": round(row["point"], 2),
            "interval": _interval(row),
            "": interval_bar(row["low"], row["point"], row["high"], (low, high)),
            "votes": row["votes"], "abstained": row["abstained"], "absent": row["absent"],
        }


def _courses(rows: Sequence[Row]) -> Iterator[Row]:
    """Several states, a line each, the most positive first."""
    years = range(rows[0]["period"].year, rows[-1]["period"].year + 1)
    axis = axis_of([row["point"] for row in rows])
    by_state: dict[str, dict[int, Row]] = {}
    for row in rows:
        by_state.setdefault(row["party"], {})[row["period"].year] = row
    last = {state: found[max(found)] for state, found in by_state.items()}
    for state in sorted(by_state, key=lambda one: -last[one]["point"]):
        row, found = last[state], by_state[state]
        yield {
            "state": state,
            f"{years[0]}–{years[-1]}": sparkline(
                [found[year]["point"] if year in found else None for year in years], *axis
            ),
            "last": str(row["period"].year), "point": round(row["point"], 2),
            "interval": _interval(row), "votes": row["votes"], "absent": row["absent"],
        }


def _interval(row: Row) -> str:
    return f"{row['low']:+.2f} … {row['high']:+.2f}"
