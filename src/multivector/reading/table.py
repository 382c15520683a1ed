"""Comma-separated values (.csv, .csv.gz): one document a row, its fields by the header's names."""

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from multivector.reading.characters import is_storable
from multivector.reading.columns import Columns
from multivector.reading.items import Failure, Format, Item, UnreadError
from multivector.reading.options import ReadOptions
from multivector.reading.records import list_names, read_record
from multivector.reading.streams import iter_lines, open_lines
from multivector.reading.zipped import may_be_zipped

_DELIMITERS = (",", ";", "\t")


def read_table(stream: BinaryIO, options: ReadOptions) -> Iterator[Item]:
    """A document for each row; commas, semicolons or tabs divide, whichever the header has most.

    The file is read as a stream: the size limit is a row's. A row with more or fewer cells than
    the header is malformed, as is one whose quotation marks do not close.
    """
    with open_lines(stream) as text:
        rows = _Rows(text, options.max_bytes)
        if not any(name.strip().lower() in options.columns.text for name in rows.header):
            wanted = list_names(options.columns.text)
            raise UnreadError("malformed", f"the header has no column {wanted}")
        number = 0
        for number, (line, row) in enumerate(rows, 1):
            yield _read_row(rows.header, row, number, line, options.columns)
        if not number:
            yield Failure("empty", "a header and no rows")


def _read_row(
    header: list[str], row: list[str] | Failure, number: int, line: int, columns: Columns
) -> Item:
    if isinstance(row, Failure):
        return Failure(row.reason, f"line {line}: {row.detail}", number)
    if len(row) != len(header):
        detail = f"line {line}: {len(row)} cells under a header of {len(header)}"
        return Failure("malformed", detail, number)
    if not all(map(is_storable, row)):
        detail = f"line {line}: bytes of another encoding, or NUL bytes"
        return Failure("malformed", detail, number)
    fields: dict[str, str] = {}
    for name, cell in zip(header, row, strict=True):
        fields.setdefault(name, cell)
    return read_record(fields, number, line, columns)


class _Rows:
    """The rows below the header, each with the line that it begins on, or why it has none."""

    def __init__(self, text: io.TextIOWrapper, longest: int) -> None:
        self._longest = longest
        # The limit is the whole process's: it is raised where it must be, never lowered.
        csv.field_size_limit(max(csv.field_size_limit(), longest))
        lines = iter_lines(text, longest)
        first = next(lines, "")
        if first is None:
            raise UnreadError("oversized", f"a header of more than {longest:,} characters")
        if not first:
            raise UnreadError("empty", "no bytes")
        delimiter = max(_DELIMITERS, key=first.count)
        self.header = next(csv.reader([first], delimiter=delimiter), [])
        self._rows = csv.reader(self._within_limit(lines), delimiter=delimiter, strict=True)

    def __iter__(self) -> Iterator[tuple[int, list[str] | Failure]]:
        while True:
            line = self._rows.line_num + 2  # lines count from 1, and the header is the first
            try:
                row: list[str] | Failure = next(self._rows)
            except StopIteration:
                return
            except csv.Error as error:
                reason = "oversized" if "field larger" in str(error) else "malformed"
                row = Failure(reason, str(error))
            if isinstance(row, Failure):
                yield line, row
            elif sum(map(len, row)) > self._longest:
                detail = f"longer than the limit of {self._longest:,} characters"
                yield line, Failure("oversized", detail)
            elif any(map(str.strip, row)):
                yield line, row

    def _within_limit(self, lines: Iterator[str | None]) -> Iterator[str]:
        """The lines; one that is too long ends the table, as no quotation mark can be trusted."""
        for line in lines:
            if line is None:
                detail = f"a line longer than the limit of {self._longest:,} characters"
                raise UnreadError("oversized", detail)
            yield line


TABLE = Format("CSV", (".csv", ".csv.gz"), may_be_zipped(read_table))
