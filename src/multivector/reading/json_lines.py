"""JSON lines (.jsonl, .jsonl.gz): one document a line, of any number; a bad line hurts no other."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from multivector.reading.characters import is_storable
from multivector.reading.items import Failure, Format, Item
from multivector.reading.options import ReadOptions
from multivector.reading.records import read_record
from multivector.reading.streams import iter_lines, open_lines
from multivector.reading.zipped import may_be_zipped


def read_json_lines(stream: BinaryIO, options: ReadOptions) -> Iterator[Item]:
    """A document for each line that is a JSON object with one of the columns of texts.

    The file is read as a stream: the size limit is a line's. Blank lines are passed over.
    """
    number = 0
    with open_lines(stream) as text:
        for line_number, line in enumerate(iter_lines(text, options.max_bytes), 1):
            if line is not None and not line.strip():
                continue
            number += 1
            yield _read_line(line, number, line_number, options)
    if not number:
        yield Failure("empty", "no lines")


def _read_line(
    line: str | None, number: int, line_number: int, options: ReadOptions
) -> Item:
    if line is None:
        detail = f"line {line_number}: longer than the limit of {options.max_bytes:,} characters"
        return Failure("oversized", detail, number)
    if not is_storable(line):
        return Failure("malformed", f"line {line_number}: not UTF-8, or with NUL bytes", number)
    try:
        record = json.loads(line)
    except ValueError as error:
        return Failure("malformed", f"line {line_number}: not JSON: {error}", number)
    except RecursionError:
        return Failure("malformed", f"line {line_number}: nested too deeply", number)
    if not isinstance(record, dict):
        return Failure("malformed", f"line {line_number}: not a JSON object", number)
    return read_record(record, number, line_number, options.columns)


JSON_LINES = Format("JSON lines", (".jsonl", ".jsonl.gz"), may_be_zipped(read_json_lines))
