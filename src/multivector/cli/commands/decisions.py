"""`multivector decisions`."""

from pathlib import Path

import click

from multivector.cli.command import Command, note, verbosity_options
from multivector.cli.options import dir_option, format_option
from multivector.cli.output import write_rows
from multivector.cli.watches import watch_of

_SHOWN = ("at", "who", "decided", "type", "actors", "recipients", "words", "correction", "id")


@click.command("decisions", cls=Command)
@dir_option
@click.option("--judged-by", "judge", metavar="NAME", help="Only what this person decided.")
@click.option("--decided", metavar="WORD",
              help="Only what was accepted, rejected, corrected, or 'wrong type' and the like.")
@click.option("--with-undone", is_flag=True, help="List also what was taken back.")
@click.option("--undo", metavar="ID", help="Take this decision back.")
@click.option("--decided-by", "who", metavar="NAME", help="Who decides; by default you.")
@format_option("table", "json", "jsonl", "csv", "parquet")
@verbosity_options
def command(
    folder: Path | None, judge: str | None, decided: str | None, undo: str | None,
    who: str | None, form: str, *, with_undone: bool,
) -> None:
    """List what people decided about the events of a watch.

    The latest stand first. Events are accepted, rejected and corrected on the pages of
    `multivector serve`, events and sentences are judged in `multivector audit`. All of it lies in
    the watch's decisions/ folder, is never changed, and outlives every run. Whole decisions are
    in every form but the table.
    """
    from datetime import UTC, datetime

    from multivector.cli.auditing import judge_name
    from multivector.evaluation.audit_judgements import KIND
    from multivector.evaluation.decision_rows import (
        COLUMNS,
        choose,
        decision_row,
        say_correction,
    )
    from multivector.evaluation.event_decisions import DecidedEvents
    from multivector.records import Decisions

    log = Decisions(watch_of(folder).decisions)
    if undo is not None:
        made = log.undo(KIND, undo, judge_name(who, "--decided-by"), datetime.now(UTC))
        note(f"taken back by {made.who}; `multivector decisions --undo {made.id}` lets it stand")
        return
    known = DecidedEvents.of(log.read(KIND))
    rows = [
        decision_row(one)
        for one in choose(known.all, who=judge, word=decided, undone=with_undone)
    ]
    if form == "table":
        told = [{**row, "correction": say_correction(row["correction"])} for row in rows]
        write_rows(_SHOWN, told, form)
    else:
        write_rows(COLUMNS, rows, form)
    if known.unread:
        note(f"{known.unread} lines are no decisions and were passed over")
