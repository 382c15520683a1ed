import io
import json
from typing import Any

import pytest

from multivector.reading.items import Failure, Found, UnreadError
from multivector.reading.options import ReadOptions
from multivector.reading.telegram import read_telegram

EXPORT = {
    "name": "Nairobi Rain", "type": "public_channel", "id": 1,
    "messages": [
        {"id": 1, "type": "service", "date": "2024-01-01T08:00:00", "action": "create_channel"},
        {"id": 2, "type": "message", "date": "2024-01-02T23:30:00", "from": "Nairobi Rain",
         "text": ["Rain in ", {"type": "bold", "text": "Nairobi"}, "."]},
        {"id": 3, "type": "message", "date": "2024-01-03T08:00:00", "text": "", "photo": "a.jpg"},
        {"id": 4, "type": "message", "date": "2024-01-04T08:00:00", "text": "Sun in Lamu.",
         "forwarded_from": "Lamu Sun"},
        {"id": 5, "type": "message", "date": "2024-01-05T08:00:00", "text": 7},
    ],
}


def read(export: object) -> list[Any]:
    content = export if isinstance(export, bytes) else json.dumps(export).encode()
    return list(read_telegram(io.BytesIO(content), ReadOptions()))


def test_messages_with_text_are_documents() -> None:
    first, second, third = read(EXPORT)
    assert isinstance(first, Found)
    assert (first.text, first.own.outlet, str(first.own.published)) == (
        "Rain in Nairobi.", "Nairobi Rain", "2024-01-02",
    )
    assert isinstance(second, Found)
    assert (second.text, second.own.outlet) == ("Sun in Lamu.", "Lamu Sun")
    assert isinstance(third, Failure)


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"{", "malformed"), (b"[1]", "unsupported"), (b'{"chats": {}}', "unsupported")],
)
def test_what_is_no_export_is_told(content: bytes, reason: str) -> None:
    with pytest.raises(UnreadError) as caught:
        read(content)
    assert caught.value.reason == reason


def test_an_empty_channel_is_told() -> None:
    (only,) = read({"name": "x", "messages": []})
    assert isinstance(only, Failure)
