"""`multivector dependence`."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from multivector.cli.command import Command, note, verbosity_options
from multivector.cli.options import dir_option, format_option, span_options
from multivector.cli.output import write_rows
from multivector.cli.sparks import share_bar, sparkline
from multivector.cli.tie_measures import rounded, state_ids
from multivector.cli.watches import open_snapshot, watch_of
from multivector.measures.flow_names import FLOWS

Row = dict[str, Any]

_SHOWN = 10  # partners of a flow in a table


@click.command("dependence", cls=Command)
@click.argument("state")
@click.option("--on", "power", metavar="STATE",
              help="The power that may hold a share; by default the largest partners are listed.")
@click.option("--flow", "flows", type=click.Choice(FLOWS), multiple=True,
              help="Only this flow, told by period; may be given several times.")
@click.option("--by", type=click.Choice(("month", "quarter", "year")), default="year",
              show_default=True, help="The stretch of time of a row.")
@dir_option
@span_options
@format_option()
@verbosity_options
def command(
    state: str, folder: Path | None, form: str, *, power: str | None, flows: tuple[str, ...],
    by: str, since: date | None, until: date | None, as_of: date | None,
) -> None:
    """Tell which share of a state's trade, arms or migrants one power holds.

    Other flows that a watch may have: transit, investment, loans, remittances. Beside the share
    stand its rank, the largest alternative, the concentration of all partners (sum of squared
    shares) and who passed whom. Arms are summed over five years.
    """
    from multivector.measures import Options, Period
    from multivector.measures.dependence import dependence

    parties = state_ids(folder, [state, *([power] if power else [])])
    options = Options(parties=parties, since=since, until=until, as_of=as_of, by=Period(by))
    with open_snapshot(watch_of(folder)) as snapshot:
        table = dependence(snapshot, options)
    rows = [row for row in table.to_pylist() if not flows or row["flow"] in flows]
    if form != "table":
        write_rows(table.column_names, rows, form)
    elif not rows:
        note("No flows. See multivector import --list for what brings trade, arms and migrants.")
    else:
        drawn = list(_partners(rows) if power is None
                     else _periods(rows) if flows else _flows(rows))
        write_rows(list(drawn[0]), drawn, form)


def _flows(rows: Sequence[Row]) -> Iterator[Row]:
    """One power, a line a flow."""
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row["flow"], []).append(row)
    for flow, found in grouped.items():
        last = found[-1]
        passed = [f"{'/'.join(row['passed_by'])} {row['period'].year}"
                  for row in found if row["passed_by"]]
        yield {
            "flow": flow, "from": str(found[0]["period"].year),
            "course": sparkline([row["share"] for row in found], 0, 1),
            "to": str(last["period"].year), **_told(last), "passed by": ", ".join(passed[-3:]),
        }


def _periods(rows: Sequence[Row]) -> Iterator[Row]:
    """One power, a line a period."""
    for row in rows:
        change = "–" if row["change"] is None else f"{row['change']:+.2f}"
        gain = "" if row["gainer"] is None else f"{row['gainer']} {row['gain']:+.2f}"
        yield {
            "flow": row["flow"], "period": str(row["period"]), **_told(row), "change": change,
            "gained most": gain, "passed by": ", ".join(row["passed_by"]),
        }


def _partners(rows: Sequence[Row]) -> Iterator[Row]:
    """The largest partners of each flow in its last period."""
    last = {row["flow"]: row["period"] for row in rows}
    for flow, period in last.items():
        found = [row for row in rows if (row["flow"], row["period"]) == (flow, period)]
        for row in found[:_SHOWN]:
            change = "–" if row["change"] is None else f"{row['change']:+.2f}"
            yield {
                "flow": flow, "period": str(period), "partner": row["on"],
                "share": rounded(row["share"]), "": share_bar(row["share"]), "change": change,
                "concentration": rounded(row["concentration"]),
            }


def _told(row: Row) -> Row:
    other = "–" if row["alternative"] is None else (
        f"{row['alternative']} {row['alternative_share']:.2f}")
    return {
        "share": rounded(row["share"]), "": share_bar(row["share"]), "rank": row["rank"],
        "alternative": other, "concentration": rounded(row["concentration"]),
    }
