import io
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from multivector.domain import DateInterval, Document, Skipped
from multivector.reading import ReadOptions, iter_documents, iter_stream, supported_formats

REASONS = {
    "unreadable", "empty", "encrypted", "binary", "oversized", "malformed", "unsupported",
}
DAY = DateInterval.day(date(2025, 10, 23))


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def run_python(code: str, given: bytes = b"") -> bytes:
    done = subprocess.run(  # noqa: S603 -- code of this file
        [sys.executable, "-c", code], input=given, capture_output=True, check=True
    )
    return done.stdout


def skip_of(path: Path, options: ReadOptions | None = None) -> Skipped:
    (item,) = iter_documents(path, options or ReadOptions())
    assert isinstance(item, Skipped)
    assert item.source == str(path)
    return item


def test_an_article_is_read_with_its_title_and_day(tmp_path: Path, moment: datetime) -> None:
    text = "A visit to Baku\r\n\r\nOctober\r\n23\r\n2025\r\nThe minister arrived in Baku.\r\n"
    path = write(tmp_path, "article.txt", text)
    (item,) = iter_documents(path, ReadOptions(now=moment))
    assert isinstance(item, Document)
    assert item.text == text
    assert (item.source, item.title, item.language) == (str(path), "A visit to Baku", "en")
    assert (item.published, item.read_at, item.known_at) == (DAY, moment, date(2025, 10, 23))


def test_a_path_may_be_text(tmp_path: Path) -> None:
    path = write(tmp_path, "article.txt", "Text")
    assert list(iter_documents(str(path))) == list(iter_documents(path))


def test_reading_twice_gives_the_same(tmp_path: Path, moment: datetime) -> None:
    write(tmp_path, "a.txt", "Text one")
    write(tmp_path, "b.jsonl", '{"text": "Text two"}\n{bad')
    options = ReadOptions(now=moment)
    assert list(iter_documents(tmp_path, options)) == list(iter_documents(tmp_path, options))


def test_a_folder_gives_its_documents_and_not_their_sidecars(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "One")
    write(tmp_path, "a.txt.yaml", "outlet: Wire\npublished: 2025-10-23\n")
    write(tmp_path, "b/c.jsonl", '{"text": "Two"}\n{"text": "Three", "outlet": "Own"}\n')
    write(tmp_path, "b/c.yaml", "outlet: Paper\n")
    write(tmp_path, ".d.txt", "Hidden")
    items = list(iter_documents(tmp_path))
    assert [(item.source, item.text, item.outlet) for item in items
            if isinstance(item, Document)] == [
        (f"{tmp_path}/a.txt", "One", "Wire"),
        (f"{tmp_path}/b/c.jsonl#1", "Two", "Paper"),
        (f"{tmp_path}/b/c.jsonl#2", "Three", "Paper"),
    ]
    assert len(items) == 3


def test_a_sidecar_comes_before_front_matter_and_both_before_a_first_line(tmp_path: Path) -> None:
    path = write(tmp_path, "a.md", "---\ntitle: Matter\nlanguage: tr\n---\nFirst line\n\nText")
    write(tmp_path, "a.yaml", "language: uk\n")
    (item,) = iter_documents(path)
    assert isinstance(item, Document)
    assert (item.title, item.language, item.text) == ("Matter", "uk", "First line\n\nText")


def test_options_come_before_a_sidecar(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", "Text")
    write(tmp_path, "a.yaml", "outlet: Side\npublished: 2025-10-01\n")
    (item,) = iter_documents(path, ReadOptions(outlet="Given", published=DAY))
    assert isinstance(item, Document)
    assert (item.outlet, item.published) == ("Given", DAY)


def test_a_broken_sidecar_holds_its_document_back(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", "Text")
    write(tmp_path, "a.yaml", "title: Baku: a new era\n")
    skipped = skip_of(path)
    assert skipped.reason == "malformed"
    assert skipped.detail.startswith("sidecar a.yaml: line 1: ")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", "", "empty"), ("a.txt", " \n", "empty"), ("a.md", "---\na: x\n---\n", "empty"),
        ("a.txt", b"a\x00b", "binary"), ("a.html", b"%PDF-1.7", "binary"),
        ("a.pdf", "no PDF", "malformed"), ("a.docx", "no archive", "malformed"),
        ("a.docx", b"PK\x03\x04 cut off", "malformed"), ("a.xml", "<letter/>", "unsupported"),
        ("a.exe", "text", "unsupported"), ("README", "text", "unsupported"),
        ("a.csv", "no,header\n", "malformed"), ("a.jsonl", "", "empty"),
    ],
)
def test_what_cannot_be_read_is_skipped_with_its_reason(
    tmp_path: Path, name: str, content: str | bytes, reason: str
) -> None:
    assert skip_of(write(tmp_path, name, content)).reason == reason


def test_a_file_over_the_limit_is_skipped_and_the_limit_said(tmp_path: Path) -> None:
    skipped = skip_of(write(tmp_path, "a.txt", "x" * 1001), ReadOptions(max_bytes=1000))
    assert skipped.reason == "oversized"
    assert "1,000 bytes" in skipped.detail


def test_a_missing_file_is_unreadable(tmp_path: Path) -> None:
    assert skip_of(tmp_path / "gone.txt").reason == "unreadable"
    assert skip_of(tmp_path / "gone").reason == "unreadable"
    assert skip_of(tmp_path / ("x" * 5000)).reason == "unreadable"


@pytest.mark.parametrize("name", ["a\x00b.txt", "a\ud800.txt"])
def test_a_name_that_no_file_can_have_is_skipped(tmp_path: Path, name: str) -> None:
    (item,) = iter_documents(tmp_path / name)
    assert isinstance(item, Skipped)
    assert item.source == f"{tmp_path}/{name}".replace("\x00", "\ufffd").replace("\ud800", "\ufffd")


def test_a_file_that_vanishes_during_the_run_is_unreadable(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "One")
    second = write(tmp_path, "b.txt", "Two")
    items = iter_documents(tmp_path)
    assert isinstance(next(items), Document)
    second.unlink()
    last = next(items)
    assert isinstance(last, Skipped)
    assert last.reason == "unreadable"


@pytest.mark.skipif(os.geteuid() == 0, reason="permissions do not bind the superuser")
def test_a_file_without_permission_is_unreadable(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", "Text")
    path.chmod(0)
    assert skip_of(path).reason == "unreadable"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    assert skip_of(path).reason == "unsupported"


def test_one_broken_file_stops_no_other(tmp_path: Path, make_pdf: Callable[..., bytes]) -> None:
    write(tmp_path, "1.pdf", make_pdf("A visit to Baku")[:200])
    write(tmp_path, "2.docx", b"PK\x03\x04")
    write(tmp_path, "3.pdf", make_pdf("Secret", password="ours"))  # noqa: S106
    write(tmp_path, "4.txt", "Sound")
    items = list(iter_documents(tmp_path))
    assert [getattr(item, "reason", "read") for item in items] == [
        "malformed", "malformed", "encrypted", "read",
    ]


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (b"Plain text", ["Plain text"]),
        ("Визит в Баку".encode("utf-16"), ["Визит в Баку"]),
        (b'{"text": "One"}\n{"text": "Two"}\n', ["One", "Two"]),
        (b"<html><body><p>A page.</p></body></html>", ["A page."]),
        (
            b"<rss><channel><item><description>An entry.</description></item></channel></rss>",
            ["An entry."],
        ),
    ],
)
def test_a_streams_format_is_told_by_its_content(data: bytes, texts: list[str]) -> None:
    items = list(iter_stream(io.BytesIO(data)))
    assert [item.text for item in items if isinstance(item, Document)] == texts
    assert len(items) == len(texts)


def test_a_pdf_may_come_as_a_stream(make_pdf: Callable[..., bytes]) -> None:
    (item,) = iter_stream(io.BytesIO(make_pdf("A visit to Baku")))
    assert isinstance(item, Document)
    assert "A visit to Baku" in item.text


def test_a_stream_is_named_and_left_open() -> None:
    stream = io.BytesIO(b'{"text": "One"}')
    (item,) = iter_stream(stream, ReadOptions(outlet="Wire"), name="from the wire")
    assert isinstance(item, Document)
    assert (item.source, item.outlet) == ("from the wire#1", "Wire")
    assert not stream.closed


def test_an_empty_stream_is_skipped() -> None:
    assert list(iter_stream(io.BytesIO(b""))) == [Skipped("-", "empty", "no bytes")]


def test_a_hyphen_is_standard_input() -> None:
    code = (
        "from multivector.reading import iter_documents\n"
        "import sys; sys.stdout.write(next(iter_documents('-')).text)"
    )
    assert run_python(code, b"From outside") == b"From outside"


def test_the_room_loads_no_parser_before_it_is_needed() -> None:
    code = (
        "import multivector.reading, sys\n"
        "heavy = 'trafilatura pypdf docx py3langid feedparser lxml babel charset_normalizer'\n"
        "sys.stdout.write(' '.join(name for name in heavy.split() if name in sys.modules))"
    )
    assert run_python(code) == b""


SEEDS = {
    ".html": b"<html><head><title>T</title></head><body><p>The minister arrived.</p></body></html>",
    ".xml": b"<rss><channel><item><description>Text</description></item></channel></rss>",
    ".jsonl": b'{"text": "One", "date": "2025-10-23"}\n{"text": "Two"}\n',
    ".csv": b'text,date\n"One",2025-10-23\nTwo,\n',
    ".md": b"---\ntitle: T\n---\nText",
}


@pytest.mark.parametrize("suffix", supported_formats())
@settings(derandomize=True, database=None, deadline=None, max_examples=25)
@given(data=st.data())
def test_any_bytes_give_documents_or_are_skipped(
    suffix: str, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory,
    make_pdf: Callable[..., bytes],
) -> None:
    seeds = {**SEEDS, ".pdf": make_pdf("A visit")}
    content = data.draw(st.binary(max_size=200))
    if suffix in seeds and data.draw(st.booleans()):
        seed = seeds[suffix]
        cut = data.draw(st.integers(0, len(seed)))
        content = seed[:cut] + content[:5] + seed[cut + data.draw(st.integers(0, 5)):]
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    path.write_bytes(content)
    for item in iter_documents(path):
        if isinstance(item, Skipped):
            assert item.reason in REASONS
            assert item.detail
        else:
            assert item.text.strip()
            item.text.encode("utf-8")


@settings(derandomize=True, database=None, deadline=None, max_examples=60)
@given(
    st.binary(max_size=200),
    st.sampled_from([b"", b"%PDF-", b"PK\x03\x04", b'{"', b"<rss", b"<html"]),
)
def test_any_stream_gives_documents_or_is_skipped(content: bytes, beginning: bytes) -> None:
    for item in iter_stream(io.BytesIO(beginning + content)):
        assert isinstance(item, Document) or item.reason in REASONS
