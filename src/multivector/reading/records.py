"""One record of a file that holds many: what `.jsonl` lines and `.csv` rows have in common."""

from collections.abc import Mapping

from multivector.reading.characters import is_storable
from multivector.reading.items import Failure, Found, Item
from multivector.reading.metadata import lower_names, read_metadata

TEXT_FIELDS = ("text", "content", "body")


def read_record(fields: Mapping[str, object], number: int, line: int) -> Item:
    """The document in a record: its text from the first of `TEXT_FIELDS` that has one.

    Field names are compared in lower case; unknown ones are ignored.

    Args:
        fields: The record.
        number: Its place among the records, from 1.
        line: The line of the file on which it begins, from 1.
    """
    lowered = lower_names(fields)
    values = (lowered.get(name) for name in TEXT_FIELDS)
    text = next((value for value in values if not _is_blank(value)), None)
    if text is None:
        return Failure("empty", f"line {line}: no text, content or body", number)
    if not isinstance(text, str):
        return Failure("malformed", f"line {line}: the text is no text", number)
    if not is_storable(text):
        detail = f"line {line}: a NUL or half of a surrogate pair in the text"
        return Failure("malformed", detail, number)
    metadata, notes = read_metadata(fields)
    return Found(
        text, own=metadata, notes=tuple(f"line {line}: {note}" for note in notes), number=number
    )


def _is_blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())
