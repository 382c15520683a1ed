"""`multivector ledger`."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from multivector.cli.command import Command, verbosity_options
from multivector.cli.measuring import Asked, asked, short_ids, show
from multivector.cli.options import actor_option, dir_option, format_option, measure_options
from multivector.web.visible import one_line

Row = dict[str, Any]

STATES = ("overdue", "due", "delayed", "open", "dropped", "delivered")
_LISTED = 30
_SHOWN = 3  # later tellings of a promise


@click.command("ledger", cls=Command)
@actor_option
@dir_option
@measure_options
@click.option("--standing", "states", multiple=True, type=click.Choice(STATES),
              help="Promises that stand so; may be given several times.")
@format_option()
@verbosity_options
def command(
    actor: str | None, folder: Path | None, states: tuple[str, ...], form: str, **chosen: Any  # noqa: ANN401 -- the shared options
) -> None:
    """List promises and what became of them, and what is due.

    Deals, contracts, pledges and treaties: who, with whom, how much, by when. `--standing overdue`
    lists those whose day has passed, `--standing due` is the calendar of what is scheduled. The
    ledger stands as at --until, else --as-of, else the last day of the record.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    from multivector.measures.ledger import ledger

    with asked(folder, [actor] if actor else [], **chosen) as question:
        table = ledger(question.snapshot, question.options)
        if states:
            table = table.filter(pc.is_in(table.column("state"), pa.array(states)))
        show(table, form, _lines(question, table.to_pylist()), empty="no such promise is recorded")


def _lines(question: Asked, rows: Sequence[Row]) -> Iterator[str]:
    counts = {state: sum(row["state"] == state for row in rows) for state in STATES}
    yield ", ".join(f"{count} {state}" for state, count in counts.items() if count)
    for state in STATES:
        mine = [row for row in rows if row["state"] == state]
        mine.sort(key=lambda row: (row["due"] or row["made"], row["made"]),
                  reverse=state not in ("due", "overdue"))
        if mine:
            yield ""
            yield click.style(state.upper(), bold=True)
        for row in mine[:_LISTED]:
            yield from _entry(question, row)
        if len(mine) > _LISTED:
            yield f"and {len(mine) - _LISTED} more {state}; --format csv lists all"


def _entry(question: Asked, row: Row) -> Iterator[str]:
    yield f"{_when(row)}  {_who(question, row)}{_amount(row)}  [{short_ids(row['events'], 1)}]"
    yield f"    {one_line(row['words'])}"
    for one in row["later"][-_SHOWN:]:
        yield (f"    {one['outcome']} {one['day']} [{one['event']}, alike"
               f" {one['likeness']:.2f}]: {one_line(one['words'])}")
    if len(row["later"]) > _SHOWN:
        yield f"    and {len(row['later']) - _SHOWN} earlier mentions"


def _when(row: Row) -> str:
    if row["due"] is None:
        return f"{row['made']}"
    late = f", {row['late']} days late" if row["late"] else ""
    return f"{row['made']}, due {row['due']}{late}"


def _who(question: Asked, row: Row) -> str:
    actors = ", ".join(map(question.name, row["actors"]))
    recipients = ", ".join(map(question.name, row["recipients"]))
    return one_line(f"{row['kind']} of {actors}{f' to {recipients}' if recipients else ''}")


def _amount(row: Row) -> str:
    return "" if row["amount"] is None else f", {row['amount']:,.0f} {one_line(row['unit'])}"
