"""Analysts' texts of our own with gold events: how the coder reads what its rules were not made on.

A folder holds `essays.tsv` (name, half, published, subject) and for each text `NAME.txt`,
`NAME.events.jsonl` and `NAME.traps.jsonl`. Nobody who makes rules has read the misses of the
`unread` half, so its figures tell what a user may expect; those of the `read` half are mended.
Where `second-coding/NAME.events.jsonl` lies, somebody has coded the text anew without seeing the
first coding; how far he agrees is what a coder can hope for.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from multivector.coding.coder import Coder
from multivector.domain import DateInterval, UsageError
from multivector.evaluation.articles import CodedRow, match_events, score_article
from multivector.evaluation.gold import read_json_lines, read_rows
from multivector.evaluation.scores import Scores, Share

LIST = "essays.tsv"
UNREAD, READ = "unread", "read"
_COLUMNS = {"name", "half", "published", "subject"}


def score_essays(coder: Coder, folder: Path) -> Scores:
    """Score all texts of a folder, each half by itself; only the read half's misses are named.

    Args:
        coder: The coder.
        folder: Where `essays.tsv` lies.

    Raises:
        UsageError: If a file is missing or malformed, a half is neither `read` nor `unread`, or a
            day is none.
    """
    scored: dict[str, list[Scores]] = {UNREAD: [], READ: []}
    agreed: list[Scores] = []
    details: list[str] = []
    for name, half, published in list_essays(folder):
        one = score_article(coder, folder / name, folder / f"{name}.txt", published)
        scored[half].append(one)
        if half == READ:
            details += (f"{name}: {line}" for line in one.details)
        if _second(folder, name).exists():
            agreed.append(_agreement(folder, name))
    figures = [share for half, ones in scored.items() for share in _summed(half, ones)]
    figures += _summed("second coder", agreed)
    count = sum(map(len, scored.values()))
    return Scores(f"Analysts' texts of our own ({count})", tuple(figures), details=tuple(details))


def list_essays(folder: Path) -> Iterator[tuple[str, str, DateInterval]]:
    """Name, half and day of publication of each text of a folder.

    Raises:
        UsageError: If the list is missing or malformed, a half is neither `read` nor `unread`, or
            a day is none.
    """
    for row in read_rows(folder / LIST, columns=_COLUMNS):
        if row["half"] not in (UNREAD, READ):
            raise UsageError(
                "no such half", item=f"{folder / LIST}: {row['name']}: {row['half']}",
                hint=f"A half is {UNREAD} or {READ}",
            )
        try:
            published = DateInterval.parse(row["published"])
        except ValueError as error:
            raise UsageError(str(error), item=f"{folder / LIST}: {row['name']}") from error
        yield row["name"], row["half"], published


def _second(folder: Path, name: str) -> Path:
    return folder / "second-coding" / f"{name}.events.jsonl"


def _agreement(folder: Path, name: str) -> Scores:
    """What the second coder of a text would score if he were the coder."""
    first, second = (
        [row for _, row in read_json_lines(path)]
        for path in (folder / f"{name}.events.jsonl", _second(folder, name))
    )
    coded = [CodedRow.of(row) for row in second]
    matches = match_events(coded, first)
    required = [row for row in first if not row["optional"]]
    sure = [one for one, row in zip(coded, second, strict=True)
            if one.status.is_real and not row["optional"]]  # fmt: skip
    right = match_events(sure, first)
    return Scores(name, (
        Share("required events found", len([r for r in required if r["id"] in matches]),
              len(required)),
        Share("his required events that are gold", len(right), len(sure)),
    ))  # fmt: skip


def _summed(half: str, scores: Sequence[Scores]) -> list[Share]:
    """The shares of several texts as one, in their order."""
    summed: dict[str, Share] = {}
    for share in (f for one in scores for f in one.figures if isinstance(f, Share)):
        before = summed.get(share.name, Share(share.name, 0, 0))
        summed[share.name] = Share(
            share.name, before.hits + share.hits, before.total + share.total
        )
    return [Share(f"{half}: {name}", s.hits, s.total) for name, s in summed.items()]
