"""A text's own date line: the line, or the split lines, that are nothing but a date."""

import re
from collections.abc import Iterator
from datetime import date

from multivector.domain import DateInterval
from multivector.reading.published import parse_day

_HEAD_LINES = 8  # title, subtitle, byline, and a date that may stand on three lines
_TAIL_LINES = 4
_EDGE = 4_000  # characters at either end in which those lines are looked for
_BARS = re.compile(r"\s*[|•·]\s*")
_DASH = re.compile(r"\s*(?:[(\[/]|--|[–—]|\s-\s)")
_PLACE = re.compile(r"[^\W\d_][^\d,.|]{1,40},\s*")


def find_date_line(text: str, latest: date | None = None) -> DateInterval | None:
    """The day on the date line near the beginning, else at the end, of a text.

    A line counts that is nothing but a date (`October 23, 2025`), a date after a place
    (`Baku, 23 October 2025`) or beside other things behind bars (`By A. B. | 23 October 2025`),
    two or three lines that make a date together, and an agency's dateline with its year
    (`BAKU, Oct. 23, 2025 (Agency) --`). Without its year a date is none.

    Args:
        text: The text.
        latest: A later day is no day of publication and is passed over.
    """
    lines = [line.strip() for line in text[:_EDGE].splitlines() if line.strip()]
    tail = [line.strip() for line in text[-_EDGE:].splitlines() if line.strip()]
    for group in (lines[:_HEAD_LINES], tail[-_TAIL_LINES:]):
        for day in _days(group):
            if latest is None or day.end is None or day.end <= latest:
                return day
    return None


def _days(lines: list[str]) -> Iterator[DateInterval]:
    for first, line in enumerate(lines):
        candidates = [line, *_BARS.split(line), *_after_place(line)]
        candidates += [" ".join(lines[first : first + size]) for size in (2, 3)]
        for candidate in candidates:
            day = parse_day(candidate)
            if day is not None:
                yield day


def _after_place(line: str) -> Iterator[str]:
    """What may be a date behind a place: to the end of the line, or up to an agency's dash."""
    place = _PLACE.match(line)
    if place is None:
        return
    yield line[place.end() :]
    if place.group().isupper():
        yield _DASH.split(line[place.end() :], maxsplit=1)[0]
