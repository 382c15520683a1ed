"""Labelled sets in their published formats, read with errors that name file and line."""

import csv
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from multivector.domain import UsageError


def read_json_lines(path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Objects of a JSON lines file with their line numbers.

    Raises:
        UsageError: If the file cannot be read or a line is no object.
    """
    yield from parse_json_lines(read_text(path), str(path))


def parse_json_lines(text: str, item: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Objects of a text of JSON lines with their line numbers.

    Args:
        text: The lines.
        item: What an error names.

    Raises:
        UsageError: If a line is no object.
    """
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except ValueError as error:
            raise UsageError(f"line {number} is not JSON ({error})", item=item) from error
        if not isinstance(found, dict):
            raise UsageError(f"line {number} is no JSON object", item=item)
        yield number, found


def read_rows(path: Path, *, columns: set[str]) -> list[dict[str, str]]:
    """Rows of a tab-separated file with a header.

    Raises:
        UsageError: If the file cannot be read or lacks a column.
    """
    with_header = csv.DictReader(read_text(path).splitlines(), delimiter="\t")
    missing = columns - set(with_header.fieldnames or ())
    if missing:
        raise UsageError(f"column {min(missing)!r} is missing", item=str(path))
    return list(with_header)


def read_text(path: Path) -> str:
    """The text of a labelled set, line ends untouched.

    Raises:
        UsageError: If it cannot be read.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"the set cannot be read ({error})", item=str(path)) from error
