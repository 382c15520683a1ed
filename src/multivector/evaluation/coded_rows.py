"""Our own coded sentences (`training/english/FORMAT.md`), read and checked."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from multivector.domain import DateInterval, Status, UsageError, vocabulary
from multivector.evaluation.gold import read_json_lines

Row = Mapping[str, Any]

_HINT = "See training/english/FORMAT.md"


def read_coded_rows(path: Path) -> list[Row]:
    """The sentences of a file with their events.

    Args:
        path: JSON lines.

    Raises:
        UsageError: If the file cannot be read, or a line lacks a field, has a code that is not of
            the vocabulary, or a span that is not of its text; it names the line.
    """
    rows = []
    for number, row in read_json_lines(path):
        try:
            problem = next(_problems(row), None)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            problem = f"{type(error).__name__}: {error}"
        if problem is not None:
            raise UsageError(f"line {number} is no coded sentence ({problem})", item=str(path),
                             hint=_HINT)
        rows.append(row)
    return rows


def _problems(row: Row) -> Iterator[str]:
    """What is wrong with a sentence; a field that is missing raises."""
    text = row["text"]
    if not isinstance(text, str) or not isinstance(row["id"], str):
        yield "id and text must be text"
    DateInterval.parse(row["published"])
    for event in row["events"]:
        kind = vocabulary().types.get(event["type"])
        if kind is None:
            yield f"unknown event type {event['type']!r}"
        elif event["mode"] is not None and event["mode"] not in kind.modes:
            yield f"{event['type']} has no mode {event['mode']!r}"
        for context in event["contexts"]:
            if context not in vocabulary().contexts:
                yield f"unknown context {context!r}"
        Status(event["status"])
        if not isinstance(event["reciprocal"], bool):
            yield "reciprocal must be true or false"
        for role in event["roles"]:
            if role["role"] not in ("actor", "recipient"):
                yield f"unknown role {role['role']!r}"
        for span in (event["trigger"], *event["roles"]):
            if text[span["start"] : span["end"]] != span["text"]:
                yield f"{span['text']!r} does not stand at {span['start']}-{span['end']}"
