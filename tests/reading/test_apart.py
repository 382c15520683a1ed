"""Files of strangers, read in a process of their own: the text comes back, or a reason."""

import io
from collections.abc import Iterator

import pytest

from multivector.domain import DateInterval, Document, Skipped
from multivector.reading import ReadOptions
from multivector.reading.apart import read_apart

SUFFIXES = (".txt", ".md", ".html", ".pdf", ".docx")


def read(data: bytes, name: str, **rest: float) -> Document | Skipped:
    found: Iterator[Document | Skipped] = read_apart(
        data, name, ReadOptions(outlet="Example", max_bytes=1_000_000), suffixes=SUFFIXES,
        seconds=rest.get("seconds", 60))
    return next(found)


def test_a_text_comes_back_with_what_it_says_of_itself() -> None:
    written = "---\ntitle: A däy\npublished: 2025-10\n---\nIran met Iraq. 😀\n"
    found = read(written.encode(), "../etc/a.MD")
    assert isinstance(found, Document)
    assert found.text == "Iran met Iraq. 😀\n"
    assert (found.title, found.outlet) == ("A däy", "Example")
    assert found.published == DateInterval.parse("2025-10")


def test_word_is_read() -> None:
    docx = pytest.importorskip("docx")
    made, out = docx.Document(), io.BytesIO()
    made.add_paragraph("Iran met Iraq.")
    made.save(out)
    found = read(out.getvalue(), "a.docx")
    assert isinstance(found, Document)
    assert found.text.strip() == "Iran met Iraq."


@pytest.mark.parametrize(("data", "name", "reason"), [
    (b"x", "a.exe", "unsupported"), (b"x", "pdf", "unsupported"), (b"", "a.txt", "empty"),
    (b"%PDF-1.4 nothing", "a.pdf", "malformed"), (b"PK\x03\x04", "a.docx", "malformed"),
    (b"x" * 1_000_001, "a.txt", "oversized"),
])
def test_what_cannot_be_read_says_why(data: bytes, name: str, reason: str) -> None:
    found = read(data, name)
    assert isinstance(found, Skipped)
    assert found.reason == reason


def test_what_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    import subprocess

    def slow(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired("it", 1)

    monkeypatch.setattr(subprocess, "run", slow)
    found = read(b"%PDF-1.4", "a.pdf")
    assert isinstance(found, Skipped)
    assert "too long" in found.detail
