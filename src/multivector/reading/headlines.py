"""Tables of headlines (.jsonl, .jsonl.gz): one document a line, from the fields that are named."""

import gzip
import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from multivector.domain import DateInterval, Document, ReadingError, Skipped, document_id
from multivector.reading.characters import is_storable
from multivector.reading.languages import detect_language
from multivector.reading.published import parse_published
from multivector.reading.streams import iter_lines, open_lines

_LONGEST_LINE = 1_000_000  # characters
_CYRILLIC = ("\u0400", "\u04ff")


@dataclass(frozen=True, slots=True)
class HeadlineFields:
    """Which fields of a line hold what.

    Attributes:
        headline: The headline: the first of these that is not empty.
        date: When it was published.
        outlet: Who published it.
        url: Its address; never fetched.
        language: ISO 639-1 code of all headlines; None detects it, headline by headline.
    """

    headline: tuple[str, ...] = ("title", "headline", "text")
    date: str = "date"
    outlet: str = "source"
    url: str = "url"
    language: str | None = None


def iter_headlines(path: Path, fields: HeadlineFields) -> Iterator[Document | Skipped]:
    """The headlines of a file where it lies, line by line; a bad line hurts no other.

    A headline too short for its language to be detected counts as Russian where it is Cyrillic,
    else as English.

    Raises:
        ReadingError: If the file cannot be opened or is cut off.
    """
    try:
        with ExitStack() as stack:
            stream: BinaryIO = stack.enter_context(path.open("rb"))
            if path.suffix == ".gz":
                stream = cast("BinaryIO", stack.enter_context(gzip.GzipFile(fileobj=stream)))
            text = stack.enter_context(open_lines(stream))
            for number, line in enumerate(iter_lines(text, _LONGEST_LINE), 1):
                if line is None or line.strip():
                    yield _read_line(line, f"{path.name}#{number}", fields)
    except (OSError, EOFError) as error:
        raise ReadingError(
            f"cannot be read: {error}", item=str(path), hint="See whether the file is whole"
        ) from error


def _read_line(line: str | None, source: str, fields: HeadlineFields) -> Document | Skipped:
    if line is None:
        return Skipped(source, "oversized", f"longer than {_LONGEST_LINE:,} characters")
    try:
        record = json.loads(line) if is_storable(line) else None
    except (ValueError, RecursionError):
        record = None
    if not isinstance(record, dict):
        return Skipped(source, "malformed", "not a JSON object in UTF-8")
    headline = next((text for name in fields.headline if (text := _text(record, name))), None)
    if headline is None:
        return Skipped(source, "empty", f"no {', '.join(fields.headline)}")
    written = _text(record, fields.date)
    outlet = _text(record, fields.outlet)
    return Document(
        document_id(outlet, headline), headline, source, outlet, _text(record, fields.url), None,
        fields.language or _language_of(headline),
        (parse_published(written) if written else None) or DateInterval.unknown(),
    )


def _text(record: dict[str, object], name: str) -> str | None:
    value = record.get(name)
    return value.strip() or None if isinstance(value, str) and is_storable(value) else None


def _language_of(headline: str) -> str:
    detected = detect_language(headline)
    if detected is not None:
        return detected
    low, high = _CYRILLIC
    return "ru" if any(low <= one <= high for one in headline) else "en"
