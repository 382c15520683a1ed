"""Running a watch from the command line, and telling what came of it."""

from multivector.cli.command import note
from multivector.cli.progress import make_reporter
from multivector.records import Store
from multivector.runs import RunOptions, RunRecord, Watch, run

_SHOWN = 20  # skipped items that a run lists; `status --skipped` lists all


def run_watch(watch: Watch, options: RunOptions, *, report: bool) -> RunRecord:
    """Run a watch, and write its page if it is wanted and out of date."""
    before = None if not watch.data.is_dir() else _newest(watch)
    record = run(watch, options, make_reporter())
    if report and record.snapshot and (record.snapshot != before or not watch.report.exists()):
        _write_report(watch)
    return record


def tell_run(record: RunRecord) -> str:
    """What a run did, in a few lines."""
    counts, files = record.counts, record.inputs["files"]
    lines = [
        f"{files['read']} files read, {files['unchanged']} unchanged, {files['gone']} gone",
        f"{counts['new']} new documents ({counts['copies']} copies)",
    ]
    if counts["coded"]:
        lines.append(
            f"{counts['coded']} coded: {counts['events']} events in {counts['sentences']}"
            f" sentences, {counts['passed_over']} of which the pre-filter passed over"
        )
    if counts["removed"]:
        lines.append(f"{counts['removed']} documents taken out, which no file holds any more")
    seconds = record.seconds or 0.0
    rate = f", {counts['coded'] / seconds:.1f} documents a second" if counts["coded"] else ""
    lines.append(f"snapshot {record.snapshot}, {seconds:.1f} s{rate}")
    return "\n".join(lines)


def tell_skipped(record: RunRecord) -> None:
    """List on standard error what was skipped, with its reasons."""
    if not record.skipped:
        return
    reasons = ", ".join(f"{reason} {count}" for reason, count in record.skipped.items())
    note(f"skipped: {reasons}")
    for one in record.listed[:_SHOWN]:
        note(f"  {one.source}: {one.reason}: {one.detail}")
    more = sum(record.skipped.values()) - min(len(record.listed), _SHOWN)
    if more:
        note(f"  and {more} more: multivector status --skipped lists all")


def _newest(watch: Watch) -> int | None:
    store = Store.open(watch.data)
    return None if store.is_empty else store.numbers[-1]


def _write_report(watch: Watch) -> None:
    from multivector.web import write_report

    with Store.open(watch.data).snapshot() as snapshot:
        write_report(snapshot, watch.load_world(), watch.report, title=watch.name)
    note(f"report: {watch.report}")
