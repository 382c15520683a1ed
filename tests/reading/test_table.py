import csv
import io

import pytest

from multivector.reading.items import Failure, Found, Item, UnreadError
from multivector.reading.options import DEFAULTS, ReadOptions
from multivector.reading.table import read_table


def read(data: bytes | str, options: ReadOptions = DEFAULTS) -> list[Item]:
    raw = data.encode() if isinstance(data, str) else data
    return list(read_table(io.BytesIO(raw), options))


def texts(items: list[Item]) -> list[str]:
    return [item.text for item in items if isinstance(item, Found)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_each_row_is_a_document_by_the_names_of_the_header(delimiter: str) -> None:
    rows = [["Title", "Text", "Source"], ["A visit", "He said: «a, b; c»", "Wire"]]
    (item,) = read("\r\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows))
    assert isinstance(item, Found)
    assert (item.text, item.own.title, item.own.outlet, item.number) == (
        "He said: «a, b; c»", "A visit", "Wire", 1,
    )


def test_of_columns_of_one_name_the_first_counts() -> None:
    (item,) = read("text,Outlet,text,outlet\nOne,Wire,Two,Paper\n")
    assert isinstance(item, Found)
    assert (item.text, item.own.outlet) == ("One", "Wire")


def test_line_ends_within_a_cell_are_untouched() -> None:
    assert texts(read('text\r\n"one\r\ntwo\nthree"\r\n')) == ["one\r\ntwo\nthree"]


def test_a_mark_before_the_header_is_no_part_of_its_first_name() -> None:
    assert texts(read("\ufefftext\nБаку\n")) == ["Баку"]


def test_bad_rows_fail_with_their_lines_and_the_others_go_on() -> None:
    rows = [
        b'text,outlet\n"two\nlines",Wire', b"short", b"a,b,c", b'"x"y,Wire', b"", b",Wire",
        b"bad \xff,Wire", "Баку,Wire".encode(),
    ]
    items = read(b"\n".join(rows))
    assert texts(items) == ["two\nlines", "Баку"]
    failures = [item for item in items if isinstance(item, Failure)]
    assert [(item.number, item.detail.split(":")[0]) for item in failures] == [
        (2, "line 4"), (3, "line 5"), (4, "line 6"), (5, "line 8"), (6, "line 9"),
    ]
    assert [item.reason for item in failures] == [
        "malformed", "malformed", "malformed", "empty", "malformed",
    ]


def test_a_quotation_mark_that_does_not_close_is_malformed_from_its_line_on() -> None:
    good, bad = read('text\ngood\n"open\nand on\n')
    assert isinstance(good, Found)
    assert isinstance(bad, Failure)
    assert (bad.reason, bad.detail.split(":")[0]) == ("malformed", "line 3")


def test_a_long_text_is_no_trouble() -> None:
    csv.field_size_limit(131_072)  # as the library sets it
    assert texts(read(f"text\n{'x' * 200_000}\n")) == ["x" * 200_000]


def test_a_row_over_the_limit_is_oversized_and_the_others_go_on() -> None:
    lines = "\n".join("x" * 90 for _ in range(9))
    long, good = read(f'text\n"{lines}"\ngood\n', ReadOptions(max_bytes=100))
    assert isinstance(long, Failure)
    assert long.reason == "oversized"
    assert isinstance(good, Found)


def test_a_line_over_the_limit_ends_the_table() -> None:
    reading = read_table(
        io.BytesIO(b"text\ngood\n" + b"x" * 500 + b"\nlost\n"), ReadOptions(max_bytes=100)
    )
    assert isinstance(next(reading), Found)
    with pytest.raises(UnreadError, match="100") as caught:
        next(reading)
    assert caught.value.reason == "oversized"


def test_a_table_may_be_longer_than_the_limit_of_a_row() -> None:
    assert len(read("text\n" + "good\n" * 100, ReadOptions(max_bytes=100))) == 100


def test_rows_of_an_old_encoding_are_read() -> None:
    text = "Министр прибыл в Баку и встретился с коллегой"
    assert texts(read(f"text\n{text}\n".encode("cp1251"))) == [text]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("title,outlet\nA,B\n", "malformed"), ("\n\n", "malformed"), ("", "empty"),
        ("x" * 101, "oversized"),
    ],
)
def test_a_table_needs_a_header_with_a_text(data: str, reason: str) -> None:
    with pytest.raises(UnreadError) as caught:
        read(data, ReadOptions(max_bytes=100))
    assert caught.value.reason == reason


def test_a_header_alone_is_empty() -> None:
    (item,) = read("text,title\n")
    assert isinstance(item, Failure)
    assert item.reason == "empty"
