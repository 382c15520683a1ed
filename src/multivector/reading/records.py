"""One record of a file that holds many: what `.jsonl` lines and `.csv` rows have in common."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from multivector.reading.characters import is_storable
from multivector.reading.columns import USUAL, Columns
from multivector.reading.items import Failure, Found, Item
from multivector.reading.metadata import lower_names, read_metadata


def read_record(
    fields: Mapping[str, object], number: int, line: int, columns: Columns = USUAL
) -> Item:
    """The document in a record: its text from the first column of texts that has one.

    Field names are compared in lower case; unknown ones are ignored.

    Args:
        fields: The record.
        number: Its place among the records, from 1.
        line: The line of the file on which it begins, from 1.
        columns: Which fields hold what.
    """
    lowered = lower_names(fields)
    place, text = next(
        ((place, lowered[name]) for place, name in enumerate(columns.text)
         if not _is_blank(lowered.get(name))),
        (0, None),
    )
    if text is None:
        return Failure("empty", f"line {line}: no {list_names(columns.text)}", number)
    if not isinstance(text, str):
        return Failure("malformed", f"line {line}: the text is no text", number)
    if not is_storable(text):
        detail = f"line {line}: a NUL or half of a surrogate pair in the text"
        return Failure("malformed", detail, number)
    metadata, notes = read_metadata(lowered, columns)
    if metadata.language is None and columns.languages:
        metadata = replace(metadata, language=columns.languages[place])
    return Found(
        text, own=metadata, notes=tuple(f"line {line}: {note}" for note in notes), number=number
    )


def list_names(names: Sequence[str]) -> str:
    """The names in words: `text, content or body`."""
    return " or ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _is_blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())
