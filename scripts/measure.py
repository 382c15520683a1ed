"""Measure accuracy and speed and write docs/accuracy.md and docs/performance.md.

    python scripts/measure.py --shared ../shared

Sets that lie in `../shared` are read there and never copied; where one is missing the page says so.
"""

import argparse
import platform
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from multivector.coding.causes import ArgumentReader
from multivector.coding.coder import Coder
from multivector.domain import DateInterval
from multivector.evaluation import (
    Mean,
    Scores,
    Share,
    score_actors,
    score_article,
    score_cause_sentences,
    score_causes,
    score_chronicle,
    score_chronicle_claims,
    score_claims,
    score_coded,
    score_constructions,
    score_essays,
    score_ideal_points,
    score_no_event,
    score_plover_sentences,
    score_polnear,
    score_second_coding,
)
from multivector.evaluation.tables import Cell, Table, markdown_table
from multivector.worlds import load_world

ROOT = Path(__file__).parents[1]
ARTICLE = "new-geopolitics-of-the-turkic-world"
PEERS = """
Peers on the PLOVER sentences (measured for this project and told in its `parts.md`, not here):
UniversalPetrarch has the right type among its outputs for 43-53 % of the sentences, and type with
both countries right for 19-27 %; a large entailment model reaches 83.5 % on type when it is *given*
the pair. Of the article's 27 required events UniversalPetrarch finds 2-3, with a precision of
0.04-0.10.
"""
BENCHES = (
    "coding_speed.py", "memory.py", "world.py", "startup.py", "store_kill.py", "maps.py",
    "ideal_points.py", "observatory.py",
)


def main() -> None:
    """Write both pages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--only", choices=("accuracy", "performance"))
    options = parser.parse_args()
    # First what is small: a process that another starts counts that one's peak memory as its own.
    if options.only != "accuracy":
        write_performance(options.shared)
    if options.only != "performance":
        write_accuracy(options.shared)


def write_accuracy(shared: Path) -> None:
    """Score every set that is there."""
    world = load_world(["turkic"])
    coder = Coder(world)
    gold, text = shared / "gold", shared / f"corpus/{ARTICLE}.txt"
    runs: list[tuple[Path, Callable[[], Scores]]] = [
        (gold / f"{ARTICLE}.events.jsonl", lambda: score_article(
            coder, gold / ARTICLE, text, DateInterval.parse("2025-10-23"))),
        (gold / "events/plover-sentences.tsv",
         lambda: score_plover_sentences(coder, gold / "events/plover-sentences.tsv")),
        (gold / "events/no-event-sentences.txt",
         lambda: score_no_event(coder, gold / "events/no-event-sentences.txt")),
        (ROOT / "training/essays", lambda: score_essays(coder, ROOT / "training/essays")),
        (ROOT / "training/constructions",
         lambda: score_constructions(coder, ROOT / "training/constructions")),
        (gold / "actors/actor-phrases.jsonl",
         lambda: score_actors(coder, world, gold / "actors/actor-phrases.jsonl")),
        (ROOT, lambda: score_chronicle(coder, world)),
        (ROOT, lambda: score_chronicle_claims(coder.with_claims(), world)),
        (ROOT / "training/english", lambda: score_coded(
            coder, sorted((ROOT / "training/english").glob("heldout-*.jsonl")), details=False)),
        (ROOT / "training/english", lambda: score_manners(coder)),
        (gold / f"{ARTICLE}.claims.jsonl", lambda: score_claims(
            coder.with_claims(), gold / ARTICLE, text, DateInterval.parse("2025-10-23"))),
        (gold / "attribution/polnear-train-dev.jsonl.gz", lambda: score_polnear(
            coder.with_claims(), gold / "attribution/polnear-train-dev.jsonl.gz")),
        (gold / f"{ARTICLE}.causes.jsonl", lambda: score_causes(
            ArgumentReader(world), gold / ARTICLE, text, DateInterval.parse("2025-10-23"))),
        (ROOT / "training/causes", lambda: score_cause_sentences(
            ArgumentReader(world), sorted((ROOT / "training/causes").glob("heldout-*.jsonl")),
            details=False)),
        (ROOT / "training/english/second-coding.jsonl",
         lambda: score_second_coding(ROOT / "training/english")),
        (shared / "data/votes", lambda: score_ideal_points(shared / "data/votes")),
    ]  # fmt: skip
    lines = [
        "# Accuracy",
        "",
        f"Made by `make measure` on {datetime.now(UTC):%Y-%m-%d}, coder {coder.version}.",
        "Shares come with their counts and Wilson's 95 % interval; how each set is scored stands",
        "in the docstrings of `src/multivector/evaluation`.",
        "",
    ]
    for path, score in runs:
        lines += (
            table(score()) if path.exists() else [f"`{path.name}` is not here: not measured.", ""]
        )
    (ROOT / "docs/accuracy.md").write_text("\n".join([*lines, PEERS.strip(), ""]), encoding="utf-8")


def score_manners(coder: Coder) -> Scores:
    """The sentences that nobody has read, all together and by the manner in which they are told."""
    folder = ROOT / "training/english"
    asked = ("F1: type, parties and status", "precision", "recall", "F1: type alone")
    paths = sorted(folder.glob("fresh-*.jsonl"))
    rows: list[tuple[Cell, ...]] = []
    for path in paths:
        scores = score_coded(coder, [path], details=False)
        figures = [scores.find(name) for name in asked]
        rows.append((path.stem.removeprefix("fresh-"), *(one.value for one in figures)))
    whole = score_coded(coder, paths, details=False)
    return replace(
        whole, title=f"Unread sentences in {len(paths)} manners: {whole.title.lower()}",
        tables=(Table("By manner", ("manner", *asked), tuple(rows)),),
        figures=tuple(whole.find(name) for name in asked),
    )  # fmt: skip


def table(scores: Scores) -> list[str]:
    """One set as a Markdown table."""
    lines = [f"## {scores.title}", "", "| figure | value | counts | 95 % |", "|---|---|---|---|"]
    lines += [row(figure) for figure in scores.figures]
    for each in scores.tables:
        lines += ["", *markdown_table(each)]
    if scores.failed:
        lines += ["", f"**Failed:** {scores.failed}"]
    return [*lines, ""]


def row(figure: Share | Mean) -> str:
    """One figure as a row."""
    if figure.value is None:
        return f"| {figure.name} | – | no case | |"
    counts = f"{figure.hits}/{figure.total}" if isinstance(figure, Share) else f"n {figure.total}"
    reach = "" if figure.interval is None else "{:.2f}–{:.2f}".format(*figure.interval)
    return f"| {figure.name} | {figure.value:.3f} | {counts} | {reach} |"


def write_performance(shared: Path) -> None:
    """Run every bench and keep what it prints."""
    machine = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    lines = [
        "# Performance",
        "",
        f"Made by `make measure` on {datetime.now(UTC):%Y-%m-%d}: {machine}. Ratios are measured",
        "in one run against a named reference, on whatever else the machine was doing.",
        "",
    ]
    for name in BENCHES:
        path = ROOT / "bench" / name
        if not path.exists():
            continue
        command = [sys.executable, str(path)]
        if name in ("coding_speed.py", "memory.py"):
            command += ["--shared", str(shared)]
        if name == "ideal_points.py":
            command.append(str(shared / "data/votes"))
        if name == "store_kill.py":
            command += ["--kills", "50"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        printed = [done.stdout.strip()]
        if done.returncode:  # what it said is no part of a page
            printed.append(f"ended with {done.returncode}: a bar was missed, or it failed")
            print(f"{name} ended with {done.returncode}:\n{done.stderr}", file=sys.stderr)
        lines += [f"## `bench/{name}`", "", "```", *filter(None, printed), "```", ""]
    (ROOT / "docs/performance.md").write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
