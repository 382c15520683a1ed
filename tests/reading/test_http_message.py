import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from multivector.reading.http_message import parse_fields, parse_response
from multivector.reading.items import UnreadError

BODY = b"<p>Rain in Lamu.</p>"


def message(fields: str, body: bytes, status: str = "HTTP/1.1 200 OK") -> bytes:
    return f"{status}\r\n{fields}\r\n\r\n".encode() + body


def test_status_fields_and_body() -> None:
    found = parse_response(message("Content-Type: Text/HTML; charset=utf-8\r\nX: 1", BODY), 100)
    assert (found.status, found.media_type, found.body) == (200, "text/html", BODY)
    assert found.fields["x"] == "1"


@pytest.mark.parametrize(("coding", "packed"), [
    ("gzip", gzip.compress(BODY, mtime=0)), ("deflate", zlib.compress(BODY)), ("gzip", BODY),
    ("deflate", zlib.compress(BODY, wbits=-15)), ("identity", BODY),
])
def test_codings_are_taken_off(coding: str, packed: bytes) -> None:
    assert parse_response(message(f"Content-Encoding: {coding}", packed), 100).body == BODY


def test_chunks_are_joined() -> None:
    chunked = b"8\r\n<p>Rain \r\nc;x=1\r\nin Lamu.</p>\r\n0\r\n\r\n"
    assert parse_response(message("Transfer-Encoding: chunked", chunked), 100).body == BODY


def test_a_body_whose_chunks_an_archive_joined_is_itself() -> None:
    assert parse_response(message("Transfer-Encoding: chunked", BODY), 100).body == BODY


@pytest.mark.parametrize(("block", "reason"), [
    (b"", "malformed"), (b"HTTP/1.1 200 OK\r\n", "malformed"),
    (message("A: b", BODY, "GET / HTTP/1.1"), "malformed"),
    (message("Content-Encoding: br", BODY), "unsupported"),
    (message("Content-Encoding: deflate", BODY), "malformed"),
    (message("Content-Encoding: gzip", gzip.compress(b"a" * 1_000_000, mtime=0)), "oversized"),
])
def test_what_cannot_be_read_is_told(block: bytes, reason: str) -> None:
    with pytest.raises(UnreadError) as caught:
        parse_response(block, 1_000)
    assert caught.value.reason == reason


def test_of_equal_fields_the_first_counts_and_a_field_may_go_on() -> None:
    assert parse_fields(["A: 1", " 2", "a: 3", " 4", "no field"]) == {"a": "1 2", "no field": ""}


@given(st.binary(max_size=200))
def test_no_chunks_are_fatal(body: bytes) -> None:
    parse_response(message("Transfer-Encoding: chunked", body), 1_000)
