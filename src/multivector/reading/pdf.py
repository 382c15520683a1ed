"""PDF (.pdf): the text layer, page by page."""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from multivector.reading.characters import fold_line, make_storable
from multivector.reading.items import Format, Found, UnreadError
from multivector.reading.metadata import Metadata
from multivector.reading.options import ReadOptions
from multivector.reading.streams import read_whole

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST_PAGES = 2_000  # a long report has hundreds; what has more is an archive, or hostile


def read_pdf(stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:
    """The text of all pages, joined by line ends; offsets count in that.

    The file's own dates are not taken: they tell when the file was made, which for a printed
    page is long after it was published. A file that opens without a password is read though
    it is encrypted.
    """
    from pypdf import PdfReader
    from pypdf.errors import LimitReachedError

    reader = PdfReader(io.BytesIO(read_whole(stream, options.max_bytes)))
    _decrypt(reader)
    try:
        text = _read_pages(reader, options.max_bytes)
    except LimitReachedError as error:
        raise UnreadError("oversized", str(error)) from error
    if not text.strip():
        raise UnreadError("empty", "no text in the PDF (it may be a scan)")
    title = reader.metadata.title if reader.metadata else None
    yield Found(make_storable(text), own=Metadata(title=fold_line(title)))


def _decrypt(reader: "PdfReader") -> None:
    from pypdf import PasswordType
    from pypdf.errors import DependencyError

    if not reader.is_encrypted:
        return
    try:
        opened = reader.decrypt("") is not PasswordType.NOT_DECRYPTED
    except (DependencyError, NotImplementedError) as error:
        raise UnreadError("encrypted", f"a cipher that is not at hand: {error}") from error
    if not opened:
        raise UnreadError("encrypted", "it opens with a password only")


def _read_pages(reader: "PdfReader", longest: int) -> str:
    pages: list[str] = []
    room = longest
    if len(reader.pages) > MOST_PAGES:
        detail = f"{len(reader.pages):,} pages, above the limit of {MOST_PAGES:,}"
        raise UnreadError("oversized", detail)
    for page in reader.pages:
        pages.append(page.extract_text())
        room -= len(pages[-1])
        if room < 0:
            raise UnreadError("oversized", f"text above the limit of {longest:,} characters")
    return "\n".join(pages)


PDF = Format("PDF", (".pdf",), read_pdf)
