"""`multivector coverage`."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from multivector.cli.command import Command, verbosity_options
from multivector.cli.measuring import Asked, asked, show
from multivector.cli.options import (
    by_option,
    dir_option,
    format_option,
    measure_options,
)
from multivector.cli.sparks import axis_of, sparkline
from multivector.cli.tables import table_lines

_GROUPS = (("language", "language"), ("outlet", "outlet"))
_LISTED = 12


@click.command("coverage", cls=Command)
@click.argument("parties", nargs=-1, metavar="[PARTY]...")
@dir_option
@by_option
@measure_options
@format_option()
@verbosity_options
def command(
    parties: tuple[str, ...], folder: Path | None, by: str, form: str, **chosen: Any  # noqa: ANN401 -- the shared options
) -> None:
    """Tell how much was read, in which language, from whom, and about whom.

    With PARTIES also in how many events all of them stand. Every other measure rests on this:
    where little was read, little can be told.
    """
    from multivector.measures.coverage import coverage

    with asked(folder, parties, by=by, **chosen) as question:
        table = coverage(question.snapshot, question.options)
        show(table, form, _lines(question, table.to_pylist()), empty="nothing was read")


def _lines(question: Asked, rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    about = " and ".join(question.name(one) for one in question.options.parties)
    total = {name: sum(row[name] or 0 for row in rows)
             for name in ("documents", "copies", "sentences", "coded", "about")}
    yield (
        f"{total['documents']} texts with {total['sentences']} sentences read"
        f" ({total['copies']} exact copies left out), {total['coded']} events coded"
        + (f", {total['about']} about {about}" if about else "")
    )
    periods = sorted({row["period"] for row in rows if row["period"] is not None})
    for title, key in _GROUPS:
        groups: dict[str, list[dict[str, Any]]] = {}
        for row in rows:
            name = row[key] or ("imported, no text" if row["imported"] else "unknown")
            groups.setdefault(name, []).append(row)
        ranked = sorted(groups.items(), key=lambda one: (-_sum(one[1], "coded"), one[0]))
        yield ""
        yield from table_lines(
            (title, "texts", "sentences", "events", *(("about them",) if about else ()),
             f"{periods[0]} … {periods[-1]}" if periods else "over time"),
            [
                (name, _sum(found, "documents"), _sum(found, "sentences"), _sum(found, "coded"),
                 *((_sum(found, "about"),) if about else ()), _course(found, periods))
                for name, found in ranked[:_LISTED]
            ],
        )
        if len(ranked) > _LISTED:
            yield f"and {len(ranked) - _LISTED} more; --format csv lists all"


def _course(rows: Sequence[dict[str, Any]], periods: Sequence[object]) -> str:
    counts: dict[object, int] = {}
    for row in rows:
        counts[row["period"]] = counts.get(row["period"], 0) + row["coded"]
    values = [counts.get(period) for period in periods]
    return sparkline(values, 0, axis_of(values)[1])


def _sum(rows: Sequence[dict[str, Any]], name: str) -> int:
    return sum(row[name] or 0 for row in rows)
