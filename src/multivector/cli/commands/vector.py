"""`multivector vector`."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from multivector.cli.command import Command, note, verbosity_options
from multivector.cli.options import dir_option, format_option, span_options
from multivector.cli.output import write_rows
from multivector.cli.sparks import axis_of, share_bar, sparkline
from multivector.cli.tie_measures import by_option, rounded, state_ids
from multivector.cli.watches import open_snapshot, watch_of

Row = dict[str, Any]


@click.command("vector", cls=Command)
@click.argument("state")
@click.option("--pole", "poles", multiple=True, metavar="POLE",
              help="A power, such as CHN or EU; may be given several times. By default the poles"
                   " of the watch.")
@click.option("--breadth", "as_breadth", is_flag=True,
              help="Over how many poles the ties are spread, how they tilt and how they shift.")
@click.option("--curated", is_flag=True, help="Count the chronicle of the world too.")
@by_option("all")
@dir_option
@span_options
@format_option()
@verbosity_options
def command(
    state: str, poles: tuple[str, ...], by: str, folder: Path | None, since: date | None,
    until: date | None, as_of: date | None, form: str, *, as_breadth: bool, curated: bool,
) -> None:
    """Tell how a state's ties divide among the poles.

    By dimension: diplomatic (acts), economic (trade, investment, aid), military (arms, alliances,
    bases, acts of armed forces), ideational (votes). EXPECTED is what size and distance alone
    would give. Acts are those of states; ties are imported.
    """
    from multivector.measures import Options, Period
    from multivector.measures.breadth import breadth
    from multivector.measures.vectors import vectors

    watch = watch_of(folder)
    options = Options(
        parties=state_ids(folder, [state]), since=since or watch.since,
        until=until or watch.until, as_of=as_of, by=Period(by), include_curated=curated,
        world=watch.load_world(),
    )
    measure = breadth if as_breadth else vectors
    with open_snapshot(watch) as snapshot:
        table = measure(snapshot, options, poles or watch.poles)
    rows = table.to_pylist()
    if form != "table":
        write_rows(table.column_names, rows, form)
    elif not rows:
        note("Nothing lies between this state and the poles in the record.")
    else:
        drawn = list(_breadths(rows) if as_breadth else _shares(rows))
        write_rows(list(drawn[0]), drawn, form)
        note(_caution(rows))


def _shares(rows: Sequence[Row]) -> Iterator[Row]:
    """A line for each dimension and pole; courses where there are several periods."""
    periods = sorted({row["period"] for row in rows})
    grouped: dict[tuple[str, str], dict[date, Row]] = {}
    for row in rows:
        grouped.setdefault((row["dimension"], row["pole"]), {})[row["period"]] = row
    for (dimension, pole), found in grouped.items():
        last = found[max(found)]
        line: Row = {"dimension": dimension, "pole": pole}
        if len(periods) > 1:
            line[f"{periods[0]} – {periods[-1]}"] = sparkline(
                [found[one]["share"] if one in found else None for one in periods], 0, 1
            )
            line["last"] = str(max(found))
        interval = "" if last["low"] is None else f"{last['low']:.2f}–{last['high']:.2f}"
        yield line | {
            "share": rounded(last["share"]), "": share_bar(last["share"]), "interval": interval,
            "expected": rounded(last["expected"]), "ratio": rounded(last["ratio"], 1),
            "of conflict": rounded(last["conflict"]), "rests on": _rests_on(last),
        }


def _breadths(rows: Sequence[Row]) -> Iterator[Row]:
    """A line for each dimension; a course where there are several periods."""
    periods = sorted({row["period"] for row in rows})
    grouped: dict[str, dict[date, Row]] = {}
    for row in rows:
        grouped.setdefault(row["dimension"], {})[row["period"]] = row
    axis = 1.0, axis_of([row["breadth"] for row in rows])[1]
    for dimension, found in grouped.items():
        last = found[max(found)]
        line: Row = {"dimension": dimension}
        if len(periods) > 1:
            line[f"{periods[0]} – {periods[-1]}"] = sparkline(
                [found[one]["breadth"] if one in found else None for one in periods], *axis
            )
            line["last"] = str(max(found))
        dropped = "" if last["least"] is None else f"{last['least']:.1f}–{last['most']:.1f}"
        interval = "" if last["low"] is None else f"{last['low']:.1f}–{last['high']:.1f}"
        yield line | {
            "breadth": rounded(last["breadth"], 1), "interval": interval,
            "expected": rounded(last["expected"], 1), "leader": last["leader"] or "–",
            "tilt": rounded(last["tilt"]), "volatility": rounded(last["volatility"]),
            "less one dimension": dropped, "rests on": _rests_on(last),
        }


def _rests_on(row: Row) -> str:
    words = [f"{row['acts']} acts" if one == "acts" else one for one in row["sources"]]
    return ", ".join(words) or "nothing"


def _caution(rows: Sequence[Row]) -> str:
    curated = " Curated material is in it: it illustrates." if any(
        row["curated"] for row in rows) else ""
    return f"Shares are of ties with the poles alone, as far as the record goes.{curated}"
