import io
from collections.abc import Callable

import pytest

from multivector.domain import ReadingError
from multivector.reading import pdf
from multivector.reading.items import Found, UnreadError
from multivector.reading.options import DEFAULTS, ReadOptions
from multivector.reading.pdf import read_pdf

PdfMaker = Callable[..., bytes]


def read(data: bytes, options: ReadOptions = DEFAULTS) -> Found:
    (found,) = read_pdf(io.BytesIO(data), options)
    return found


def reason_of(data: bytes, options: ReadOptions = DEFAULTS) -> str:
    with pytest.raises(UnreadError) as caught:
        read(data, options)
    assert isinstance(caught.value, ReadingError)
    return caught.value.reason


def test_the_text_of_all_pages_is_joined(make_pdf: PdfMaker) -> None:
    found = read(make_pdf("A visit to Baku\nOctober 23, 2025", "The minister met his host."))
    lines = [line for line in found.text.split("\n") if line]
    assert lines == ["A visit to Baku", "October 23, 2025", "The minister met his host."]


def test_the_title_is_the_files(make_pdf: PdfMaker) -> None:
    assert read(make_pdf("Text", title=" A visit ")).own.title == "A visit"
    assert read(make_pdf("Text")).own.title is None


def test_the_day_on_which_the_file_was_made_is_not_its_publication(make_pdf: PdfMaker) -> None:
    assert read(make_pdf("Text")).own.published is None


def test_a_file_that_opens_with_a_password_only_is_encrypted(make_pdf: PdfMaker) -> None:
    assert reason_of(make_pdf("Secret", password="of ours")) == "encrypted"  # noqa: S106


def test_an_encrypted_file_that_opens_without_one_is_read(make_pdf: PdfMaker) -> None:
    assert "Open to all" in read(make_pdf("Open to all", password="")).text


def test_a_file_without_a_text_layer_is_empty(make_pdf: PdfMaker) -> None:
    assert reason_of(make_pdf("")) == "empty"


def test_too_many_pages_are_oversized(
    make_pdf: PdfMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "MOST_PAGES", 2)
    assert "Two" in read(make_pdf("One", "Two")).text
    assert reason_of(make_pdf("One", "Two", "Three")) == "oversized"


def test_a_page_told_of_a_thousand_times_is_oversized() -> None:
    assert reason_of(_page_tree_bomb()) == "oversized"


def test_more_text_than_the_limit_is_oversized(make_pdf: PdfMaker) -> None:
    data = make_pdf("A" * 30_000)
    assert len(data) < 10_000
    assert reason_of(data, ReadOptions(max_bytes=10_000)) == "oversized"


def _page_tree_bomb() -> bytes:
    """Nine levels of nodes, each of which names the next one ten times over."""
    levels = [
        f"{n} 0 obj <</Type /Pages /Count 10 /Kids [{f'{n + 1} 0 R ' * 10}]>> endobj\n"
        for n in range(2, 11)
    ]
    body = "%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n" + "".join(levels)
    body += "11 0 obj <</Type /Page /MediaBox [0 0 9 9]>> endobj\n"
    return f"{body}trailer <</Root 1 0 R /Size 12>>\nstartxref\n0\n%%EOF".encode()
