"""`multivector vector`."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from multivector.cli.command import Command, verbosity_options
from multivector.cli.measuring import asked, period_label, show
from multivector.cli.options import by_option, dir_option, format_option, measure_options
from multivector.cli.sparks import axis_of, share_bar, sparkline
from multivector.cli.tables import table_lines
from multivector.cli.tie_measures import rounded
from multivector.cli.watches import watch_of

Row = dict[str, Any]


@click.command("vector", cls=Command)
@click.argument("state")
@click.option("--pole", "poles", multiple=True, metavar="POLE",
              help="A power, such as CHN or EU; may be given several times. By default the poles"
                   " of the watch.")
@click.option("--breadth", "as_breadth", is_flag=True,
              help="Over how many poles the ties are spread, how they tilt and how they shift.")
@dir_option
@by_option
@measure_options
@format_option()
@verbosity_options
def command(
    state: str, folder: Path | None, by: str, form: str, *, poles: tuple[str, ...],
    as_breadth: bool, **chosen: Any,  # noqa: ANN401 -- the shared options
) -> None:
    """Tell how a state's ties divide among the poles.

    By dimension: diplomatic (acts), economic (trade, investment, aid), military (arms, alliances,
    bases, acts of armed forces), ideational (votes). EXPECTED is what size and distance alone
    would give. Acts are those of states; ties are imported. A table without --by is of all time.
    """
    from multivector.measures.breadth import breadth
    from multivector.measures.vectors import vectors

    source = click.get_current_context().get_parameter_source("by")
    if form == "table" and source is not click.core.ParameterSource.COMMANDLINE:
        by = "all"
    measure, drawn = (breadth, _breadths) if as_breadth else (vectors, _shares)
    with asked(folder, [state], by=by, **chosen) as question:
        named = poles or watch_of(folder).poles
        table = measure(question.snapshot, question.options, named)
    lines = _lines(list(drawn(table.to_pylist(), by)))
    show(table, form, lines, empty="nothing lies between this state and the poles in the record")


def _lines(rows: Sequence[Row]) -> Iterator[str]:
    if rows:
        yield from table_lines(list(rows[0]), [list(row.values()) for row in rows])


def _shares(rows: Sequence[Row], by: str) -> Iterator[Row]:
    """A line for each dimension and pole; courses where there are several periods."""
    periods = sorted({row["period"] for row in rows})
    grouped: dict[tuple[str, str], dict[date, Row]] = {}
    for row in rows:
        grouped.setdefault((row["dimension"], row["pole"]), {})[row["period"]] = row
    for (dimension, pole), found in grouped.items():
        last = found[max(found)]
        line: Row = {"dimension": dimension, "pole": pole}
        if len(periods) > 1:
            line[_span(periods, by)] = sparkline(
                [found[one]["share"] if one in found else None for one in periods], 0, 1
            )
            line["last"] = period_label(max(found), by)
        interval = "" if last["low"] is None else f"{last['low']:.2f}–{last['high']:.2f}"
        yield line | {
            "share": rounded(last["share"]), "": share_bar(last["share"]), "interval": interval,
            "expected": rounded(last["expected"]), "ratio": rounded(last["ratio"], 1),
            "of conflict": rounded(last["conflict"]), "rests on": _rests_on(last),
        }


def _breadths(rows: Sequence[Row], by: str) -> Iterator[Row]:
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
            line[_span(periods, by)] = sparkline(
                [found[one]["breadth"] if one in found else None for one in periods], *axis
            )
            line["last"] = period_label(max(found), by)
        dropped = "" if last["least"] is None else f"{last['least']:.1f}–{last['most']:.1f}"
        interval = "" if last["low"] is None else f"{last['low']:.1f}–{last['high']:.1f}"
        yield line | {
            "breadth": rounded(last["breadth"], 1), "interval": interval,
            "expected": rounded(last["expected"], 1), "leader": last["leader"] or "–",
            "tilt": rounded(last["tilt"]), "volatility": rounded(last["volatility"]),
            "less one dimension": dropped, "rests on": _rests_on(last),
        }


def _span(periods: Sequence[date], by: str) -> str:
    return f"{period_label(periods[0], by)} – {period_label(periods[-1], by)}"


def _rests_on(row: Row) -> str:
    words = [f"{row['acts']} acts" if one == "acts" else one for one in row["sources"]]
    return ", ".join(words) or "nothing"
