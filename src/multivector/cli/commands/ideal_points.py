"""`multivector ideal-points`."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from multivector.cli.command import Command, note, verbosity_options
from multivector.cli.options import dir_option, format_option, span_options
from multivector.cli.output import write_rows
from multivector.cli.sparks import axis_of, interval_bar, share_bar, sparkline
from multivector.cli.tie_measures import rounded, state_ids, votes_from
from multivector.cli.watches import open_snapshot, watch_of
from multivector.domain import UsageError

Row = dict[str, Any]

_PLACES = (
    "Points of one year compare well, far years less; 95 % intervals are the model's own."
)
_ALIKE = "Abstentions agree by half. Kappa and pi are 0 where the two agree as by chance."
_NO_VOTES = "No votes. See multivector import --list for what brings them, or give --votes FILE."


@click.command("ideal-points", cls=Command)
@click.option("--state", "states", multiple=True, metavar="STATE",
              help="A state by code or name; may be given several times. By default all.")
@click.option("--votes", "files", multiple=True,
              type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="FILE",
              help="Roll calls from a file instead of a watch; may be given several times.")
@click.option("--agreement", "as_agreement", is_flag=True,
              help="How far two states vote alike, and how far beyond chance; give --state twice.")
@click.option("--discrimination", type=click.FloatRange(min=0, min_open=True), default=0.4,
              show_default=True, metavar="SD",
              help="How strongly roll calls may divide; more suits bodies with two camps.")
@dir_option
@span_options
@format_option()
@verbosity_options
def command(
    states: tuple[str, ...], files: tuple[Path, ...], folder: Path | None, form: str, *,
    as_agreement: bool, discrimination: float, since: date | None, until: date | None,
    as_of: date | None,
) -> None:
    """Tell where states stand by their votes, year by year.

    All states are put on one line, the one that best orders their votes in the UN General
    Assembly; positive is the side of the United States. --since and --until choose what is
    shown; the line rests on all votes.
    """
    from multivector.measures import Options, Period
    from multivector.measures.agreement import agreement_from_votes
    from multivector.measures.ideal_points import points_from_votes
    from multivector.measures.scaling import Settings
    from multivector.measures.vote_ties import votes_of

    options = Options(parties=state_ids(folder, states), since=since, until=until, as_of=as_of,
                      by=Period.YEAR)
    if as_agreement and len(options.parties) != 2:
        raise UsageError("agreement is of two states", hint="Give --state twice")
    if files:
        votes = votes_from(files, as_of)
    else:
        with open_snapshot(watch_of(folder)) as snapshot:
            votes = votes_of(snapshot, options)
    table = agreement_from_votes(votes, options) if as_agreement else points_from_votes(
        votes, options, Settings(discrimination=discrimination))
    rows = table.to_pylist()
    if form != "table":
        write_rows(table.column_names, rows, form)
        return
    if not rows:
        note(_NO_VOTES)
        return
    alone = len({row.get("party") for row in rows}) == 1
    drawn = list((_agreed if as_agreement else _years if alone else _courses)(rows))
    write_rows(list(drawn[0]), drawn, form)
    note(_ALIKE if as_agreement else _PLACES)


def _agreed(rows: Sequence[Row]) -> Iterator[Row]:
    """Two states, a line a year."""
    for row in rows:
        interval = "" if row["low"] is None else f"{row['low']:.2f}–{row['high']:.2f}"
        yield {
            "year": str(row["period"].year), "agreement": rounded(row["agreement"]),
            "": share_bar(row["agreement"]), "interval": interval, "s": rounded(row["s"]),
            "kappa": rounded(row["kappa"]), "pi": rounded(row["pi"]), "votes": row["votes"],
        }


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
