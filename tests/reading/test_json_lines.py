import io
import json

from multivector.reading.items import Failure, Found, Item
from multivector.reading.json_lines import read_json_lines
from multivector.reading.options import DEFAULTS, ReadOptions


def read(data: bytes | str, options: ReadOptions = DEFAULTS) -> list[Item]:
    raw = data.encode() if isinstance(data, str) else data
    return list(read_json_lines(io.BytesIO(raw), options))


def test_each_line_is_a_document() -> None:
    items = read('{"text": "One", "outlet": "Wire"}\r\n{"body": "Два"}')
    assert [(item.text, item.number) for item in items if isinstance(item, Found)] == [
        ("One", 1), ("Два", 2),
    ]


def test_blank_lines_are_no_items_but_count_as_lines() -> None:
    good, bad = read('{"text": "One"}\n\n  \n{bad\n')
    assert isinstance(good, Found)
    assert isinstance(bad, Failure)
    assert bad.number == 2
    assert bad.detail.startswith("line 4: not JSON")


def test_bad_lines_fail_with_their_numbers_and_the_others_go_on() -> None:
    lines = [
        b'{"text": "First"}', b"{bad", b'["a list"]', b"null", b'"text"', b'{"text": ""}',
        b'{"text": "\\ud800"}', b'{"text": "\xff"}', b'{"text": "a\x00"}',
        b'{"text": ' + b"9" * 5000 + b"}", "{\"text\": \"Баку\"}".encode(), b'{"text": "Last"}',
    ]
    items = read(b"\n".join(lines))
    assert [item.number for item in items] == list(range(1, 13))
    assert [item.text for item in items if isinstance(item, Found)] == ["First", "Баку", "Last"]
    failures = [item for item in items if isinstance(item, Failure)]
    assert all(item.detail.startswith(f"line {item.number}: ") for item in failures)
    assert [item.reason for item in failures if item.number == 6] == ["empty"]
    assert {item.reason for item in failures if item.number != 6} == {"malformed"}


def test_deep_nesting_fails_alone() -> None:
    deep, good = read("[" * 200_000 + '\n{"text": "Good"}')
    assert isinstance(deep, Failure)
    assert (deep.reason, deep.detail) == ("malformed", "line 1: nested too deeply")
    assert isinstance(good, Found)


def test_a_line_over_the_limit_is_oversized_and_the_others_go_on() -> None:
    long, good = read(json.dumps({"text": "x" * 500}) + '\n{"text": "Good"}\n',
                      ReadOptions(max_bytes=100))
    assert isinstance(long, Failure)
    assert long.reason == "oversized"
    assert "100" in long.detail
    assert isinstance(good, Found)


def test_a_file_may_be_longer_than_the_limit_of_a_line() -> None:
    assert len(read('{"text": "Good"}\n' * 100, ReadOptions(max_bytes=100))) == 100


def test_separators_of_unicode_do_not_end_a_line() -> None:
    (item,) = read('{"text": "one\u2028two\x85three"}\n')
    assert isinstance(item, Found)
    assert item.text == "one\u2028two\x85three"


def test_a_file_without_lines_is_empty() -> None:
    for data in (b"", b"\n\n"):
        (item,) = read(data)
        assert isinstance(item, Failure)
        assert (item.reason, item.number) == ("empty", None)
