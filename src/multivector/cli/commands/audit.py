"""`multivector audit`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from multivector.cli.command import Command, note, verbosity_options
from multivector.cli.options import dir_option, format_option, seed_option
from multivector.cli.output import write_rows
from multivector.cli.watches import open_snapshot, watch_of
from multivector.domain import UsageError

if TYPE_CHECKING:
    from multivector.evaluation import Scores

_COLUMNS = ("figure", "value", "low", "high", "judged")
_PATH = click.Path(path_type=Path, dir_okay=False, allow_dash=True)


@click.command("audit", cls=Command)
@click.argument("place", metavar="[DIR]", required=False,
                type=click.Path(path_type=Path, file_okay=False))
@click.option("--events", type=click.IntRange(min=0), default=60, show_default=True, metavar="N",
              help="So many coded events are drawn.")
@click.option("--sentences", type=click.IntRange(min=0), default=60, show_default=True,
              metavar="N", help="So many sentences are drawn.")
@seed_option
@click.option("--judge", metavar="NAME",
              help="Who judges; with --report, whose judgements alone count.")
@click.option("--curated", is_flag=True, help="Draw also from texts of the world's maintainers.")
@click.option("--report", is_flag=True, help="Ask nothing; tell what was judged so far.")
@click.option("--export", type=_PATH, metavar="FILE",
              help="Ask nothing; write the sample as JSON lines, to be filled in.")
@click.option("--judgements", type=_PATH, metavar="FILE",
              help="Ask nothing; read judgements from such lines.")
@dir_option
@format_option("table", "json", "jsonl", "csv")
@verbosity_options
def command(
    place: Path | None, folder: Path | None, *, events: int, sentences: int, seed: int,
    judge: str | None, form: str, export: Path | None, judgements: Path | None,
    curated: bool, report: bool,
) -> None:
    """Judge a random sample of a watch: how much of it is right.

    Coded events are drawn, and sentences: with events, without any, and passed over unparsed.
    Each is shown in its paragraph and asks for one key. Judgements are kept in the watch's
    decisions/ folder; what you judged is not asked again, and you can stop at any time. In the
    end, and with --report, precision and recall of this watch are told with 95 % intervals.

    What is asked of a sentence is whether it tells an event that is not coded. The verdicts of
    --judgements are right, wrong-type, wrong-parties, wrong-status, none and unsure for an event;
    none, event and unsure for a sentence. FILE may be `-`.
    """
    if sum((report, export is not None, judgements is not None)) > 1:
        raise UsageError("choose one of --report, --export and --judgements")
    from multivector.cli.audit_lines import record_judgements, write_sample
    from multivector.cli.auditing import Auditor, judge_name
    from multivector.evaluation.audit import About
    from multivector.evaluation.audit_frame import read_frame
    from multivector.evaluation.audit_judgements import Judgements
    from multivector.evaluation.audit_report import report_audit
    from multivector.evaluation.audit_sample import LEAST, draw
    from multivector.records import Decisions

    watch = watch_of(place or folder)
    decisions = Decisions(watch.decisions)
    with open_snapshot(watch) as snapshot:
        if judgements is not None:
            who = judge_name(judge)
            new, known = record_judgements(judgements, snapshot, Judgements(decisions, who), who)
            note(f"{new} judgements written down, {known} known already")
        most = max(events, sentences, LEAST, Judgements(decisions).count) + 1
        frame = read_frame(snapshot, seed=seed, most=most, curated=curated)
        if not report and judgements is None:
            sample = [
                drawn
                for about, number in ((About.EVENT, events), (About.SENTENCE, sentences))
                for drawn in draw([one for one in frame if one.about is about], number)
            ]
            if export is not None:
                lines = write_sample(export, sample, snapshot, Judgements(decisions, judge))
                note(f"{lines} items drawn; fill in each `verdict`, then --judgements {export}")
                return
            who = judge_name(judge)
            asked = Auditor(snapshot, watch.load_world(), Judgements(decisions, who), who)
            note(f"{asked.ask(sample)} judged now")
        title = f"Audit of {watch.name}, snapshot {snapshot.number}"
        scores = report_audit(title, frame, Judgements(decisions, judge))
    _write_report(scores, form)


def _write_report(scores: "Scores", form: str) -> None:
    from multivector.evaluation import format_scores

    if form == "table":
        for line in format_scores(scores):
            click.echo(line)
        return
    rows = []
    for figure in scores.figures:
        low, high = figure.interval or (None, None)
        rows.append({
            "figure": figure.name, "value": figure.value, "low": low, "high": high,
            "judged": figure.total,
        })
    write_rows(_COLUMNS, rows, form)
    for line in scores.details:
        note(line)
