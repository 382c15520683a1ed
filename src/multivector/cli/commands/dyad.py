"""`multivector dyad`."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from multivector.cli.command import Command, note, verbosity_options
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
from multivector.cli.sparks import axis_of, interval_bar, sparkline
from multivector.cli.tables import table_lines

if TYPE_CHECKING:
    import pyarrow as pa

Row = dict[str, Any]

_KINDS = ("verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict")
_LISTED = 20
_QUIET = 2


@click.command("dyad", cls=Command)
@click.argument("parties", nargs=-1, metavar="[PARTY [PARTY]]")
@dir_option
@by_option
@measure_options
@click.option("--directed", is_flag=True, help="Tell the acts of each on the other apart.")
@click.option("--half-life", type=click.FloatRange(min=0, min_open=True), default=60.0,
              show_default=True, metavar="DAYS",
              help="Days after which an act counts half in the decayed score.")
@click.option("--audited", is_flag=True,
              help="Correct for coder error by what `audit` was told; shows the difference.")
@seed_option
@format_option()
@verbosity_options
def command(
    parties: tuple[str, ...], folder: Path | None, by: str, half_life: float, form: str,
    *, directed: bool, audited: bool, **chosen: Any,  # noqa: ANN401 -- the shared options
) -> None:
    """Tell what two parties do to each other, in counts per coverage and in balance.

    With one PARTY, all whom it deals with; with none, every pair. The balance is
    log((cooperation + 1/2) / (conflict + 1/2)), with a 95 % interval from resampled stories.
    """
    from multivector.measures import Period
    from multivector.measures.dyads import dyads

    with asked(folder, parties, by=by, **chosen) as question:
        audit = _audit(question) if audited else None
        options = question.options
        if form == "table" and not directed and len(parties) < 2 and by == "month":
            options = options.but(by=Period.ALL)  # a list of pairs, not of their months
        table = dyads(question.snapshot, options, directed=directed, half_life=half_life,
                      audit=audit)
        lines = _course if len(parties) == 2 else _pairs
        show(table, form, lines(question, table.to_pylist()),
             empty="the record holds no acts between them: --wide and --with-said let more count")


def _audit(question: Asked) -> "pa.Table":
    from multivector.cli.audited import audit_of

    return audit_of(question.snapshot, question.decisions, question.options)


def _course(question: Asked, rows: Sequence[Row]) -> Iterator[str]:
    for actor, recipient in sorted({(row["actor"], row["recipient"]) for row in rows}):
        mine = [row for row in rows if (row["actor"], row["recipient"]) == (actor, recipient)]
        link = "→" if mine[0]["directed"] else "–"
        yield f"{question.name(actor)} {link} {question.name(recipient)}"
        yield ""
        axis = axis_for(mine, "low", "high", "balance")
        yield from table_lines(
            ("period", "coop. said", "done", "conflict said", "done", "per 1000", "balance",
             f"{axis[0]:+.1f} … 0 … {axis[1]:+.1f}", "decayed", "events"),
            list(_folded(mine, axis, question.options.by.value)),
        )
        yield ""
        values = [row["balance"] for row in mine]
        yield f"balance  {sparkline(values, *axis_of(values))}"
        for title, names in (("cooperation", _KINDS[:2]), ("conflict", _KINDS[2:])):
            counts = [sum(row[name] for name in names) for row in mine]
            yield f"{title:12} {sparkline(counts, 0, max([1, *counts]))}  {sum(counts)} acts"
        undated = sum(row["undated"] for row in mine)
        if undated:
            yield f"{undated} of the acts are dated by no text and count when they were told"
        apart = sum(row["said"] for row in mine)
        if apart:
            yield f"{apart} acts besides are only told in somebody's words: --with-said counts them"
        yield from _correction(mine, question.options.by.value)


def _folded(
    rows: Sequence[Row], axis: tuple[float, float], by: str
) -> Iterator[tuple[object, ...]]:
    """The cells of each period; several quiet ones in a row are one line."""
    for is_quiet, group in groupby(rows, key=lambda row: not any(row[kind] for kind in _KINDS)):
        some = list(group)
        if is_quiet and len(some) > _QUIET:
            first, last = (period_label(row["period"], by) for row in (some[0], some[-1]))
            yield f"{first} … {last}", 0, 0, 0, 0, "0.0", "–", "nothing recorded", "", ""
        else:
            yield from (_cells(row, axis, by) for row in some)


def _cells(row: Row, axis: tuple[float, float], by: str) -> tuple[object, ...]:
    rate = (row["cooperation_rate"] or 0) + (row["conflict_rate"] or 0)
    drawn = "" if row["low"] is None else interval_bar(
        row["low"], row["balance"], row["high"], axis, width=21)
    return (
        period_label(row["period"], by), *(row[name] for name in _KINDS), f"{rate:.1f}",
        figure(row["balance"]), drawn, f"{row['decayed']:+.1f}", short_ids(row["events"]),
    )


def _correction(rows: Sequence[Row], by: str) -> Iterator[str]:
    told = [row for row in rows if row["corrected"] is not None]
    if not told:
        return
    yield ""
    yield "Corrected for coder error by the audit (design-based supervised learning):"
    yield from table_lines(
        ("period", "balance", "corrected", "interval", "difference"),
        [(period_label(row["period"], by), figure(row["balance"]), figure(row["corrected"]),
          f"{figure(row['corrected_low'])} … {figure(row['corrected_high'])}",
          figure(row["correction"])) for row in told],
    )


def _pairs(question: Asked, rows: Sequence[Row]) -> Iterator[str]:
    def acts(row: Row) -> int:
        return sum(int(row[name]) for name in _KINDS)

    ranked = sorted(rows, key=lambda row: (-acts(row), row["actor"], row["recipient"]))
    yield from table_lines(
        ("pair", "coop. said", "done", "conflict said", "done", "balance", "decayed", "events"),
        [
            (_pair(question, row), *(row[name] for name in _KINDS), figure(row["balance"]),
             f"{row['decayed']:+.1f}", short_ids(row["events"]))
            for row in ranked[:_LISTED]
        ],
    )
    if len(ranked) > _LISTED:
        note(f"The {_LISTED} busiest are shown; --format csv gives all {len(ranked)}.")


def _pair(question: Asked, row: Row) -> str:
    link = "→" if row["directed"] else "–"
    return f"{question.name(row['actor'])} {link} {question.name(row['recipient'])}"
