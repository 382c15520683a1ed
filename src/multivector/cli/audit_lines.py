"""An audit without a terminal: the sample as JSON lines, and judgements from JSON lines."""

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from multivector.cli.auditing import check_judgement, read_item
from multivector.domain import UsageError
from multivector.evaluation.audit_judgements import Judgements, read_judgement
from multivector.evaluation.audit_sample import Drawn
from multivector.evaluation.gold import parse_json_lines, read_text
from multivector.records import Snapshot
from multivector.web.telling import in_paragraph

STANDARD = Path("-")


def write_sample(
    path: Path, sample: Iterable[Drawn], snapshot: Snapshot, judgements: Judgements
) -> int:
    """Write a sample to a file, or to standard output for `-`; how many lines.

    A line has its `verdict`, null where there is none yet, and everything that is needed to judge.

    Raises:
        OSError: If it cannot be written.
    """
    lines = [
        json.dumps(row, ensure_ascii=False) + "\n"
        for row in _rows(sample, snapshot, judgements)
    ]
    if path == STANDARD:
        sys.stdout.flush()
        sys.stdout.buffer.write("".join(lines).encode())
    else:
        path.write_text("".join(lines), encoding="utf-8")
    return len(lines)


def record_judgements(
    path: Path, snapshot: Snapshot, judgements: Judgements, judge: str
) -> tuple[int, int]:
    """Write down the judgements of a file, or of standard input for `-`.

    All lines are read before any is written down. A line with a null `verdict` is passed over, and
    so is what the same judge has judged alike already.

    Returns:
        How many were written down, and how many were known already.

    Raises:
        UsageError: If a line is no judgement of this watch.
    """
    text = sys.stdin.read() if path == STANDARD else read_text(path)
    found = []
    for number, row in parse_json_lines(text, str(path)):
        if row.get("verdict") is None:
            continue
        item = f"{path}:{number}"
        judgement = read_judgement(row, item)
        check_judgement(snapshot, judgement, item)
        found.append(judgement)
    new = 0
    for judgement in found:
        if not judgements.knows(judgement):
            judgements.append(judgement, judge, datetime.now(UTC))
            new += 1
    return new, len(found) - new


def _rows(
    sample: Iterable[Drawn], snapshot: Snapshot, judgements: Judgements
) -> Iterator[dict[str, Any]]:
    for drawn in sample:
        item = drawn.item
        stored = snapshot.document(item.document)
        if stored is None:
            raise UsageError("the document is not there", item=item.document)
        document = stored.document
        found = in_paragraph(document.text, item.start, item.end)
        on_page = judgements.on_page(item)
        verdict = judgements.verdict_of(item) or (None if on_page is None else on_page.verdict)
        yield {
            "about": item.about.value, "verdict": None if verdict is None else verdict.value,
            "document": item.document, "start": item.start, "end": item.end,
            "coded": list(item.coded), "reading": read_item(snapshot, item),
            "before": found.before, "text": document.text[item.start : item.end],
            "after": found.after, "source": document.source, "outlet": document.outlet,
            "published": str(document.published) if document.published.start else None,
            "stratum": drawn.stratum, "probability": drawn.probability,
        }
