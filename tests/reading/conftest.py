"""What several files of this room need: a fixed moment, and files of formats that are not text."""

import io
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

PdfMaker = Callable[..., bytes]
Deliveries = Mapping[str, str]


@pytest.fixture(scope="session")
def moment() -> datetime:
    return datetime(2025, 11, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="session")
def deliveries() -> Deliveries:
    """Deliveries of news archives by name: their layout, in words of our own."""
    folder = Path(__file__).parent / "deliveries"
    return {one.name: one.read_text(encoding="utf-8") for one in folder.iterdir()}


@pytest.fixture(scope="session")
def make_pdf() -> PdfMaker:
    """Writes a PDF: `make_pdf("one page\nof two lines", title=..., password=...)`."""
    return _write_pdf


def _write_pdf(
    *pages: str, title: str | None = None, password: str | None = None
) -> bytes:
    from pypdf import PdfWriter
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = PdfWriter()
    font = DictionaryObject({
        NameObject("/Type"): NameObject("/Font"),
        NameObject("/Subtype"): NameObject("/Type1"),
        NameObject("/BaseFont"): NameObject("/Helvetica"),
    })
    for text in pages:
        page = writer.add_blank_page(400, 400)
        page[NameObject("/Resources")] = DictionaryObject({
            NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})
        })
        lines = "".join(f"({line}) Tj T* " for line in text.split("\n"))
        content = DecodedStreamObject()
        content.set_data(f"BT /F1 12 Tf 14 TL 20 380 Td {lines}ET".encode("latin-1"))
        page[NameObject("/Contents")] = writer._add_object(content.flate_encode())
    if title is not None:
        writer.add_metadata({"/Title": title})
    if password is not None:
        writer.encrypt(password, algorithm="RC4-128")
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()
