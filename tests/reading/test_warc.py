import gzip
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from multivector.reading.items import Failure, Found, Item
from multivector.reading.options import DEFAULTS, ReadOptions
from multivector.reading.warc import WARC, read_warc

PAGE = (
    "<html lang='en'><head><title>Rain</title><meta property='article:published_time'"
    " content='2025-03-03'></head><body><article><h1>Rain in Lamu</h1><p>It rained in Lamu on"
    " Monday, and the harbour was closed until the evening for all boats.</p><p>On Tuesday the"
    " harbour opened again, and the boats that had waited left it one by one.</p></article></body>"
)
FEED = (
    "<rss version='2.0'><channel><title>Lamu Post</title><item><title>Rain</title>"
    "<description>It rained.</description></item><item><title>Sun</title>"
    "<description>It shone.</description></item></channel></rss>"
)


def record(
    kind: str, block: bytes, target: str = "https://lamu.example/rain", version: str = "1.1",
    media: str = "application/http; msgtype=response",
) -> bytes:
    return (
        f"WARC/{version}\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"WARC-Date: 2025-04-01T00:00:00Z\r\nWARC-Target-URI: {target}\r\n"
        f"Content-Type: {media}\r\nContent-Length: {len(block)}\r\n\r\n"
    ).encode() + block + b"\r\n\r\n"


def answer(body: str, media: str = "text/html; charset=utf-8", status: str = "200 OK") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n\r\n{body}".encode()


def read(content: bytes, options: ReadOptions = DEFAULTS) -> list[Item]:
    return list(WARC.read(io.BytesIO(content), options))


INFO = record("warcinfo", b"software: ours\r\n", media="application/warc-fields")
WHOLE = INFO + record("request", b"GET /rain HTTP/1.1\r\n\r\n") + record("response", answer(PAGE))


@pytest.mark.parametrize("content", [
    WHOLE, gzip.compress(WHOLE, mtime=0),
    b"".join(gzip.compress(part, mtime=0) for part in (INFO, record("response", answer(PAGE)))),
])
def test_pages_are_documents(content: bytes) -> None:
    (only,) = read(content)
    assert isinstance(only, Found)
    assert "It rained in Lamu on Monday" in only.text
    assert (only.own.url, str(only.own.published)) == ("https://lamu.example/rain", "2025-03-03")


def test_the_day_of_the_crawl_is_not_one_of_publication() -> None:
    undated = PAGE.replace("article:published_time", "x")
    (only,) = read(record("response", answer(undated), version="1.0"))
    assert isinstance(only, Found)
    assert only.own.published is None


@pytest.mark.parametrize("block", [
    answer(PAGE, status="404 Not Found"), answer("x", "image/png"), answer("", "text/html"),
])
def test_what_is_no_page_is_passed_over(block: bytes) -> None:
    assert read(INFO + record("response", block) + record("revisit", answer(PAGE))) == []


def test_a_target_that_is_no_address_is_passed_over() -> None:
    assert read(record("response", answer(PAGE), "dns:lamu.example")) == []


def test_feeds_are_their_entries() -> None:
    first, second = read(record("response", answer(FEED, "application/rss+xml")))
    assert isinstance(first, Found)
    assert isinstance(second, Found)
    assert (first.text, second.text) == ("It rained.", "It shone.")
    assert first.number == second.number == 1


def test_extracted_texts_are_documents() -> None:
    (only,) = read(record("conversion", b"It rained in Lamu.", media="text/plain"))
    assert isinstance(only, Found)
    assert only.text == "It rained in Lamu."


def test_a_bad_page_hurts_no_other() -> None:
    broken = answer("<p>x", "text/html").replace(b"\r\n\r\n", b"\r\nContent-Encoding: br\r\n\r\n")
    failure, page = read(record("response", broken) + record("response", answer(PAGE)))
    assert isinstance(failure, Failure)
    assert (failure.reason, failure.number) == ("unsupported", 1)
    assert isinstance(page, Found)


def test_a_record_above_the_limit_is_passed_over_and_the_next_is_read() -> None:
    large = record("response", answer(PAGE + " " * 5_000))
    failure, page = read(large + record("response", answer(PAGE)), ReadOptions(max_bytes=2_000))
    assert isinstance(failure, Failure)
    assert failure.reason == "oversized"
    assert isinstance(page, Found)


@pytest.mark.parametrize("content", [
    WHOLE[:-200], WHOLE + b"noise\r\n", gzip.compress(WHOLE, mtime=0)[:-50],
    WHOLE.replace(b"Content-Length: 2", b"Content-Length: x2"), b"WARC/1.0\r\nA: b",
    b"WARC/9.9\r\n\r\n", b"WARC/1.0\r\nContent-Length: 99999999999999\r\n\r\n",
])
def test_what_is_broken_ends_with_a_failure(content: bytes) -> None:
    last = read(content)[-1]
    assert isinstance(last, Failure)
    assert last.reason == "malformed"


def test_an_empty_archive_is_told() -> None:
    (only,) = read(b"")
    assert isinstance(only, Failure)
    assert only.reason == "empty"


@given(st.binary(max_size=300))
def test_nothing_after_the_beginning_is_fatal(content: bytes) -> None:
    list(read_warc(io.BytesIO(b"WARC/1.0\r\n" + content), DEFAULTS))
