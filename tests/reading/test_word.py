import io
import zipfile
from pathlib import Path

import pytest

from multivector.reading.items import Found, UnreadError
from multivector.reading.options import DEFAULTS, ReadOptions
from multivector.reading.word import read_word


def write_word(*paragraphs: str, title: str = "", heading: str | None = None) -> bytes:
    from docx import Document

    document = Document()
    if heading is not None:
        document.add_paragraph(heading, style="Title")
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.core_properties.title = title
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def rewrite(data: bytes, name: str, content: bytes) -> bytes:
    """The same archive with another content of one part."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for part in source.namelist():
            target.writestr(part, content if part == name else source.read(part))
    return written.getvalue()


def read(data: bytes, options: ReadOptions = DEFAULTS) -> Found:
    (found,) = read_word(io.BytesIO(data), options)
    assert isinstance(found, Found)
    return found


def reason_of(data: bytes, options: ReadOptions = DEFAULTS) -> str:
    with pytest.raises(UnreadError) as caught:
        read(data, options)
    return caught.value.reason


def test_the_paragraphs_are_the_lines_of_the_text() -> None:
    found = read(write_word("The minister arrived.", "", "Он встретился с коллегой. 🙂"))
    assert found.text == "The minister arrived.\n\nОн встретился с коллегой. 🙂"


def test_the_title_is_the_files_else_the_paragraph_of_that_style() -> None:
    assert read(write_word("Text", title="A visit", heading="Other")).own.title == "A visit"
    assert read(write_word("Text", heading="A visit")).own.title == "A visit"
    assert read(write_word("Text")).own.title is None


def test_the_day_on_which_the_file_was_made_is_not_its_publication() -> None:
    assert read(write_word("Text")).own.published is None


def test_a_bomb_is_oversized_and_never_unpacked() -> None:
    data = rewrite(write_word("Text"), "word/document.xml", b" " * 90_000_000)
    assert len(data) < 1_000_000
    assert reason_of(data) == "oversized"


def test_very_many_parts_are_oversized() -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for number in range(5_001):
            archive.writestr(f"{number}", b"")
    assert reason_of(written.getvalue()) == "oversized"


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("the secret of the house")
    xml = """<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">
        <!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "SECRET">]>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:body><w:p><w:r><w:t>Plain &b; &c;</w:t></w:r></w:p></w:body></w:document>"""
    xml = xml.replace("SECRET", (tmp_path / "secret").as_uri())
    found = read(rewrite(write_word("Text"), "word/document.xml", xml.encode()))
    assert found.text.strip() == "Plain"


def test_an_encrypted_document_is_encrypted() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    assert reason_of(data) == "encrypted"


def test_an_old_word_document_is_unsupported() -> None:
    assert reason_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 WordDocument") == "unsupported"


def test_what_is_no_archive_is_malformed() -> None:
    assert reason_of(b"just words") == "malformed"
    assert reason_of(write_word("Text")[:-100]) == "malformed"
