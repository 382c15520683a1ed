import io

import pytest

from multivector.reading.items import UnreadError
from multivector.reading.streams import iter_lines, open_lines, read_whole, rejoin


def test_a_stream_within_the_limit_is_read_whole() -> None:
    assert read_whole(io.BytesIO(b"12345"), 5) == b"12345"


def test_a_stream_over_the_limit_is_oversized_and_the_limit_is_said() -> None:
    with pytest.raises(UnreadError, match="limit of 1,000 bytes") as caught:
        read_whole(io.BytesIO(b"x" * 1001), 1000)
    assert caught.value.reason == "oversized"


def test_an_endless_stream_is_not_read_to_its_end() -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def read(self, size: int = -1, /) -> bytes:
            return b"x" * size

    with pytest.raises(UnreadError, match="limit"):
        read_whole(Endless(), 3_000_000)  # type: ignore[arg-type]


def test_a_stream_without_a_byte_is_empty() -> None:
    with pytest.raises(UnreadError) as caught:
        read_whole(io.BytesIO(b""), 5)
    assert caught.value.reason == "empty"


def test_a_head_that_was_taken_is_put_back() -> None:
    source = io.BytesIO(b"head and rest")
    head = source.read(4)
    assert rejoin(head, source).read() == b"head and rest"


def test_closing_the_rejoined_stream_leaves_its_source_open() -> None:
    source = io.BytesIO(b"head and rest")
    rejoin(source.read(4), source).close()
    assert not source.closed


def test_lines_keep_their_ends() -> None:
    text = open_lines(io.BytesIO(b"a\r\nb\nc"))
    assert list(iter_lines(text, 10)) == ["a\r\n", "b\n", "c"]


def test_a_line_over_the_limit_is_none_and_the_next_is_whole() -> None:
    text = open_lines(io.BytesIO(b"a\n" + b"x" * 5000 + b"\nb\n"))
    assert list(iter_lines(text, 10)) == ["a\n", None, "b\n"]


def test_one_bad_line_does_not_change_the_encoding_of_the_others() -> None:
    lines = ["Баку\n".encode(), "Астана\n".encode(), b"\xc1\xe0\xea\xf3\n"]
    first, second, third = iter_lines(open_lines(io.BytesIO(b"".join(lines))), 100)
    assert (first, second) == ("Баку\n", "Астана\n")
    assert third == "\udcc1\udce0\udcea\udcf3\n"


def test_lines_of_an_old_encoding_are_decoded() -> None:
    data = "Министр прибыл в Баку\nСтороны обсудили коридор\n".encode("cp1251")
    assert list(iter_lines(open_lines(io.BytesIO(data)), 100)) == [
        "Министр прибыл в Баку\n", "Стороны обсудили коридор\n",
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_no_part_of_the_first_line(encoding: str) -> None:
    text = open_lines(io.BytesIO("Баку\n".encode(encoding)))
    assert list(iter_lines(text, 10)) == ["Баку\n"]


def test_a_sample_that_ends_within_a_character_is_still_utf8() -> None:
    line = "x" + "Б" * 700_000 + "\n"  # the sample of a million bytes ends between two
    assert next(iter_lines(open_lines(io.BytesIO(line.encode())), 1_000_000)) == line
