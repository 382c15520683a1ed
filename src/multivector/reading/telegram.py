"""Telegram's export of a channel or chat (result.json): one document a message.

The form is that of Telegram Desktop, "Export chat history", machine-readable JSON.
"""

import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from multivector.reading.characters import is_storable
from multivector.reading.items import Failure, Format, Found, Item, UnreadError
from multivector.reading.metadata import read_metadata
from multivector.reading.options import ReadOptions
from multivector.reading.streams import read_whole

_DAY = 10  # characters of a moment that are its day


def read_telegram(stream: BinaryIO, options: ReadOptions) -> Iterator[Item]:
    """A document for each message with text; service messages and bare pictures are passed over.

    The outlet is the channel's name (the export tells no address); of a forwarded message, which
    is another's words, the one that it was forwarded from. The day is the one that the exporting
    machine's clock showed.
    """
    content = read_whole(stream, options.max_bytes)
    try:
        export = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise UnreadError("malformed", f"not JSON: {error}") from error
    if not isinstance(export, dict) or not isinstance(export.get("messages"), list):
        raise UnreadError("unsupported", "no Telegram export of one chat: it has no messages")
    number = 0
    for message in export["messages"]:
        if isinstance(message, dict) and message.get("type") == "service":
            continue
        number += 1
        item = _read_message(message, export.get("name"), number)
        if item is not None:
            yield item
    if not number:
        yield Failure("empty", "no messages")


def _read_message(message: object, channel: object, number: int) -> Item | None:
    text = _text_of(message.get("text")) if isinstance(message, dict) else None
    if text is None or not isinstance(message, dict):
        return Failure("malformed", f"message {number} is none", number)
    if not text.strip():
        return None
    if not is_storable(text):
        return Failure("malformed", "a NUL or half of a surrogate pair in the text", number)
    day = message.get("date")
    fields: dict[str, object] = {
        "outlet": message.get("forwarded_from") or channel,
        "published": day[:_DAY] if isinstance(day, str) else None,
    }
    metadata, notes = read_metadata({name: value for name, value in fields.items() if value})
    return Found(text, own=metadata, notes=notes, number=number)


def _text_of(written: object) -> str | None:
    """The text of a message: plain, or in pieces of which some are marked."""
    if isinstance(written, str):
        return written
    if not isinstance(written, list):
        return None
    pieces = [one.get("text") if isinstance(one, Mapping) else one for one in written]
    if not all(isinstance(one, str) for one in pieces):
        return None
    return "".join(map(str, pieces))


TELEGRAM = Format("Telegram export", (".json",), read_telegram)
"""By its suffix: no other format that is read is called .json."""
